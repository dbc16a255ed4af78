package dev.parley.ai.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a practice's profile: every key is needed, none may be unknown. */
final class PracticeFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private static final String EXPECTED =
            "expected the keys address, time-zone, hours, periods, closed, early-closing";

    private PracticeFile() {}

    /**
     * Reads a profile's text.
     *
     * @param origin what the text is called in messages
     * @throws IllegalArgumentException when it is no profile; the message is one line for the
     *     operator
     */
    static PracticeProfile read(String yaml, String origin) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            @Nullable Object tree = new Yaml(new SafeConstructor(options)).load(yaml);
            if (!(tree instanceof Map)) {
                throw new IllegalArgumentException(origin + ": " + EXPECTED);
            }
            return MAPPER.treeToValue(MAPPER.valueToTree(tree), PracticeProfile.class);
        } catch (YAMLException failure) {
            throw new IllegalArgumentException(
                    origin + ": no YAML: " + firstLine(failure.getMessage()), failure);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(origin + ": " + reason(failure), failure);
        }
    }

    private static String reason(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return EXPECTED;
        }
        String path = path(mapping);
        if (failure instanceof UnrecognizedPropertyException) {
            return "unknown key " + path + "; " + EXPECTED;
        }
        if (failure instanceof InvalidFormatException wrong) {
            return path + ": \"" + wrong.getValue() + "\" cannot be used";
        }
        return failure.getCause() == null
                ? path + " is missing or has a value of the wrong type; " + EXPECTED
                : path + ": " + firstLine(failure.getCause().getMessage());
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(part ->
                        part.getFieldName() == null
                                ? String.valueOf(part.getIndex() + 1)
                                : part.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("empty");
    }
}
