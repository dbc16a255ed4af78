package dev.parley.ai.governance;

import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.Folding;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a question complete that leans on the one before: "and on Sunday?" after "When are you
 * open?".
 */
@Singleton
final class Dialogue {

    /** With fewer words than this that mean something, a question cannot stand alone. */
    private static final int ENOUGH_WORDS = 2;

    private static final Pattern LEANS =
            Pattern.compile(
                    "^(?:and|also|what about|how about|or|et|ou|mais|si pour|dar|iar|sau|si)\\b.*",
                    Pattern.DOTALL);

    private static final int LONGEST_LEANING = 60;

    private final ContentWords words;

    Dialogue(ContentWords words) {
        this.words = words;
    }

    /** The question as the search needs it, without placeholders. */
    String query(String question, List<Exchange> history, Language language, Trail trail) {
        String own = Redaction.withoutPlaceholders(question).strip();
        if (history.isEmpty() || !leans(own, language)) {
            return own;
        }
        String before = Redaction.withoutPlaceholders(history.getLast().question()).strip();
        if (before.isEmpty()) {
            return own;
        }
        trail.add("dialogue", "completed");
        return before + "\n" + own;
    }

    private boolean leans(String question, Language language) {
        boolean begins =
                question.length() <= LONGEST_LEANING
                        && LEANS.matcher(Folding.fold(question)).matches();
        return begins || words.in(question, language).size() < ENOUGH_WORDS;
    }
}
