package dev.parley.deploy;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.http.AdminKey;
import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/** The parts of the program for a verb that needs some, beside a running Parley or without one. */
record ProgramParts(SettingOptions options, Console console) {

    /** What a verb does with them. */
    @FunctionalInterface
    interface Work {
        int with(ApplicationContext parts) throws IOException;
    }

    /** Puts the parts together under the settings in force, and ends them after the work. */
    int lend(Work work) throws IOException {
        Settings settings = options.read();
        settings.warnings().forEach(console::warn);
        try (Logs _ = Logs.to(Storage.folder(settings).logs(), console.logs(settings));
                Storage storage = Storage.shared(settings);
                ApplicationContext parts =
                        ProgramContext.of(settings, storage, new AdminKey("")).start()) {
            return done(work, parts, storage);
        }
    }

    private static int done(Work work, ApplicationContext parts, Storage storage)
            throws IOException {
        try {
            return work.with(parts);
        } catch (RuntimeException failure) {
            // A disk that has run full is told of as such, and not as what broke by it.
            DataFolder.open(storage.folder().path());
            throw failure;
        }
    }
}
