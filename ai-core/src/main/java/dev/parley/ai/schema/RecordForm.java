package dev.parley.ai.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How records are written as JSON, for those who derive schemas (2020-12) of them: names in snake
 * case, values that are one word as that word, limits from the constraints.
 */
public final class RecordForm {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private RecordForm() {}

    /** Settings that say so, to be gone on with. */
    public static SchemaGeneratorConfigBuilder settings(JakartaValidationOption... more) {
        SchemaGeneratorConfigBuilder settings =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                        .with(new JakartaValidationModule(withPatterns(more)))
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        settings.forFields()
                .withPropertyNameOverrideResolver(
                        field -> NAMES.translate(field.getDeclaredName()));
        settings.forTypesInGeneral().withCustomDefinitionProvider(RecordForm::custom);
        return settings;
    }

    private static JakartaValidationOption[] withPatterns(JakartaValidationOption... more) {
        return Stream.concat(
                        Stream.of(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS),
                        Arrays.stream(more))
                .toArray(JakartaValidationOption[]::new);
    }

    /** Any JSON is just that, and what is written as its one value is that value. */
    private static @Nullable CustomDefinition custom(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (JsonNode.class.isAssignableFrom(erased)) {
            return new CustomDefinition(context.getGeneratorConfig().createObjectNode(), true);
        }
        return Arrays.stream(erased.getDeclaredMethods())
                .filter(method -> !erased.isEnum() && method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(Method::getGenericReturnType)
                .map(value -> context.getTypeContext().resolve(value))
                .map(value -> new CustomDefinition(context.createDefinition(value), true))
                .orElse(null);
    }
}
