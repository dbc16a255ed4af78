package dev.parley.whatsapp.sending;

import dev.parley.conversation.Choice;
import dev.parley.whatsapp.sending.WhatsAppMessage.Option;
import java.util.HashSet;
import java.util.List;

/**
 * Answers as WhatsApp shows them: up to three as buttons, up to ten as a list. What does not fit
 * either way is left out, since the text names the answers, too. Pure.
 */
final class Choices {

    private static final int MOST_BUTTONS = 3;
    private static final int BUTTON_TITLE = 20;
    private static final int MOST_ROWS = 10;
    private static final int ROW_TITLE = 24;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 1_024;

    private Choices() {}

    /** The choices below a text; none where they cannot be shown. */
    static List<Option> below(String text, List<Choice> answers) {
        if (answers.size() > MOST_ROWS
                || text.length() > LONGEST_TEXT
                || answers.stream().anyMatch(answer -> answer.payload().length() > LONGEST_ID)) {
            return List.of();
        }
        int longest = answers.size() <= MOST_BUTTONS ? BUTTON_TITLE : ROW_TITLE;
        List<Option> options =
                answers.stream()
                        .map(answer -> new Option(answer.payload(), title(answer.label(), longest)))
                        .toList();
        return areDistinct(options) ? options : List.of();
    }

    /** WhatsApp takes no two buttons of one title. */
    private static boolean areDistinct(List<Option> options) {
        var titles = new HashSet<String>();
        return options.stream().allMatch(option -> titles.add(option.title()));
    }

    private static String title(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return words.substring(0, end) + "…";
    }
}
