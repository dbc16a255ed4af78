package dev.parley.template;

import java.util.Locale;

/**
 * Something that is different each time a template is sent.
 *
 * @param name as it stands in the text: {@code {{day}}}
 * @param type what its values are
 * @param sample a value to show the template with
 */
public record TemplateVariable(String name, Type type, String sample) {

    /** What values are, and how they are written in commands and files. None holds a link. */
    public enum Type {
        /** Words in one line, up to 500 characters. */
        TEXT("B 12"),
        /** What somebody or something is called: up to 80 characters. */
        NAME("Ana Pop"),
        DATE("2026-03-14"),
        /** A time of day. */
        TIME("15:30"),
        /** Money, with the currency's code of three letters (ISO 4217). */
        AMOUNT("23.50 EUR"),
        NUMBER("12.5");

        private final String example;

        Type(String example) {
            this.example = example;
        }

        /** How such a value is written. */
        public String example() {
            return example;
        }

        /** As it stands in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
