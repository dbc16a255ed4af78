package dev.parley.turn;

import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.Background;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Facts;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Sender;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of themselves is remembered if they agree, and only then. */
@ExtendWith(StorageExtension.class)
final class FactsTest {

    private static final Facts ANA = Facts.named("Ana");

    private final RecordingChannel channel = new RecordingChannel();
    private final Listener core = new Listener();
    private final Engine engine;

    FactsTest(Storage storage) {
        engine = Engine.start(storage, core, channel, Map.of());
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "oui", "da"})
    void a_fact_goes_along_with_questions_once_the_person_agreed(String yes) {
        say("a", 1, "before consent");
        say("a", 2, "my name is Ana");
        say("a", 3, yes);
        say("a", 4, "after consent");
        said("a", "re: before consent", "ConfirmRemember", "Remembered", "re: after consent");
        assertThat(facts("before consent")).isEmpty();
        assertThat(facts("after consent")).contains(ANA);
        assertThat(consents()).containsExactly("consent:given");
    }

    @Test
    void after_a_yes_other_facts_are_remembered_without_asking() {
        say("b", 1, "my name is Ana");
        say("b", 2, "yes");
        say("b", 3, "short answers please");
        say("b", 4, "a question");
        said("b", "ConfirmRemember", "Remembered", "Remembered", "re: a question");
        assertThat(facts("a question")).contains(ANA.with(Facts.answered(Facts.Length.SHORT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "non", "nu"})
    void a_no_is_respected_and_not_asked_again(String no) {
        say("c", 1, "my name is Ana");
        say("c", 2, no);
        say("c", 3, "short answers please");
        say("c", 4, "a question");
        said("c", "ConfirmRemember", "NotRemembered", "NotRemembered", "re: a question");
        assertThat(facts("a question")).isEmpty();
        assertThat(consents()).containsExactly("consent:refused");
        assertThat(stored()).doesNotContain("Ana\"");
    }

    @Test
    void who_lets_the_question_pass_is_not_asked_again_that_day() {
        say("l", 1, "my name is Ana");
        say("l", 2, "when are you open");
        say("l", 3, "my name is Ana");
        say("l", 4, "yes");
        said("l", "ConfirmRemember", "re: when are you open", "NotRemembered", "NothingPending");
        assertThat(consents()).isEmpty();
        assertThat(stored()).doesNotContain("Ana\"");
        engine.update(
                """
                UPDATE session SET version = version + 1,
                    state = regexp_replace(state::text, '"notBefore":"[^"]*"', '"notBefore":"2020-01-01T00:00:00Z"')::json
                """);
        say("l", 5, "my name is Ana");
        assertThat(channel.in("l").getLast()).isEqualTo("ConfirmRemember");
    }

    @Test
    void who_asks_for_it_with_a_command_is_asked_whatever_they_let_pass() {
        say("m", 1, "my name is Ana");
        say("m", 2, "when are you open");
        command("m", 3, "name Ana");
        say("m", 4, "yes");
        said("m", "ConfirmRemember", "re: when are you open", "ConfirmRemember", "Remembered");
    }

    @Test
    void who_says_two_things_of_themselves_is_asked_about_both() {
        say("n", 1, "my name is Ana");
        say("n", 2, "short answers please");
        say("n", 3, "yes");
        say("n", 4, "a question");
        said("n", "ConfirmRemember", "ConfirmRemember", "Remembered", "re: a question");
        assertThat(facts("a question")).contains(ANA.with(Facts.answered(Facts.Length.SHORT)));
    }

    @Test
    void a_question_comes_before_what_was_said_beside_it() {
        say("o", 1, "my name is Ana, when are you open");
        said("o", "re: when are you open", "ConfirmRemember");
        say("o", 2, "yes");
        say("o", 3, "my name is Ana, what does it cost");
        said(
                "o",
                "re: when are you open",
                "ConfirmRemember",
                "Remembered",
                "re: what does it cost",
                "Remembered");
        say("o", 4, "a question");
        assertThat(facts("a question")).contains(ANA);
    }

    @Test
    void who_refused_is_just_answered() {
        say("p", 1, "my name is Ana, when are you open");
        await().until(() -> channel.in("p").size() == 2);
        say("p", 2, "no");
        say("p", 3, "my name is Ana, what does it cost");
        say("p", 4, "a question");
        said(
                "p",
                "re: when are you open",
                "ConfirmRemember",
                "NotRemembered",
                "re: what does it cost",
                "re: a question");
    }

    @Test
    void privacy_changes_and_deletes_what_is_remembered() {
        command("d", 1, "name Ana");
        say("d", 2, "yes");
        command("d", 3, "name Maria");
        say("d", 4, "as Maria");
        command("d", 5, "delete");
        say("d", 6, "as nobody");
        said(
                "d",
                "ConfirmRemember",
                "Remembered",
                "Remembered",
                "re: as Maria",
                "FactsDeleted",
                "re: as nobody");
        assertThat(facts("as Maria")).contains(Facts.named("Maria"));
        assertThat(facts("as nobody")).isEmpty();
    }

    @Test
    void who_refused_and_comes_back_to_it_is_asked_again() {
        say("e", 1, "my name is Ana");
        say("e", 2, "no");
        command("e", 3, "name Ana");
        say("e", 4, "yes");
        said("e", "ConfirmRemember", "NotRemembered", "ConfirmRemember", "Remembered");
        assertThat(consents()).containsExactly("consent:refused", "consent:given");
    }

    @Test
    void what_cannot_be_a_name_is_not_taken_for_one() {
        command("f", 1, "name <b>1</b>");
        command("f", 2, "name");
        command("f", 3, "dance");
        said("f", "PrivacyUsage", "PrivacyUsage", "PrivacyUsage");
    }

    @Test
    void a_reset_keeps_what_the_person_is_known_by() {
        say("g", 1, "my name is Ana");
        say("g", 2, "yes");
        engine.inbox().accept(Messages.command("g", 3, "reset"));
        await().until(() -> channel.in("g").contains("ResetDone"));
        say("g", 4, "a question");
        assertThat(facts("a question")).contains(ANA);
        assertThat(core.asked("a question").history()).isEmpty();
    }

    @Test
    void to_forget_deletes_turns_summary_and_facts_once_it_is_confirmed_and_keeps_the_consent() {
        say("h", 1, "my name is Ana");
        say("h", 2, "yes");
        engine.update(
                "UPDATE session SET version = version + 1,"
                        + " state = (state::jsonb || '{\"summary\": \"about Ana\"}')::json");
        say("h", 3, "a question");
        assertThat(core.asked("a question").background().summary()).contains("about Ana");
        engine.inbox().accept(Messages.command("h", 4, "forget"));
        await().until(() -> channel.in("h").contains("ConfirmForget"));
        say("h", 5, "yes");
        await().until(() -> channel.in("h").contains("Forgotten"));
        assertThat(stored()).doesNotContain("Ana\"", "about", "a question");
        say("h", 6, "and now");
        assertThat(core.asked("and now").background()).isEqualTo(Background.none());
        assertThat(core.asked("and now").history()).isEmpty();
        say("h", 7, "my name is Ana");
        await().until(() -> channel.in("h").getLast().equals("Remembered"));
    }

    @Test
    void to_forget_and_a_no_forget_nothing() {
        say("i", 1, "my name is Ana");
        say("i", 2, "yes");
        engine.inbox().accept(Messages.command("i", 3, "forget"));
        await().until(() -> channel.in("i").contains("ConfirmForget"));
        say("i", 4, "no");
        await().until(() -> channel.in("i").contains("NothingChanged"));
        say("i", 5, "a question");
        assertThat(facts("a question")).contains(ANA);
    }

    @Test
    void nobody_else_is_answered_with_it_in_a_group_or_elsewhere() {
        say("j", 1, "my name is Ana");
        say("j", 2, "yes");
        engine.inbox().accept(other("j", 3, "somebody else's question"));
        await().until(() -> channel.in("j").contains("re: somebody else's question"));
        say("k", 1, "in another chat");
        assertThat(facts("somebody else's question")).isEmpty();
        assertThat(facts("in another chat")).isEmpty();
    }

    private static Inbound other(String chat, long number, String words) {
        Inbound theirs = inbound(chat, number, new InboundContent.Text(words));
        PersonAddress person = new PersonAddress(theirs.conversation().channel(), "other");
        return new Inbound(
                theirs.externalId(),
                theirs.conversation(),
                true,
                new Sender(person, "", Optional.empty()),
                theirs.message(),
                number,
                theirs.sentAt(),
                theirs.content());
    }

    /** Says something and waits for the reply. */
    private void say(String chat, long number, String words) {
        int before = channel.in(chat).size();
        engine.inbox().accept(text(chat, number, words));
        await().until(() -> channel.in(chat).size() > before);
    }

    private void command(String chat, long number, String arguments) {
        int before = channel.in(chat).size();
        engine.inbox().accept(Messages.command(chat, number, "privacy", arguments));
        await().until(() -> channel.in(chat).size() > before);
    }

    /** What was said there so far, without the notice before the first answer. */
    private void said(String chat, String... words) {
        await().untilAsserted(() ->
                assertThat(channel.in(chat))
                        .map(text -> text.replaceFirst("^A machine answers\\.\\s*", ""))
                        .containsExactly(words));
    }

    private Optional<Facts> facts(String question) {
        return core.asked(question).background().facts();
    }

    private List<String> consents() {
        return engine.texts(
                """
                SELECT step ->> 'type' FROM audit_event, json_array_elements(details -> 'steps') AS step
                WHERE step ->> 'type' LIKE 'consent:%' ORDER BY audit_event.id
                """);
    }

    private String stored() {
        return engine.texts("SELECT state::text FROM session").toString();
    }

    /** Takes some words for facts, and hears what is known of who asks. */
    private static final class Listener implements PlainCore {

        private final List<Question> questions = new CopyOnWriteArrayList<>();

        Question asked(String words) {
            return questions.stream()
                    .filter(question -> question.text().equals(words))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Reply reply(Question question) {
            questions.add(question);
            if (question.text().startsWith("my name is Ana, ")) {
                return reply(question.asking(question.text().substring(16))).noticing(ANA);
            }
            Outcome outcome =
                    switch (question.text()) {
                        case "my name is Ana" -> new Outcome.Confirmation(new Effect.Remember(ANA));
                        case "short answers please" ->
                                new Outcome.Confirmation(
                                        new Effect.Remember(Facts.answered(Facts.Length.SHORT)));
                        default ->
                                new Outcome.Answer(
                                        "re: " + question.text(),
                                        List.of(),
                                        new ModelName("listener"),
                                        1,
                                        false);
                    };
            return new Reply(outcome, List.of(), new Exchange(question.text(), ""));
        }
    }
}
