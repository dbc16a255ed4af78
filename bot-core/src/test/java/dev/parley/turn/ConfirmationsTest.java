package dev.parley.turn;

import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.Effect;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Sender;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of a conversation waits for the yes of the person who asked for it. */
@ExtendWith(StorageExtension.class)
final class ConfirmationsTest {

    private static final String ASKED = "ConfirmLanguage";

    private final RecordingChannel channel = new RecordingChannel();
    private final Storage storage;
    private final Engine engine;

    ConfirmationsTest(Storage storage) {
        this.storage = storage;
        engine =
                Engine.start(
                        storage, new Wishes(), channel, Map.of("parley.operators", "test:ops"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes!", "OUI", "d’accord", "Da.", "ok"})
    void a_yes_changes_the_conversation_once(String yes) {
        say("a", 1, "french please");
        said("a", ASKED);
        assertThat(chosen("a")).isEmpty();
        say("a", 2, yes);
        said("a", ASKED, "LanguageSet");
        assertThat(chosen("a")).containsExactly("fr");
        say("a", 3, yes);
        said("a", ASKED, "LanguageSet", "NothingPending");
        assertThat(turns("turn-changed")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "Non merci", "NU"})
    void a_changed_mind_is_answered_and_nothing_is_changed(String no) {
        say("b", 1, "french please");
        said("b", ASKED);
        say("b", 2, no);
        said("b", ASKED, "NothingChanged");
        say("b", 3, "yes");
        said("b", ASKED, "NothingChanged", "NothingPending");
        assertThat(chosen("b")).isEmpty();
    }

    @Test
    void who_goes_on_with_something_else_does_not_mean_it_any_more() {
        say("c", 1, "french please");
        said("c", ASKED);
        say("c", 2, "My tooth hurts");
        said("c", ASKED, "re: My tooth hurts");
        say("c", 3, "yes");
        said("c", ASKED, "re: My tooth hurts", "NothingPending");
        assertThat(chosen("c")).isEmpty();
    }

    @Test
    void a_yes_that_comes_too_late_changes_nothing_and_the_person_is_told() {
        engine.close();
        try (Engine hasty =
                Engine.start(
                        storage,
                        new Wishes(),
                        channel,
                        Map.of("parley.turn.confirmation-limit", "0s"))) {
            hasty.inbox().accept(text("d", 1, "french please"));
            said("d", ASKED);
            hasty.inbox().accept(text("d", 2, "yes"));
            said("d", ASKED, "ConfirmationOver");
            assertThat(
                            hasty.count(
                                    "SELECT count(*) FROM session WHERE state::text LIKE '%chosenLanguage%'"))
                    .isZero();
        }
    }

    @Test
    void in_a_group_nobody_else_s_yes_counts() {
        say("e", 1, "french please");
        said("e", ASKED);
        Inbound other = inbound("e", 2, new InboundContent.Text("yes"));
        engine.inbox()
                .accept(
                        new Inbound(
                                other.externalId(),
                                other.conversation(),
                                true,
                                new Sender(
                                        new PersonAddress(
                                                other.conversation().channel(), "somebody-else"),
                                        "",
                                        Optional.empty()),
                                other.message(),
                                2,
                                other.sentAt(),
                                other.content()));
        said("e", ASKED, "NothingPending");
        assertThat(chosen("e")).isEmpty();
        say("e", 3, "yes");
        said("e", ASKED, "NothingPending", "LanguageSet");
    }

    @Test
    void the_wish_to_talk_to_a_human_is_asked_about_where_there_is_somebody_to_tell() {
        say("f", 1, "human please");
        said("f", "HumanElsewhere");
        say("ops", 1, "hello");
        said("ops", "re: hello");
        say("f", 2, "human please");
        said("f", "HumanElsewhere", "ConfirmHuman");
        assertThat(turns("turn-human-wanted")).isZero();
        say("f", 3, "yes");
        said("f", "HumanElsewhere", "ConfirmHuman", "HumanWanted");
        assertThat(turns("turn-human-wanted")).isOne();
    }

    @Test
    void what_waits_for_a_yes_outlives_the_process() {
        say("g", 1, "french please");
        said("g", ASKED);
        engine.close();
        try (Engine next = Engine.start(storage, new Wishes(), channel, Map.of())) {
            next.inbox().accept(text("g", 2, "yes"));
            said("g", ASKED, "LanguageSet");
        }
    }

    @Test
    void a_touched_button_changes_the_conversation_once() {
        say("h", 1, "french please");
        said("h", ASKED);
        String question = question();
        touch("h", 2, "Oui", question);
        said("h", ASKED, "LanguageSet");
        touch("h", 3, "Oui", question);
        touch("h", 4, "Non", question);
        said("h", ASKED, "LanguageSet", "ConfirmationOver", "ConfirmationOver");
        assertThat(chosen("h")).containsExactly("fr");
        assertThat(turns("turn-changed")).isOne();
    }

    @Test
    void a_button_of_an_earlier_question_does_not_answer_a_later_one() {
        say("i", 1, "french please");
        said("i", ASKED);
        String earlier = question();
        say("i", 2, "something else");
        say("i", 3, "french please");
        said("i", ASKED, "re: something else", ASKED);
        touch("i", 4, "Yes", earlier);
        said("i", ASKED, "re: something else", ASKED, "ConfirmationOver");
        assertThat(chosen("i")).isEmpty();
        touch("i", 5, "Yes", question());
        said("i", ASKED, "re: something else", ASKED, "ConfirmationOver", "LanguageSet");
    }

    @Test
    void a_button_is_no_part_of_what_is_typed_at_the_same_time() {
        engine.close();
        try (Engine slow =
                Engine.start(
                        storage, new Wishes(), channel, Map.of("parley.turn.quiet-millis", 200))) {
            slow.inbox().accept(text("j", 1, "french please"));
            said("j", ASKED);
            slow.inbox()
                    .accept(
                            List.of(
                                    inbound(
                                            "j",
                                            2,
                                            new InboundContent.Chosen("Yes", question(slow))),
                                    text("j", 3, "and a question")));
            said("j", ASKED, "LanguageSet", "re: and a question");
        }
    }

    @Test
    void a_bare_yes_answers_what_the_assistant_asked_itself() {
        say("k", 1, "yes");
        said("k", "NothingPending");
        say("k", 2, "prices?");
        said("k", "NothingPending", "re: prices?");
        say("k", 3, "yes");
        said("k", "NothingPending", "re: prices?", "re: yes");
    }

    private void touch(String chat, long number, String label, String question) {
        engine.inbox().accept(inbound(chat, number, new InboundContent.Chosen(label, question)));
    }

    /** What names the newest question, as it goes along with its buttons. */
    private String question() {
        return question(engine);
    }

    private static String question(Engine engine) {
        return engine.texts(
                        "SELECT payload ->> 'question' FROM outbox WHERE payload ->> 'question' IS NOT NULL ORDER BY id")
                .getLast();
    }

    private void say(String chat, long number, String words) {
        engine.inbox().accept(text(chat, number, words));
    }

    /** What was said there so far, without the notice before the first answer. */
    private void said(String chat, String... words) {
        await().untilAsserted(() ->
                assertThat(channel.in(chat))
                        .map(text -> text.replaceFirst("^A machine answers\\.\\s*", ""))
                        .containsExactly(words));
    }

    private List<String> chosen(String chat) {
        return engine.texts(
                """
                SELECT state ->> 'chosenLanguage' FROM session JOIN conversation ON id = conversation_id
                 WHERE chat = '%s' AND state ->> 'chosenLanguage' IS NOT NULL
                """
                        .formatted(chat));
    }

    private long turns(String type) {
        return engine.count("SELECT count(*) FROM audit_event WHERE type = '" + type + "'");
    }

    /** Takes every "please" for a wish. */
    private static final class Wishes implements PlainCore {

        @Override
        public Reply reply(Question question) {
            assertThat(question.confirms()).isTrue();
            Outcome outcome =
                    switch (question.text()) {
                        case "french please" ->
                                new Outcome.Confirmation(new Effect.SpeakLanguage(Language.FRENCH));
                        case "human please" ->
                                new Outcome.Confirmation(
                                        new Effect.HandToHuman(Effect.Reason.ASKED));
                        default ->
                                new Outcome.Answer(
                                        "re: " + question.text(),
                                        List.of(),
                                        new ModelName("wishes"),
                                        1,
                                        false);
                    };
            return new Reply(
                    outcome, List.of(), new Exchange(question.text(), "re: " + question.text()));
        }
    }
}
