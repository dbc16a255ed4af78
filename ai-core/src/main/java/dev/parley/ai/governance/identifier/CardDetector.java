package dev.parley.ai.governance.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;

/**
 * Payment card numbers: 13 to 19 digits with a right check digit (Luhn), whole or in groups as they
 * stand on a card.
 */
final class CardDetector implements Detector {

    private static final double SCORE = 0.95;
    private static final Pattern GROUPS =
            Pattern.compile("(?<![\\p{L}\\d])\\d{3,19}(?:[ .-]{1,2}\\d{1,19})*(?!\\d)");
    private static final Pattern GROUP = Pattern.compile("\\d+");

    private final CreditCardValidator validator =
            CreditCardValidator.genericCreditCardValidator(13, 19);

    private record Span(int start, int end) {

        int length() {
            return end - start;
        }
    }

    @Override
    public List<Finding> in(PlainForm plain) {
        List<Finding> findings = new ArrayList<>();
        Matcher runs = GROUPS.matcher(plain.text());
        while (runs.find()) {
            List<Span> groups = groups(plain.text(), runs.start(), runs.end());
            int first = 0;
            while (first < groups.size()) {
                first = takeFrom(plain, groups, first, findings);
            }
        }
        return findings;
    }

    /** Takes the longest card that begins with a group; returns the group to go on with. */
    private int takeFrom(PlainForm plain, List<Span> groups, int first, List<Finding> findings) {
        for (int last = groups.size() - 1; last >= first; last--) {
            List<Span> part = groups.subList(first, last + 1);
            if (looksLikeCard(part) && validator.isValid(digits(plain.text(), part))) {
                findings.add(
                        plain.finding(
                                Kind.CARD, part.getFirst().start(), part.getLast().end(), SCORE));
                return last + 1;
            }
        }
        return first + 1;
    }

    /**
     * Cards are printed in groups of 4 to 6 digits, the last one shorter: 4-4-4-4, 4-6-5, 4-6-4,
     * 4-4-4-4-3.
     */
    private static boolean looksLikeCard(List<Span> groups) {
        int digits = groups.stream().mapToInt(Span::length).sum();
        boolean grouped =
                groups.subList(0, groups.size() - 1).stream()
                        .allMatch(group -> group.length() >= 4 && group.length() <= 6);
        return digits >= 13 && digits <= 19 && grouped;
    }

    private static String digits(String text, List<Span> groups) {
        StringBuilder digits = new StringBuilder();
        groups.forEach(group -> digits.append(text, group.start(), group.end()));
        return digits.toString();
    }

    private static List<Span> groups(String text, int start, int end) {
        List<Span> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(text).region(start, end);
        while (matcher.find()) {
            groups.add(new Span(matcher.start(), matcher.end()));
        }
        return groups;
    }
}
