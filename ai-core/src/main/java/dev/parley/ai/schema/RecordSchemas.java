package dev.parley.ai.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives schemas from record types. */
final class RecordSchemas {

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private RecordSchemas() {}

    /** A new generator for each: the library's is not made for several threads. */
    static ObjectNode derive(Class<? extends Record> type) {
        return new SchemaGenerator(settings().build()).generateSchema(type);
    }

    private static SchemaGeneratorConfigBuilder settings() {
        SchemaGeneratorConfigBuilder settings =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.FLATTENED_OPTIONALS,
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                                Option.INLINE_ALL_SCHEMAS,
                                Option.STANDARD_FORMATS)
                        .without(Option.SCHEMA_VERSION_INDICATOR)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                        .with(
                                new JakartaValidationModule(
                                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        settings.forFields()
                .withPropertyNameOverrideResolver(field -> NAMES.translate(field.getDeclaredName()))
                .withRequiredCheck(RecordSchemas::isRequired)
                .withNullableCheck(_ -> false)
                .withStringPatternResolver(RecordSchemas::notBlank);
        settings.forTypesInGeneral().withCustomDefinitionProvider(RecordSchemas::custom);
        return settings;
    }

    private static @Nullable String notBlank(FieldScope field) {
        return field.getAnnotationConsideringFieldAndGetter(NotBlank.class) == null ? null : "\\S";
    }

    /** Any JSON is just that, and a record that is written as its one value is that value. */
    private static @Nullable CustomDefinition custom(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (JsonNode.class.isAssignableFrom(erased)) {
            return new CustomDefinition(context.getGeneratorConfig().createObjectNode(), true);
        }
        return Arrays.stream(erased.getDeclaredFields())
                .filter(field -> erased.isRecord() && field.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(field -> context.getTypeContext().resolve(field.getGenericType()))
                .map(value ->
                        new CustomDefinition(context.createStandardDefinition(value, null), true))
                .orElse(null);
    }

    private static boolean isRequired(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getType() != Optional.class
                && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
