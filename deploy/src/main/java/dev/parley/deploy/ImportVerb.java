package dev.parley.deploy;

import dev.parley.ai.knowledge.embedding.PassageEmbedder;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.deploy.http.AdminKey;
import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.problem.CannotStartException;
import dev.parley.deploy.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes documents into the knowledge base, beside a running Parley or without one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a file or a folder into the knowledge base: Markdown, text, HTML, PDF, DOCX, JSON Lines (also .gz).",
            "Taken in again, only what has changed is replaced."
        })
final class ImportVerb implements Callable<Integer> {

    @Parameters(paramLabel = "<folder or file>", description = "What to take in.")
    private Path path = Path.of("");

    private final SettingOptions options;
    private final Console console;

    ImportVerb(SettingOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new CannotStartException("There is no file or folder " + path + ".");
        }
        Settings settings = options.read();
        settings.warnings().forEach(console::warn);
        try (Logs _ = Logs.to(Storage.folder(settings).logs(), console.logs(settings));
                Storage storage = Storage.shared(settings);
                ApplicationContext context =
                        ProgramContext.of(settings, storage, new AdminKey("")).start()) {
            return takeIn(settings, context);
        }
    }

    private int takeIn(Settings settings, ApplicationContext context) throws IOException {
        try {
            ImportReport report = takeIn(context.getBean(KnowledgeImport.class));
            tell(report);
            int vectors = context.getBean(PassageEmbedder.class).computeMissing(() -> true);
            console.say(
                    vectors == 0
                            ? "Meanings are up to date, or computed by a running Parley."
                            : "Meanings of %d passages computed.".formatted(vectors));
            return report.failures().isEmpty() ? 0 : 1;
        } catch (JdbiException failure) {
            // A disk that has run full is told of as such, and not as what broke by it.
            Storage.folder(settings);
            throw failure;
        }
    }

    private ImportReport takeIn(KnowledgeImport intake) throws IOException {
        try (ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName("Importing")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" kB", 1_000)
                        .setInitialMax(1)
                        .build()) {
            return intake.run(
                    ImportRequest.of(path),
                    (_, done, total) -> {
                        bar.maxHint(total);
                        bar.stepTo(done);
                    });
        }
    }

    private void tell(ImportReport report) {
        report.failures()
                .forEach(failure -> console.warn(failure.file() + ": " + failure.reason()));
        console.say(
                "%d documents new, %d changed, %d removed, %d as they were; %d passages written. They can be found now."
                        .formatted(
                                report.added(),
                                report.changed(),
                                report.removed(),
                                report.unchanged(),
                                report.passages()));
    }
}
