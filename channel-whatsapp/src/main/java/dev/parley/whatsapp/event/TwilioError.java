package dev.parley.whatsapp.event;

/**
 * What Twilio's codes of errors say, in words for an operator.
 *
 * @param code Twilio's code; 0 where it gave none
 */
public record TwilioError(int code) {

    private static final int WINDOW_CLOSED = 63_016;

    /** Whether the person has not written for too long. */
    public boolean isWindowClosed() {
        return code == WINDOW_CLOSED;
    }

    /** In words for an operator: the code and what it means. */
    public String words() {
        return "Twilio says " + code + ": " + meaning();
    }

    private String meaning() {
        return switch (code) {
            case 20_003 -> "account and auth token do not fit together";
            case 20_429, 63_018 -> "too many messages at once";
            case 21_211, 21_614, 63_024 -> "the person's number is none of WhatsApp";
            case 21_610 -> "the person does not want messages of ours";
            case 21_617, 21_658 -> "the text is too long";
            case 21_655, 63_027 -> "the template is not known";
            case 21_656, 63_028 -> "the values do not fit the template";
            case 63_007 -> "our number is not set up for WhatsApp";
            case 63_016 -> "the person has not written for 24 hours";
            case 63_017, 63_038 -> "our account's limit is reached";
            case 63_019 -> "the media could not be fetched";
            case 63_021, 63_022 -> "WhatsApp refuses the content";
            case 63_032 -> "WhatsApp limits what this person gets";
            case 63_040 -> "WhatsApp did not approve the template";
            case 63_041, 63_042 -> "WhatsApp has stopped the template";
            default -> "see twilio.com/docs/api/errors/" + code;
        };
    }
}
