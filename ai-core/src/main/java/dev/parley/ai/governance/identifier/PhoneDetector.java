package dev.parley.ai.governance.identifier;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers of the practice's regions, and those that carry their country code. */
final class PhoneDetector implements Detector {

    private static final double SCORE = 0.85;
    private static final int FEWEST_DIGITS = 7;
    private static final long MOST_TRIES = 2_000;
    private static final int FEWEST_NAMED_DIGITS = 8;
    private static final int CONTEXT = 40;

    private static final Pattern BARE = Pattern.compile("[1-9]\\d+");
    private static final Pattern ROW = Pattern.compile("\\p{Nd}(?:[^\\p{L}]*\\p{Nd})?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}");

    private static final Pattern MONEY_BEHIND =
            Pattern.compile(
                    "^ ?(?:[€$£%]|(?:euros?|eur|dollars?|usd|gbp|lei|ron)\\b)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE_BEFORE =
            Pattern.compile(
                    "(?i)\\b(?:t[eé]l(?:[eé](?:phone|fon)\\w*)?|phone|mobile|cell|call|fax|whatsapp|sms|text|num[eé]ro|num[aă]r(?:ul)?|portable|sun[aă]\\w*|appel\\w*|joindre|reach|contact)\\b");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final List<String> regions;

    PhoneDetector(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    @Override
    public List<Finding> in(PlainForm plain) {
        Set<Finding> findings = new LinkedHashSet<>();
        String text = plain.text();
        boolean named = text.indexOf('+') >= 0 || PHONE_BEFORE.matcher(text).find();
        if (hasDigitsForOne(text, named)) {
            regions.forEach(region -> find(plain, region, Leniency.VALID, findings));
            if (named) {
                regions.forEach(region -> find(plain, region, Leniency.POSSIBLE, findings));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * Whether digits enough stand without a letter between them, and look like more than a bare
     * number where nothing names them: a look that costs nothing beside the real search.
     */
    private static boolean hasDigitsForOne(String text, boolean named) {
        Matcher rows = ROW.matcher(text);
        while (rows.find()) {
            String row = rows.group();
            long digits = row.chars().filter(Character::isDigit).count();
            if (digits >= FEWEST_DIGITS && (named || !BARE.matcher(row).matches())) {
                return true;
            }
        }
        return false;
    }

    private void find(PlainForm plain, String region, Leniency leniency, Set<Finding> findings) {
        for (PhoneNumberMatch match :
                phones.findNumbers(plain.text(), region, leniency, MOST_TRIES)) {
            if (isPhone(plain.text(), match, leniency == Leniency.VALID)) {
                findings.add(plain.finding(Kind.PHONE, match.start(), match.end(), SCORE));
            }
        }
    }

    /**
     * A number with its country code is one by its look, and so is one that somebody could have by
     * the region's numbering plan. Others, and digits in a row without a leading zero, can be
     * anything: a word before has to say what they are.
     */
    private static boolean isPhone(String text, PhoneNumberMatch match, boolean valid) {
        String number = match.rawString();
        if (DATE.matcher(number).matches()
                || MONEY_BEHIND.matcher(text.substring(match.end())).find()) {
            return false;
        }
        return number.startsWith("+") || (valid && isSetOff(text, match)) || isNamed(text, match);
    }

    private static boolean isSetOff(String text, PhoneNumberMatch match) {
        return !isLetterAt(text, match.start() - 1)
                && !isLetterAt(text, match.end())
                && !BARE.matcher(match.rawString()).matches();
    }

    private static boolean isLetterAt(String text, int position) {
        return position >= 0
                && position < text.length()
                && Character.isLetter(text.charAt(position));
    }

    private static boolean isNamed(String text, PhoneNumberMatch match) {
        String before = text.substring(Math.max(0, match.start() - CONTEXT), match.start());
        boolean enough =
                match.rawString().chars().filter(Character::isDigit).count() >= FEWEST_NAMED_DIGITS;
        return enough && PHONE_BEFORE.matcher(before).find();
    }
}
