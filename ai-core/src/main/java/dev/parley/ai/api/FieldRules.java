package dev.parley.ai.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read against what its record says of each component: the constraints of Jakarta
 * Validation, and that whatever is not optional is there. The OpenAPI document is made from the
 * same constraints. Not by a validator: its messages would not name ranges the way callers read
 * them.
 */
final class FieldRules {

    private FieldRules() {}

    /**
     * @throws ApiException 400, naming the first wrong field and what is allowed
     */
    static void check(Object value) {
        if (value instanceof Record parts) {
            check("", parts);
        }
    }

    private static void check(String path, Record parts) {
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            String name =
                    PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(
                            component.getName());
            String field = path.isEmpty() ? name : path + "." + name;
            Object value = value(component, parts);
            present(field, value);
            Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (given != null) {
                limits(component.getAccessor(), field, given);
                descend(field, given);
            }
        }
    }

    private static String present(String field, @Nullable Object value) {
        if (value == null) {
            throw ApiException.badField(
                    "missing_field", field, "'" + field + "' is missing or null.");
        }
        return field;
    }

    private static @Nullable Object value(RecordComponent component, Record parts) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record's component cannot be read", impossible);
        }
    }

    private static void descend(String field, Object value) {
        switch (value) {
            case Record inner -> check(field, inner);
            case Collection<?> entries -> {
                int place = 0;
                for (Object entry : entries) {
                    descend(present(field + "[" + place++ + "]", entry), entry);
                }
            }
            default -> {}
        }
    }

    private static void limits(Method method, String field, Object value) {
        if (value instanceof Number number) {
            range(method, field, new BigDecimal(number.toString()));
        }
        Size size = method.getAnnotation(Size.class);
        if (size != null) {
            size(size, field, value);
        }
        Pattern pattern = method.getAnnotation(Pattern.class);
        if (pattern != null && !value.toString().matches(pattern.regexp())) {
            throw ApiException.badField(
                    "invalid_value", field, "'" + field + "' must be " + pattern.message() + ".");
        }
    }

    private static void range(Method method, String field, BigDecimal number) {
        Range range = Range.of(method);
        if (!range.contains(number)) {
            throw outOfRange(field, "'" + field + "' must be " + range + ".");
        }
    }

    private static void size(Size allowed, String field, Object value) {
        int size =
                value instanceof Collection<?> entries
                        ? entries.size()
                        : (int) value.toString().codePoints().count();
        if (size < allowed.min() || size > allowed.max()) {
            throw outOfRange(
                    field,
                    "'%s' must have %d to %d %s."
                            .formatted(
                                    field,
                                    allowed.min(),
                                    allowed.max(),
                                    value instanceof Collection<?> ? "entries" : "characters"));
        }
    }

    private static ApiException outOfRange(String field, String detail) {
        return ApiException.badField("out_of_range", field, detail);
    }

    /** Which numbers are allowed. */
    private record Range(
            Optional<BigDecimal> least, boolean leastIncluded, Optional<BigDecimal> most) {

        static Range of(Method method) {
            Min min = method.getAnnotation(Min.class);
            Max max = method.getAnnotation(Max.class);
            DecimalMin decimalMin = method.getAnnotation(DecimalMin.class);
            DecimalMax decimalMax = method.getAnnotation(DecimalMax.class);
            return new Range(
                    min != null
                            ? Optional.of(BigDecimal.valueOf(min.value()))
                            : Optional.ofNullable(decimalMin)
                                    .map(limit -> new BigDecimal(limit.value())),
                    decimalMin == null || decimalMin.inclusive(),
                    max != null
                            ? Optional.of(BigDecimal.valueOf(max.value()))
                            : Optional.ofNullable(decimalMax)
                                    .map(limit -> new BigDecimal(limit.value())));
        }

        boolean contains(BigDecimal number) {
            return least.map(limit -> number.compareTo(limit) >= (leastIncluded ? 0 : 1))
                            .orElse(true)
                    && most.map(limit -> number.compareTo(limit) <= 0).orElse(true);
        }

        @Override
        public String toString() {
            return (leastIncluded ? "" : "above ")
                    + least.map(BigDecimal::toPlainString).orElse("anything")
                    + " to "
                    + most.map(BigDecimal::toPlainString).orElse("anything");
        }
    }
}
