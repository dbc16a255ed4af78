package dev.parley.ai.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives schemas from record types. */
final class RecordSchemas {

    private RecordSchemas() {}

    /** A new generator for each: the library's is not made for several threads. */
    static ObjectNode derive(Class<? extends Record> type) {
        return new SchemaGenerator(settings().build()).generateSchema(type);
    }

    private static SchemaGeneratorConfigBuilder settings() {
        SchemaGeneratorConfigBuilder settings =
                RecordForm.settings()
                        .with(
                                Option.FLATTENED_OPTIONALS,
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                                Option.INLINE_ALL_SCHEMAS,
                                Option.STANDARD_FORMATS);
        settings.forFields()
                .withRequiredCheck(RecordSchemas::isRequired)
                .withNullableCheck(_ -> false)
                .withStringPatternResolver(RecordSchemas::notBlank);
        return settings;
    }

    private static @Nullable String notBlank(FieldScope field) {
        return field.getAnnotationConsideringFieldAndGetter(NotBlank.class) == null ? null : "\\S";
    }

    private static boolean isRequired(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getType() != Optional.class
                && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
