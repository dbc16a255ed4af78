package dev.parley.ai.governance.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Bank account numbers whose country, length, structure and check digits are right (ISO 13616). */
final class IbanDetector implements Detector {

    private static final Pattern BEGINNING =
            Pattern.compile("(?<![\\p{L}\\d])[A-Za-z]{2}[ .-]?\\d[ ]?\\d");
    private static final String SEPARATORS = " .-";

    @Override
    public List<Finding> in(PlainForm plain) {
        List<Finding> findings = new ArrayList<>();
        Matcher beginnings = BEGINNING.matcher(plain.text());
        while (beginnings.find()) {
            int end = end(plain.text(), beginnings.start());
            if (end > 0) {
                findings.add(plain.finding(Kind.IBAN, beginnings.start(), end, 1));
            }
        }
        return findings;
    }

    /** Where the number that begins here ends, or 0 when none does. */
    private static int end(String text, int start) {
        @Nullable CountryCode country =
                CountryCode.getByCode(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return 0;
        }
        int length = IbanUtil.getIbanLength(country);
        StringBuilder number = new StringBuilder(length);
        int end = start;
        while (end < text.length() && number.length() < length && isPart(text, end)) {
            if (SEPARATORS.indexOf(text.charAt(end)) < 0) {
                number.append(text.charAt(end));
            }
            end++;
        }
        boolean whole =
                number.length() == length
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        return whole && IbanUtil.isValid(number.toString().toUpperCase(Locale.ROOT)) ? end : 0;
    }

    private static boolean isPart(String text, int position) {
        char c = text.charAt(position);
        boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
        return alphanumeric
                || (SEPARATORS.indexOf(c) >= 0
                        && SEPARATORS.indexOf(text.charAt(position - 1)) < 0);
    }
}
