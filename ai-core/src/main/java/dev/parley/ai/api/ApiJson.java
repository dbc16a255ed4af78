package dev.parley.ai.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON of the API: strict about what comes in, names in snake case. */
final class ApiJson {

    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = mapper();

    private ApiJson() {}

    /**
     * Reads a call's body.
     *
     * @throws ApiException 400, naming the field, when it is not what is expected or not within the
     *     constraints of the type
     */
    static <T> T read(byte @Nullable [] body, Class<T> type) {
        try {
            @Nullable T value = MAPPER.readValue(body == null ? new byte[0] : body, type);
            if (value == null) {
                throw malformed("The body is null; expected a JSON object.");
            }
            FieldRules.check(value);
            return value;
        } catch (JsonProcessingException failure) {
            throw refusal(failure);
        } catch (IOException unreadable) {
            throw malformed("The body is not JSON in UTF-8.");
        }
    }

    private static ApiException refusal(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                    ApiException.badField(
                            "unknown_field",
                            path(unknown),
                            "There is no field '" + path(unknown) + "' here.");
            case InvalidFormatException wrong -> unusable(wrong);
            case ValueInstantiationException wrong -> unusable(wrong);
            case MismatchedInputException wrong -> mismatch(wrong);
            case JsonMappingException wrong
                    when wrong.getCause() instanceof InputCoercionException ->
                    unusable(wrong);
            default ->
                    malformed(
                            "The body is not JSON: see line %d, column %d."
                                    .formatted(
                                            failure.getLocation().getLineNr(),
                                            failure.getLocation().getColumnNr()));
        };
    }

    private static ApiException malformed(String detail) {
        return ApiException.badRequest("malformed_json", detail);
    }

    private static ApiException unusable(JsonMappingException wrong) {
        return ApiException.badField(
                "invalid_value",
                path(wrong),
                "The value of '" + path(wrong) + "' cannot be used" + expected(wrong) + ".");
    }

    /** What a closed set of words allows; the caller's own word is not repeated. */
    private static String expected(JsonMappingException wrong) {
        return wrong instanceof InvalidFormatException format && format.getTargetType().isEnum()
                ? "; expected one of "
                        + MAPPER.valueToTree(format.getTargetType().getEnumConstants())
                : "";
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(
                    "cannot be written as JSON: " + value.getClass().getName(), failure);
        }
    }

    private static ApiException mismatch(MismatchedInputException wrong) {
        return wrong.getPath().isEmpty()
                ? ApiException.badRequest("malformed_json", "Expected one JSON object.")
                : ApiException.badField(
                        "wrong_type",
                        path(wrong),
                        "The value of '" + path(wrong) + "' has the wrong type.");
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(part ->
                        part.getFieldName() == null
                                ? "[" + part.getIndex() + "]"
                                : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static JsonMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModules(new Jdk8Module(), new JavaTimeModule())
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                        .build();
        for (CoercionInputShape number :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(number, CoercionAction.Fail);
        }
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }
}
