package dev.parley.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;

/**
 * Records as JSON, the way the database and Redis keep them. Reading skips fields it does not know,
 * so that an older process reads what a newer one wrote. Safe for use by many threads.
 */
@Singleton
public final class Payloads {

    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build();

    /** The record as JSON text. */
    public String write(Object payload) {
        try {
            return mapper.writeValueAsString(payload);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "a " + payload.getClass().getSimpleName() + " cannot be written as JSON",
                    failure);
        }
    }

    /**
     * The record in a JSON text.
     *
     * @throws IllegalArgumentException when the text does not hold one
     */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException failure) {
            // Without the cause: its message quotes the text, which may be personal.
            throw new IllegalArgumentException(
                    "stored JSON does not hold a "
                            + type.getSimpleName()
                            + " ("
                            + failure.getClass().getSimpleName()
                            + ")");
        }
    }
}
