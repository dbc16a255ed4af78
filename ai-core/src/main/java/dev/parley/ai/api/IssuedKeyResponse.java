package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.IssuedKey;

/** An API key with a new secret. */
record IssuedKeyResponse(
        KeyView key,
        @JsonPropertyDescription("The key's text, a secret; it is never shown again") String text) {

    static IssuedKeyResponse of(IssuedKey issued) {
        return new IssuedKeyResponse(KeyView.of(issued.key()), issued.text().text());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedKeyResponse[key=" + key + "]";
    }
}
