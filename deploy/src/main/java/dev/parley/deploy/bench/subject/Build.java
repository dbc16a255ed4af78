package dev.parley.deploy.bench.subject;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A build of the program somewhere on this machine. */
public final class Build {

    private static final String JAR = "deploy-*.jar";

    private Build() {}

    /**
     * Its jar, beside which its libraries are.
     *
     * @param place the jar, the folder it is in, or a checkout that was built
     * @throws CannotStartException when there is none
     */
    public static Path jar(Path place) {
        if (Files.isRegularFile(place)) {
            return place;
        }
        for (Path folder : List.of(place, place.resolve("deploy/target"))) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, JAR)) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException _) {
                // No such folder: then it is in the other one, or nowhere.
            }
        }
        throw new CannotStartException(
                "%s holds no program: expected a jar, or a checkout in which deploy/parley version was run"
                        .formatted(place));
    }
}
