package dev.parley.ai.governance.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;

/** Mail addresses whose domain ends in a top-level domain that exists. */
final class EmailDetector implements Detector {

    private static final double SCORE = 0.99;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";

    private final EmailValidator validator = EmailValidator.getInstance();

    @Override
    public List<Finding> in(PlainForm plain) {
        String text = plain.text();
        List<Finding> findings = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            around(plain, at).ifPresent(findings::add);
        }
        return findings;
    }

    /**
     * Signs that may stand in an address may also stand before it, as quotes do: those are tried
     * away.
     */
    private Optional<Finding> around(PlainForm plain, int at) {
        String text = plain.text();
        int end = domainEnd(text, at + 1);
        for (int start = localStart(text, at); start < at; start++) {
            if (isWordStart(text, start) && validator.isValid(text.substring(start, end))) {
                return Optional.of(plain.finding(Kind.EMAIL, start, end, SCORE));
            }
        }
        return Optional.empty();
    }

    private static boolean isWordStart(String text, int start) {
        return start == 0
                || !Character.isLetterOrDigit(text.charAt(start - 1))
                || !Character.isLetterOrDigit(text.charAt(start));
    }

    private static int localStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL_PART && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int domainEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
