package dev.parley.ai.governance.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Social security numbers of the United States. They have no check digit: area 000, 666 and 900 to
 * 999, group 00 and serial 0000 are never issued (SSA, POMS RM 10201.035); nine digits in a row
 * need a word that says what they are.
 */
final class UsSocialSecurityDetector implements Detector {

    private static final String ISSUED = "(?!000|666|9)\\d{3}%1$s(?!00)\\d{2}%2$s(?!0000)\\d{4}";

    private static final Pattern GROUPED =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?<!\\d[ .-])"
                            + ISSUED.formatted("([ .-])", "\\1")
                            + "(?![\\p{L}\\d])(?![ .-]\\d)");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?:\\bssn\\b|social[ -]security)[^\\d\\n]{0,40}(?<number>"
                            + ISSUED.formatted("", "")
                            + ")(?!\\d)");

    @Override
    public List<Finding> in(PlainForm plain) {
        List<Finding> findings = new ArrayList<>();
        Matcher grouped = GROUPED.matcher(plain.text());
        while (grouped.find()) {
            findings.add(plain.finding(Kind.SSN, grouped.start(), grouped.end(), 0.9));
        }
        Matcher named = NAMED.matcher(plain.text());
        while (named.find()) {
            findings.add(plain.finding(Kind.SSN, named.start("number"), named.end("number"), 0.97));
        }
        return findings;
    }
}
