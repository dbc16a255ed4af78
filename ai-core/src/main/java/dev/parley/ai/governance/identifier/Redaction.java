package dev.parley.ai.governance.identifier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders in place of its identifiers. The same value has the same placeholder.
 *
 * @param text the redacted text
 * @param findings what was replaced, in positions of the text that was sent in
 * @param values what stands behind each placeholder: personal data, for the answer to the same
 *     person only
 */
public record Redaction(String text, List<Finding> findings, Map<String, String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("⟦\\s*([A-Z]+)_(\\d{1,6})\\s*⟧");

    public Redaction {
        findings = List.copyOf(findings);
        values = Map.copyOf(values);
    }

    /**
     * Replaces the findings of a text.
     *
     * @param original the text they were found in
     * @param earlier redacted texts of the same conversation, whose placeholders mean something
     *     else
     */
    public static Redaction of(String original, List<Finding> findings, List<String> earlier) {
        Map<Kind, Integer> counts = used(earlier);
        Map<String, String> placeholders = new HashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        String text =
                Replacement.of(
                        original,
                        findings,
                        (finding, value) -> {
                            String placeholder =
                                    placeholders.computeIfAbsent(
                                            key(finding, value), _ -> next(finding.kind(), counts));
                            values.putIfAbsent(placeholder, value);
                            return placeholder;
                        },
                        Redaction::defused);
        return new Redaction(text, findings, values);
    }

    /**
     * The text with the person's own values put back; placeholders that stand for nothing become an
     * ellipsis.
     */
    public String restore(String answer) {
        return PLACEHOLDER
                .matcher(answer)
                .replaceAll(match -> {
                    String placeholder = "⟦" + match.group(1) + "_" + match.group(2) + "⟧";
                    return Matcher.quoteReplacement(values.getOrDefault(placeholder, "…"));
                });
    }

    /** The text without placeholders, for those who look at its words. */
    public static String withoutPlaceholders(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(" ");
    }

    /** Nobody writes a placeholder by hand. */
    private static String defused(String text) {
        return text.replace('⟦', '[').replace('⟧', ']');
    }

    private static String next(Kind kind, Map<Kind, Integer> counts) {
        return "⟦" + kind + "_" + counts.merge(kind, 1, Integer::sum) + "⟧";
    }

    private static String key(Finding finding, String value) {
        String plain = PlainForm.of(value).text();
        String key = finding.kind() == Kind.EMAIL ? plain : plain.replaceAll("[^\\p{L}\\d]", "");
        return finding.kind() + key.toLowerCase(Locale.ROOT);
    }

    private static Map<Kind, Integer> used(List<String> earlier) {
        Map<Kind, Integer> counts = new HashMap<>();
        for (String text : earlier) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                int number = Integer.parseInt(matcher.group(2));
                for (Kind kind : Kind.values()) {
                    if (kind.name().equals(matcher.group(1))) {
                        counts.merge(kind, number, Math::max);
                    }
                }
            }
        }
        return counts;
    }
}
