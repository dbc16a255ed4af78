package dev.parley.testservers.storage;

/**
 * An empty database and a Redis server. A test class takes it as a constructor parameter, with
 * {@link StorageExtension}.
 *
 * @param databaseUrl JDBC URL of a database of the class's own, user and password included
 * @param redisUrl URL of the Redis server, shared by all classes: keys hold ids that no two tests
 *     share
 */
public record Storage(String databaseUrl, String redisUrl) {}
