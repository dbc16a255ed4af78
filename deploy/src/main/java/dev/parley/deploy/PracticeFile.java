package dev.parley.deploy;

import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the organisation's profile is: where the operator says, else beside its documents. Whoever
 * brings documents of their own does not get the sample practice's hours with them.
 */
final class PracticeFile {

    private static final String NAME = "practice.yaml";

    private PracticeFile() {}

    static Optional<Path> of(Settings settings) {
        return settings.get(Catalogue.PRACTICE_FILE)
                .map(Path::of)
                .or(() ->
                        settings.get(Catalogue.KNOWLEDGE_DIR)
                                .map(Path::of)
                                .or(SamplePractice::folder)
                                .map(folder -> folder.resolve(NAME))
                                .filter(Files::isRegularFile));
    }
}
