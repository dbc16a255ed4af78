package dev.parley.ai.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of records, as the API reads and writes them: names in snake case, values that are
 * one word as that word, whatever is optional not required and perhaps null, limits from the
 * constraints.
 */
final class Schemas {

    private final SchemaBuilder builder =
            new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();

    /** A reference to the type's schema. */
    ObjectNode reference(Class<?> type) {
        return builder.createSchemaReference(type);
    }

    /** All schemas that were referred to, to be put under {@code components/schemas}. */
    ObjectNode definitions() {
        return builder.collectDefinitions("components/schemas");
    }

    private static SchemaGeneratorConfigBuilder config() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                new JacksonModule(
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
                                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                        .with(
                                new JakartaValidationModule(
                                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                        .with(
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.INLINE_NULLABLE_SCHEMAS,
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                                Option.PLAIN_DEFINITION_KEYS)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withPropertyNameOverrideResolver(field ->
                        PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(
                                field.getDeclaredName()))
                .withRequiredCheck(field -> !isOptional(field));
        config.forTypesInGeneral()
                // As the record names them.
                .withPropertySorter((_, _) -> 0);
        config.forTypesInGeneral().withCustomDefinitionProvider(Schemas::oneWord);
        return config;
    }

    private static boolean isOptional(FieldScope field) {
        return Optional.class.equals(field.getRawMember().getType());
    }

    /** Values whose JSON is that of one of their parts. */
    private static @Nullable CustomDefinition oneWord(
            ResolvedType type, SchemaGenerationContext context) {
        return Arrays.stream(type.getErasedType().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .filter(_ -> !type.getErasedType().isEnum())
                .findFirst()
                .map(Method::getGenericReturnType)
                .map(inner ->
                        new CustomDefinition(
                                context.createDefinition(context.getTypeContext().resolve(inner)),
                                CustomDefinition.DefinitionType.INLINE,
                                CustomDefinition.AttributeInclusion.YES))
                .orElse(null);
    }
}
