package dev.parley.ai.function;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256Hex(function + "\n" + FunctionJson.canonical(arguments));
    }
}
