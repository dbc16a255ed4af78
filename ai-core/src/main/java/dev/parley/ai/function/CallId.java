package dev.parley.ai.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a changing call is known by.
 *
 * @param caller who called
 * @param key the caller's own name of the call
 * @param digest of function and arguments: these may be personal, and are not kept themselves
 */
record CallId(String caller, IdempotencyKey key, String digest) {

    static CallId of(Caller caller, IdempotencyKey key, FunctionName function, JsonNode arguments) {
        return new CallId(caller.name(), key, digest(function, arguments));
    }

    private static String digest(FunctionName function, JsonNode arguments) {
        String call = function + "\n" + FunctionJson.canonical(arguments);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(call.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every JVM has SHA-256", failure);
        }
    }
}
