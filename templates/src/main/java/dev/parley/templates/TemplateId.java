package dev.parley.templates;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names templates: {@code ModelSwitched} is said by {@code model-switched}. */
final class TemplateId {

    private static final Pattern NEXT_WORD = Pattern.compile("(?<=.)(?=\\p{Lu})");

    private TemplateId() {}

    /** The record's simple name in kebab case. */
    static String of(Class<?> type) {
        return NEXT_WORD.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
