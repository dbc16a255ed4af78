package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.ApiKey;
import java.util.List;

/** The API keys. */
record KeysResponse(
        @JsonPropertyDescription("Oldest first, expired and revoked ones, too")
                List<KeyView> keys) {

    static KeysResponse of(List<ApiKey> all) {
        return new KeysResponse(all.stream().map(KeyView::of).toList());
    }
}
