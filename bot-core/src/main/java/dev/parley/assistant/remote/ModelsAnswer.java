package dev.parley.assistant.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import java.util.List;

/** What {@code GET /api/v1/models} answers. */
record ModelsAnswer(List<Entry> models) {

    record Entry(
            ModelName name, boolean available, @JsonProperty("by_default") boolean byDefault) {}

    List<Model> list() {
        return models.stream()
                .map(entry -> new Model(entry.name(), entry.available(), entry.byDefault()))
                .toList();
    }
}
