package dev.parley.ai.governance.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French social security numbers (NIR): 13 characters and a key, which is 97 minus their remainder
 * by 97; Corsica's 2A and 2B count as 19 and 18 (INSEE).
 */
final class FrenchSocialSecurityDetector implements Detector {

    private static final Pattern SHAPE =
            Pattern.compile(
                    """
                    (?<![\\p{L}\\d])\
                    (?<body>[1-478]@\\d{2}@(?:0[1-9]|1[0-2]|[2-9]\\d)@(?:\\d{2}|2[ABab])@\\d{3}@\\d{3})@(?<key>\\d{2})\
                    (?![\\p{L}\\d])\
                    """
                            .replace("@", "[ .-]{0,2}"));

    @Override
    public List<Finding> in(PlainForm plain) {
        List<Finding> findings = new ArrayList<>();
        Matcher matcher = SHAPE.matcher(plain.text());
        while (matcher.find()) {
            if (hasRightKey(matcher.group("body"), matcher.group("key"))) {
                findings.add(plain.finding(Kind.SSN, matcher.start(), matcher.end(), 1));
            }
        }
        return findings;
    }

    private static boolean hasRightKey(String body, String key) {
        String digits =
                body.replaceAll("[ .-]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace("2A", "19")
                        .replace("2B", "18");
        return 97 - Long.parseLong(digits) % 97 == Long.parseLong(key);
    }
}
