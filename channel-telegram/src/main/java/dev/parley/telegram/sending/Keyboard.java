package dev.parley.telegram.sending;

import dev.parley.conversation.Choice;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Lays out buttons below a message: short ones beside each other, a long one alone, as a phone
 * shows them without cutting their words. Pure.
 */
final class Keyboard {

    private static final int MOST_IN_A_ROW = 3;
    private static final int WIDEST_ROW = 30;

    private Keyboard() {}

    /** A touched button comes back as its payload. */
    static List<InlineKeyboardRow> rows(List<Choice> choices) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        int width = 0;
        for (Choice choice : choices) {
            int own = choice.label().codePointCount(0, choice.label().length());
            if (rows.isEmpty()
                    || width + own > WIDEST_ROW
                    || rows.getLast().size() == MOST_IN_A_ROW) {
                rows.add(new InlineKeyboardRow());
                width = 0;
            }
            rows.getLast().add(button(choice));
            width += own;
        }
        return rows;
    }

    private static InlineKeyboardButton button(Choice choice) {
        return InlineKeyboardButton.builder()
                .text(choice.label())
                .callbackData(choice.payload())
                .build();
    }
}
