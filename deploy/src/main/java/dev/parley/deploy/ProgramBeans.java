package dev.parley.deploy;

import dev.parley.database.DatabaseConfig;
import dev.parley.deploy.knowledge.KnowledgeFolder;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import dev.parley.redis.RedisConfig;
import dev.parley.rendering.Practice;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

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
    Practice practice(Settings settings) {
        return new Practice(
                settings.text(Catalogue.PRACTICE_NAME),
                settings.text(Catalogue.PRACTICE_PHONE),
                settings.text(Catalogue.PRACTICE_EMERGENCY));
    }

    @Singleton
    KnowledgeFolder knowledgeFolder(Settings settings) {
        return new KnowledgeFolder(
                settings.get(Catalogue.KNOWLEDGE_DIR).map(Path::of).or(SamplePractice::folder));
    }
}
