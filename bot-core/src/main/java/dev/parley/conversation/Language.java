package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages Parley speaks. */
public enum Language {
    ENGLISH("en", "English"),
    FRENCH("fr", "Français"),
    ROMANIAN("ro", "Română");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The ISO 639-1 code. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The language's name in the language itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /**
     * The language of an IETF tag such as {@code fr} or {@code fr-CA} (BCP 47); empty for one that
     * Parley does not speak.
     */
    public static Optional<Language> ofTag(String tag) {
        String code = Locale.forLanguageTag(tag.trim().replace('_', '-')).getLanguage();
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /**
     * The language a person names by its code or in its own words, in any case: {@code ro}, {@code
     * Français}, {@code english}.
     */
    public static Optional<Language> named(String words) {
        String wanted = words.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language ->
                        language.ownName.toLowerCase(Locale.ROOT).equals(wanted)
                                || language.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() -> ofTag(wanted));
    }

    @JsonCreator
    static Language ofCode(String code) {
        return ofTag(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown language code '" + code + "'"));
    }
}
