package dev.parley.redis;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * How Redis is reached.
 *
 * @param url {@code redis://} or {@code rediss://}; several, separated by commas, are the nodes of
 *     a cluster
 */
@ConfigurationProperties("parley.redis")
public record RedisConfig(String url) {}
