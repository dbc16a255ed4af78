package dev.parley.deploy;

import dev.parley.ai.practice.PracticeProfile;
import dev.parley.database.DatabaseConfig;
import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.knowledge.KnowledgeFolder;
import dev.parley.deploy.problem.CannotStartException;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import dev.parley.quarantine.Keyset;
import dev.parley.redis.RedisConfig;
import dev.parley.rendering.Practice;
import dev.parley.templates.practice.TemplatesConfig;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the launcher alone knows and the parts of the program need. */
@Factory
@Requires(beans = {Settings.class, ServerAddresses.class})
final class ProgramBeans {

    @Singleton
    @Replaces(DatabaseConfig.class)
    DatabaseConfig database(
            ServerAddresses servers, @Value("${parley.database.connections:12}") int connections) {
        return new DatabaseConfig(servers.database(), connections);
    }

    @Singleton
    @Replaces(RedisConfig.class)
    RedisConfig redis(ServerAddresses servers) {
        return new RedisConfig(servers.redis());
    }

    @Singleton
    Keyset keyset(Settings settings, DataFolder folder) {
        Optional<String> file = settings.get(Catalogue.ENCRYPTION_KEYSET_FILE);
        Keyset keyset =
                new Keyset(
                        file.map(ProgramBeans::contentOf)
                                .orElseGet(() ->
                                        folder.secret(
                                                        "encryption-keyset",
                                                        () -> Keyset.generate().json())
                                                .value()));
        try {
            keyset.aead();
            return keyset;
        } catch (IllegalArgumentException wrong) {
            throw new CannotStartException(
                    "%s: %s: expected %s"
                            .formatted(
                                    Catalogue.ENCRYPTION_KEYSET_FILE.variable(),
                                    file.orElse("secrets/encryption-keyset of the data folder"),
                                    "a Tink keyset in JSON with a key for AEAD"),
                    wrong);
        }
    }

    private static String contentOf(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failure) {
            throw new CannotStartException(
                    "%s: %s cannot be read: expected the path of a readable file"
                            .formatted(Catalogue.ENCRYPTION_KEYSET_FILE.variable(), file),
                    failure);
        }
    }

    @Singleton
    Practice practice(Settings settings, @Nullable PracticeProfile profile) {
        return new Practice(
                settings.text(Catalogue.PRACTICE_NAME),
                settings.text(Catalogue.PRACTICE_PHONE),
                settings.text(Catalogue.PRACTICE_EMERGENCY),
                Optional.ofNullable(profile).map(PracticeProfile::address));
    }

    @Singleton
    KnowledgeFolder knowledgeFolder(Settings settings) {
        return new KnowledgeFolder(
                settings.get(Catalogue.KNOWLEDGE_DIR).map(Path::of).or(SamplePractice::folder));
    }

    @Singleton
    @Replaces(TemplatesConfig.class)
    TemplatesConfig templates(Settings settings) {
        return new TemplatesConfig(
                settings.get(Catalogue.TEMPLATES_DIR).map(Path::of).or(SamplePractice::templates));
    }
}
