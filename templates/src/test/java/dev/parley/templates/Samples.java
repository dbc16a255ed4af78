package dev.parley.templates;

import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes records of any kind to render.
 *
 * @param strings what a string is, given its path: {@code Withheld.practice.phone}
 * @param flag what every boolean is
 * @param number what every number is
 */
record Samples(UnaryOperator<String> strings, boolean flag, int number) {

    /** Strings whose values are not free, whoever fills the others. */
    private static final Map<String, String> FIXED =
            Map.of(
                    "CommandSummary.command", "help",
                    "Help.commands.0", "start",
                    "Help.commands.1", "privacy",
                    "Admin.commands.0", "admin",
                    "Admin.commands.1", "replay",
                    "Answer.answer", "An answer [1].",
                    "Answer.citations.0.url", "https://example.org/0",
                    "Answer.citations.1.url", "https://example.org/1",
                    "Passage.citation.url", "https://example.org/2");

    /** With strings that name themselves. */
    static Samples ordinary() {
        return new Samples(path -> path, true, 1);
    }

    /** With every mix of flags and numbers that a sentence may treat differently. */
    static Stream<Samples> all() {
        return Stream.of(0, 1, 2, 21, 100)
                .flatMap(number ->
                        Stream.of(true, false)
                                .map(flag -> new Samples(path -> path, flag, number)));
    }

    <T> T of(Class<T> type) {
        return type.cast(of(type, type.getSimpleName()));
    }

    private Object of(Type type, String path) {
        return switch (type) {
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    Optional.of(of(generic.getActualTypeArguments()[0], path));
            case ParameterizedType list ->
                    List.of(
                            of(list.getActualTypeArguments()[0], path + ".0"),
                            of(list.getActualTypeArguments()[0], path + ".1"));
            case Class<?> simple when simple == String.class ->
                    FIXED.getOrDefault(path, strings.apply(path));
            case Class<?> simple when simple == int.class -> number;
            case Class<?> simple when simple == boolean.class -> flag;
            case Class<?> simple when simple == Language.class -> Language.ROMANIAN;
            case Class<?> simple when simple == Duration.class -> Duration.ofMillis(1234);
            case Class<?> simple when simple == RichText.class ->
                    RichText.plain(strings.apply(path));
            case Class<?> simple when simple.isEnum() ->
                    simple.getEnumConstants()[number % simple.getEnumConstants().length];
            case Class<?> simple when simple.isRecord() -> ofRecord(simple, path);
            default -> throw new IllegalArgumentException("no sample for " + type + " at " + path);
        };
    }

    private Object ofRecord(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components)
                        .map(component ->
                                of(component.getGenericType(), path + "." + component.getName()))
                        .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + type, e);
        }
    }
}
