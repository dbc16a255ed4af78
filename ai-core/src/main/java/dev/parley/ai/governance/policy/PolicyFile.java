package dev.parley.ai.governance.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a policy: every key but {@code collections} is needed, none may be unknown, every figure
 * has its range.
 */
final class PolicyFile {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private static final String EXPECTED =
            "expected the keys version, questions, emergency, answers";

    private static final String COLLECTIONS = "collections";

    private PolicyFile() {}

    /**
     * Reads a policy's text.
     *
     * @param origin what the text is called in messages
     * @throws PolicyException when it is no policy
     */
    static Policy read(String yaml, String origin) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            @Nullable Object tree = new Yaml(new SafeConstructor(options)).load(yaml);
            if (!(tree instanceof Map)
                    || !(MAPPER.valueToTree(tree) instanceof ObjectNode policy)) {
                throw new PolicyException(EXPECTED);
            }
            if (!policy.has(COLLECTIONS)) {
                policy.set(COLLECTIONS, MAPPER.valueToTree(Policy.Collections.unrestricted()));
            }
            return MAPPER.treeToValue(policy, Policy.class);
        } catch (YAMLException failure) {
            throw new PolicyException(origin + ": no YAML: " + firstLine(failure));
        } catch (JsonProcessingException failure) {
            throw new PolicyException(origin + ": " + reason(failure));
        } catch (PolicyException failure) {
            throw new PolicyException(origin + ": " + failure.getMessage());
        }
    }

    private static String reason(JsonProcessingException failure) {
        if (failure.getCause() instanceof PolicyException outOfRange) {
            return String.valueOf(outOfRange.getMessage());
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "unknown key " + path(unknown);
            case MismatchedInputException wrong when wrong.getPath().isEmpty() -> EXPECTED;
            case ValueInstantiationException wrong ->
                    path(wrong)
                            + ": "
                            + (wrong.getCause() instanceof IllegalArgumentException cause
                                    ? firstLine(cause)
                                    : firstLine(wrong));
            case MismatchedInputException wrong ->
                    path(wrong) + " is missing or has a value of the wrong type";
            default -> "unusable: " + firstLine(failure);
        };
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("empty");
    }
}
