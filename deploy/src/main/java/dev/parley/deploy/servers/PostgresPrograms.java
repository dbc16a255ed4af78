package dev.parley.deploy.servers;

import com.sun.security.auth.module.UnixSystem;
import dev.parley.deploy.problem.CannotStartException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own programs. They refuse to run as root; then they run in a user namespace, in
 * which root is nobody in particular.
 *
 * @param folder where they are unpacked
 * @param asRoot whether this process is root
 */
record PostgresPrograms(Path folder, boolean asRoot) {

    static final String PROGRAM = "postgresql";

    private static final String NO_NAMESPACES =
            "as root, the embedded PostgreSQL needs user namespaces, which this machine"
                    + " does not allow (unshare -U): run Parley as another user, or set PARLEY_DATABASE_URL to a PostgreSQL of yours";

    static PostgresPrograms unpacked(ProgramCache cache) {
        return new PostgresPrograms(
                cache.get(PROGRAM, PostgresPrograms::unpack), new UnixSystem().getUid() == 0);
    }

    /** The major version, which a data folder must be of. */
    String majorVersion() {
        String version = ProgramCache.version(PROGRAM);
        return version.substring(0, version.indexOf('.'));
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws CannotStartException when it cannot run as root here
     */
    Command run(String program, List<String> arguments, String input) {
        List<String> words = new ArrayList<>();
        if (asRoot) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        try {
            Command command = Command.run(folder, words, input);
            if (asRoot && command.output().startsWith("unshare:")) {
                throw new CannotStartException(NO_NAMESPACES);
            }
            return command;
        } catch (UncheckedIOException failure) {
            throw new CannotStartException(
                    asRoot
                            ? NO_NAMESPACES
                            : "the embedded PostgreSQL cannot be run: " + failure.getMessage(),
                    failure);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            if (archive == null) {
                throw new CannotStartException(
                        "there is no embedded PostgreSQL for %s on %s: set PARLEY_DATABASE_URL to a PostgreSQL of yours"
                                .formatted(system(), machine()));
            }
            TarXz.unpack(archive, folder);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String machine() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
