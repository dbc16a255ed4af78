package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Past;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.privacy.Holding;
import dev.parley.privacy.JdbcHoldings;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a conversation remembers once it is long. */
@ExtendWith(StorageExtension.class)
final class MemoryTest {

    /** About 350 tokens, so that nine of them are much. */
    private static final String LONG = "x".repeat(1_000);

    private final RecordingChannel channel = new RecordingChannel();
    private final Notary core = new Notary();
    private final Storage storage;
    private final Engine engine;

    MemoryTest(Storage storage) {
        this.storage = storage;
        engine = Engine.start(storage, core, channel, Map.of());
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void the_latest_turns_of_a_long_conversation_are_remembered_and_older_ones_in_few_words() {
        core.summary.set(past -> Optional.of("about " + past.exchanges().size()));
        talk("a", 1, 9);
        await().until(() -> kept() == 1);
        talk("a", 10, 10);
        Question last = core.questions.getLast();
        assertThat(last.background().summary()).contains("about 5");
        assertThat(last.history())
                .extracting(Exchange::question)
                .containsExactly(words(6), words(7), words(8), words(9));
    }

    @Test
    void a_summary_goes_on_from_the_one_before() {
        core.summary.set(past -> Optional.of(past.summary().orElse("") + "+"));
        talk("b", 1, 9);
        await().until(() -> kept() == 1);
        talk("b", 10, 14);
        await().until(() -> kept() == 2);
        assertThat(core.pasts.getLast().summary()).contains("+");
        assertThat(summaries()).containsExactly("++");
    }

    @Test
    void short_turns_are_remembered_for_longer_than_long_ones_and_need_no_summary() {
        IntStream.rangeClosed(1, 20).forEach(number -> say("c", number, "short " + number));
        assertThat(core.questions.getLast().history()).hasSize(19);
        assertThat(core.pasts).isEmpty();
    }

    @Test
    void without_a_model_the_oldest_turns_are_just_forgotten() {
        talk("d", 1, 20);
        Question last = core.questions.getLast();
        assertThat(last.background().summary()).isEmpty();
        assertThat(last.history()).hasSizeBetween(9, 13);
        assertThat(last.history().getLast().question()).isEqualTo(words(19));
        assertThat(kept()).isZero();
    }

    @Test
    void an_answer_does_not_wait_for_a_summary_and_one_that_comes_too_late_is_not_kept() {
        CountDownLatch writing = new CountDownLatch(1);
        core.summary.set(past -> {
            writing.await();
            return Optional.of("too late");
        });
        talk("e", 1, 9);
        await().until(() -> core.pasts.size() == 1);
        say("e", 10, "answered meanwhile");
        core.summary.set(_ -> Optional.of("in time"));
        writing.countDown();
        await().until(() -> given("none") == 1);
        assertThat(summaries()).isEmpty();
        say("e", 11, "and another");
        await().untilAsserted(() -> assertThat(summaries()).containsExactly("in time"));
    }

    @Test
    void a_reset_forgets_turns_and_summary_and_not_what_was_chosen() {
        core.summary.set(_ -> Optional.of("about them"));
        engine.inbox().accept(command("f", 1, "language", "fr"));
        await().until(() -> channel.in("f").size() == 1);
        talk("f", 2, 10);
        await().until(() -> kept() == 1);
        assertThat(stored("f")).isOne();
        engine.inbox().accept(command("f", 11, "reset"));
        await().until(() -> channel.in("f").contains("ResetDone"));
        assertThat(stored("f")).isZero();
        say("f", 12, "hello");
        assertThat(core.questions.getLast().background().summary()).isEmpty();
        assertThat(core.questions.getLast().history()).isEmpty();
        assertThat(engine.texts("SELECT state ->> 'chosenLanguage' FROM session"))
                .containsExactly("fr");
    }

    @Test
    void a_summary_that_is_written_while_a_reset_is_done_does_not_bring_anything_back() {
        CountDownLatch writing = new CountDownLatch(1);
        core.summary.set(past -> {
            writing.await();
            return Optional.of("what was forgotten");
        });
        talk("g", 1, 9);
        await().until(() -> core.pasts.size() == 1);
        engine.inbox().accept(command("g", 10, "reset"));
        await().until(() -> channel.in("g").contains("ResetDone"));
        writing.countDown();
        await().until(() -> given("none") == 1);
        assertThat(summaries()).isEmpty();
    }

    @Test
    void another_process_goes_on_with_the_summary() {
        core.summary.set(_ -> Optional.of("about them"));
        talk("h", 1, 9);
        await().until(() -> kept() == 1);
        engine.close();
        try (Engine next = Engine.start(storage, core, channel, Map.of())) {
            next.inbox().accept(text("h", 10, "hello"));
            await().until(() -> core.questions.size() == 10);
            assertThat(core.questions.getLast().background().summary()).contains("about them");
        }
    }

    @Test
    void a_core_that_cannot_summarise_now_is_asked_again_after_the_next_turn() {
        core.summary.set(_ -> {
            throw new AiCoreUnavailableException("away", null);
        });
        talk("i", 1, 9);
        await().until(() -> given("failed") == 1);
        core.summary.set(_ -> Optional.of("about them"));
        say("i", 10, "hello");
        await().untilAsserted(() -> assertThat(summaries()).containsExactly("about them"));
    }

    private void talk(String chat, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> say(chat, number, words(number)));
    }

    private static String words(int number) {
        return number + LONG;
    }

    /** Says something and waits for the answer. */
    private void say(String chat, long number, String words) {
        engine.inbox().accept(text(chat, number, words));
        await().until(() ->
                channel.in(chat).stream().anyMatch(said -> said.endsWith("re: " + number(words))));
    }

    private static String number(String words) {
        return words.replace("x", "");
    }

    /** How many summaries a person is told of who asks what is stored. */
    private long stored(String chat) {
        return engine
                .bean(JdbcHoldings.class)
                .of(text(chat, 1, "").conversation())
                .orElseThrow()
                .stream()
                .filter(holding -> holding.kind() == Holding.Kind.SUMMARIES_REMEMBERED)
                .mapToLong(Holding::count)
                .sum();
    }

    private double kept() {
        return given("kept");
    }

    private double given(String outcome) {
        return engine.counted("parley.summaries", "outcome", outcome);
    }

    private List<String> summaries() {
        return engine.texts(
                "SELECT state ->> 'summary' FROM session WHERE state ->> 'summary' IS NOT NULL");
    }

    /** Answers shortly, and puts into few words as a test says. */
    private static final class Notary implements PlainCore {

        private final List<Question> questions = new CopyOnWriteArrayList<>();
        private final List<Past> pasts = new CopyOnWriteArrayList<>();
        private final AtomicReference<Summary> summary =
                new AtomicReference<>(_ -> Optional.empty());

        @FunctionalInterface
        private interface Summary {

            Optional<String> of(Past past) throws InterruptedException;
        }

        @Override
        public Reply reply(Question question) {
            questions.add(question);
            String answer = "re: " + number(question.text());
            return new Reply(
                    new Outcome.Answer(answer, List.of(), new ModelName("notary"), 1, false),
                    List.of(),
                    new Exchange(question.text(), answer));
        }

        @Override
        public Optional<String> summarise(Past past) throws InterruptedException {
            pasts.add(past);
            return summary.get().of(past);
        }
    }
}
