package dev.parley.ai.key;

/**
 * A key with a secret that was made just now and can be shown this once.
 *
 * @param key the key
 * @param text its text, a secret
 */
public record IssuedKey(ApiKey key, KeyText text) {}
