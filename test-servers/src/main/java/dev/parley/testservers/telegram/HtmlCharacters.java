package dev.parley.testservers.telegram;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the character references that Telegram's HTML knows: four names, and numbers. */
final class HtmlCharacters {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(lt|gt|amp|quot)|#x([0-9a-fA-F]{1,6})|#([0-9]{1,7}));?");

    private HtmlCharacters() {}

    /** The text with its references replaced; what is no reference stays as it is. */
    static String decode(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decode(match)));
    }

    private static String decode(MatchResult match) {
        if (match.group(1) != null) {
            return named(match.group(1));
        }
        int codePoint =
                match.group(2) != null
                        ? Integer.parseInt(match.group(2), 16)
                        : Integer.parseInt(match.group(3));
        boolean usable = codePoint > 0 && Character.isValidCodePoint(codePoint);
        return usable ? Character.toString(codePoint) : match.group();
    }

    private static String named(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            default -> "\"";
        };
    }
}
