package dev.parley.turn;

import dev.parley.conversation.Language;
import dev.parley.inbound.Inbound;
import dev.parley.language.LanguageFinder;
import dev.parley.outbound.OutboundMessage;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What people are told who have to wait. */
@Singleton
final class WaitWords {

    private static final int HOUR = 60;

    /** From so many minutes on, they are rounded more. */
    private static final int MANY = 10;

    private static final int STEP = 5;

    private final Speech speech;
    private final LanguageFinder languages;
    private final Practice practice;

    WaitWords(Speech speech, LanguageFinder languages, Practice practice) {
        this.speech = speech;
        this.languages = languages;
        this.practice = practice;
    }

    /** That they wrote more than is answered at once. */
    List<OutboundMessage> limited(Turn turn, Inbound message) {
        return say(turn, message, new Sentence.Limited(practice));
    }

    /** How long it will take. */
    List<OutboundMessage> expected(Turn turn, Inbound message, Duration wait) {
        return say(turn, message, new Sentence.ExpectedWait(minutes(wait), practice));
    }

    /** Rounded up; 60 for an hour and more. */
    static int minutes(Duration wait) {
        int minutes = Math.clamp(wait.plusSeconds(59).toMinutes(), 1, HOUR);
        return minutes <= MANY ? minutes : (minutes + STEP - 1) / STEP * STEP;
    }

    private List<OutboundMessage> say(Turn turn, Inbound message, Sentence sentence) {
        Language language =
                languages.find(turn.session().session(), message.sender(), turn.input().words());
        return speech.messages(sentence, language, message);
    }
}
