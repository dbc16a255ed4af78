package dev.parley.templates.practice;

import dev.parley.conversation.Language;
import dev.parley.template.TemplateVariable;
import dev.parley.templates.CleanText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people of a language write dates, times, amounts and numbers, and what a value of each type
 * may be. Pure.
 */
final class ValueForm {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 80;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern AMOUNT =
            Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,3})?) ?([A-Z]{3})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’&,.() -]+");

    /**
     * What chat programs make a link of by themselves: addresses of pages and mail, names of
     * accounts, commands and topics.
     */
    private static final Pattern LINK =
            Pattern.compile(
                    "://|[\\p{L}\\p{N}-][.。．｡][\\p{L}\\p{M}]{2}|(?<![\\p{L}\\p{M}\\p{N}])[@/#]\\p{L}");

    private ValueForm() {}

    /** The value as it is written in the language; empty when it is none of the type. */
    static Optional<String> written(TemplateVariable.Type type, String value, Language language) {
        return switch (type) {
            case TEXT -> words(value, LONGEST_TEXT);
            case NAME -> words(value, LONGEST_NAME).filter(NAME.asMatchPredicate());
            case DATE -> date(value, language);
            case TIME -> time(value, language);
            case AMOUNT -> amount(value, language);
            case NUMBER ->
                    Optional.of(value)
                            .filter(NUMBER.asMatchPredicate())
                            .map(number -> NumberFormat.getNumberInstance(region(language)))
                            .map(format -> format.format(new BigDecimal(value)));
        };
    }

    private static Optional<String> words(String value, int most) {
        return Optional.of(CleanText.oneLine(value).replaceAll("\\s+", " ").strip())
                .filter(words ->
                        !words.isEmpty() && words.codePointCount(0, words.length()) <= most)
                .filter(words -> words.codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(words -> !LINK.matcher(words).find());
    }

    private static Optional<String> date(String value, Language language) {
        try {
            return Optional.of(value)
                    .filter(DATE.asMatchPredicate())
                    .map(LocalDate::parse)
                    .map(date -> date.format(form(date, language)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(LocalDate date, Language language) {
        String pattern =
                switch (language) {
                    case ENGLISH -> "EEEE d MMMM uuuu";
                    case FRENCH ->
                            date.getDayOfMonth() == 1 ? "EEEE d'er' MMMM uuuu" : "EEEE d MMMM uuuu";
                    case ROMANIAN -> "EEEE, d MMMM uuuu";
                };
        return DateTimeFormatter.ofPattern(pattern, region(language));
    }

    private static Optional<String> time(String value, Language language) {
        try {
            String pattern = language == Language.FRENCH ? "H'\u00A0h\u00A0'mm" : "HH:mm";
            return Optional.of(value)
                    .filter(TIME.asMatchPredicate())
                    .map(LocalTime::parse)
                    .map(time -> time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> amount(String value, Language language) {
        Matcher parts = AMOUNT.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(parts.group(1));
        return Currency.availableCurrencies()
                .filter(currency -> currency.getCurrencyCode().equals(parts.group(2)))
                .filter(currency -> amount.scale() <= currency.getDefaultFractionDigits())
                .findFirst()
                .map(currency -> money(currency, language).format(amount));
    }

    private static NumberFormat money(Currency currency, Language language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(region(language));
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    /** Money and dates are written by country; these are the languages' own in Europe. */
    private static Locale region(Language language) {
        return switch (language) {
            case ENGLISH -> Locale.UK;
            case FRENCH -> Locale.FRANCE;
            case ROMANIAN -> Locale.of("ro", "RO");
        };
    }
}
