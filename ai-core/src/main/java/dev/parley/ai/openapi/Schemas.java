package dev.parley.ai.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.parley.ai.schema.RecordForm;
import java.util.Optional;

/**
 * JSON Schemas of records, as the API reads and writes them: whatever is optional is not required
 * and perhaps null.
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
                RecordForm.settings(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED)
                        .with(
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.INLINE_NULLABLE_SCHEMAS,
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                                Option.PLAIN_DEFINITION_KEYS);
        config.forFields().withRequiredCheck(field -> !isOptional(field));
        config.forTypesInGeneral()
                // As the record names them.
                .withPropertySorter((_, _) -> 0);
        return config;
    }

    private static boolean isOptional(FieldScope field) {
        return Optional.class.equals(field.getRawMember().getType());
    }
}
