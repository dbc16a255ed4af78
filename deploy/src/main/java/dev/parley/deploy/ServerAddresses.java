package dev.parley.deploy;

import dev.parley.deploy.servers.EmbeddedServer;
import java.util.Optional;

/**
 * Where PostgreSQL and Redis are. An embedded one is waited for when its address is asked for, so
 * that everything else can start meanwhile.
 *
 * @param givenDatabase JDBC URL of the operator's own PostgreSQL
 * @param embeddedDatabase ours, where the operator names none
 * @param givenRedis URL of the operator's own Redis
 * @param embeddedRedis ours, where the operator names none
 */
record ServerAddresses(
        Optional<String> givenDatabase,
        Optional<EmbeddedServer> embeddedDatabase,
        Optional<String> givenRedis,
        Optional<EmbeddedServer> embeddedRedis) {

    String database() {
        return givenDatabase.orElseGet(() -> embeddedDatabase.orElseThrow().await().url());
    }

    String redis() {
        return givenRedis.orElseGet(() -> embeddedRedis.orElseThrow().await().url());
    }
}
