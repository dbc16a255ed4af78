package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.parley.assistant.Exchange;
import dev.parley.conversation.Language;
import dev.parley.testservers.ollama.ModelRequest;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a model gets that takes in 2,048 tokens. */
@ExtendWith(StorageExtension.class)
final class SmallWindowTest {

    private static final int WINDOW = 2_048;
    private static final Encoding TOKENIZER =
            Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    private final Storage storage;
    private final OllamaServer server = OllamaServer.start();

    SmallWindowTest(Storage storage) {
        this.storage = storage;
    }

    @BeforeEach
    void serve() {
        server.models(
                new ServedModel("small:1b", List.of("completion"), WINDOW, 1_000_000, "Q4_K_M"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_long_conversation_and_many_sources_still_get_an_answer_within_the_window()
            throws InterruptedException {
        try (Models models = models()) {
            Draft draft = ask(models, history(6), sources(10, 80), Sampling.standard());
            assertThat(draft.model().value()).isEqualTo("ollama/small:1b");
            ModelRequest request = server.requests().getFirst();
            assertThat(request.body().at("/options/num_ctx").asInt()).isEqualTo(WINDOW);
            assertThat(
                            TOKENIZER.countTokens(request.prompt())
                                    + request.body().at("/options/num_predict").asInt())
                    .isLessThan(WINDOW);
        }
    }

    @Test
    void the_best_sources_are_kept_and_each_of_them_whole() throws InterruptedException {
        List<Source> sources = sources(10, 80);
        try (Models models = models()) {
            ask(models, history(6), sources, Sampling.standard());
            String told = server.requests().getFirst().prompt();
            List<Source> kept =
                    sources.stream()
                            .filter(source -> told.contains("[" + source.number() + "] ("))
                            .toList();
            assertThat(kept).isNotEmpty().hasSizeLessThan(10);
            assertThat(kept).isEqualTo(sources.subList(0, kept.size()));
            assertThat(kept).allMatch(source -> told.contains(source.text()));
        }
    }

    @Test
    void a_source_that_is_too_long_makes_room_for_the_next_which_keeps_its_number()
            throws InterruptedException {
        List<Source> sources =
                List.of(source(1, 3_000), source(2, 40), source(3, 3_000), source(4, 40));
        try (Models models = models()) {
            ask(models, List.of(), sources, Sampling.standard());
            assertThat(server.requests().getFirst().prompt())
                    .contains("[2] (Page 2)", "[4] (Page 4)")
                    .doesNotContain("[1] (", "[3] (");
        }
    }

    @Test
    void the_latest_exchanges_are_kept_without_gaps_and_whole() throws InterruptedException {
        try (Models models = models()) {
            ask(models, history(12), sources(1, 80), Sampling.standard());
            String told = server.requests().getFirst().prompt();
            List<Integer> kept =
                    IntStream.rangeClosed(1, 12)
                            .filter(number -> told.contains("Question " + number + "?"))
                            .boxed()
                            .toList();
            assertThat(kept).isNotEmpty().hasSizeLessThan(12).endsWith(12);
            assertThat(kept.getLast() - kept.getFirst()).isEqualTo(kept.size() - 1);
            assertThat(kept).allMatch(number -> told.contains(answer(number)));
        }
    }

    @Test
    void the_exchange_before_comes_before_the_second_source() throws InterruptedException {
        try (Models models = models()) {
            ask(models, history(1), List.of(source(1, 60), source(2, 120)), Sampling.standard());
            assertThat(server.requests().getFirst().prompt())
                    .contains("Question 1?", "[1] (Page 1)");
        }
    }

    @Test
    void questions_without_an_answer_take_nobody_s_place() throws InterruptedException {
        List<Exchange> history =
                List.of(
                        new Exchange("Question 1?", answer(1)),
                        new Exchange("Unanswered? ".repeat(400), ""));
        try (Models models = models()) {
            ask(models, history, sources(1, 60), Sampling.standard());
            assertThat(server.requests().getFirst().prompt())
                    .contains("Question 1?")
                    .doesNotContain("Unanswered?");
        }
    }

    @Test
    void where_no_source_fits_another_model_answers_and_this_one_stays_in_use()
            throws InterruptedException {
        try (Models models = models()) {
            for (int i = 0; i < 12; i++) {
                assertThat(ask(models, List.of(), sources(2, 4_000), Sampling.standard()).model())
                        .hasToString("extractive");
            }
            assertThat(server.requests()).isEmpty();
            assertThat(models.calls("ollama/small:1b", "too-long")).isEqualTo(12);
            assertThat(models.ask().model().value()).isEqualTo("ollama/small:1b");
        }
    }

    @Test
    void an_answer_that_may_be_long_leaves_room_for_the_question() throws InterruptedException {
        Sampling talkative = new Sampling(Optional.of(4_000), Optional.empty(), Optional.empty());
        try (Models models = models()) {
            ask(models, history(6), sources(10, 80), talkative);
            assertThat(server.requests().getFirst().prompt()).contains("[1] (Page 1)");
            assertThat(server.requests().getFirst().body().at("/options/num_predict").asInt())
                    .isBetween(WINDOW / 4, WINDOW / 2);
        }
    }

    private Models models() {
        return Models.start(storage, Map.of("parley.ollama.url", server.url()));
    }

    private static Draft ask(
            Models models, List<Exchange> history, List<Source> sources, Sampling sampling)
            throws InterruptedException {
        String question = "And on Sunday?";
        return models.chat()
                .draft(
                        Optional.empty(),
                        new Prompt(
                                question, question, Language.ENGLISH, history, sources, sampling));
    }

    private static List<Exchange> history(int exchanges) {
        return IntStream.rangeClosed(1, exchanges)
                .mapToObj(number -> new Exchange("Question " + number + "?", answer(number)))
                .toList();
    }

    private static String answer(int number) {
        return "Answer " + number + " says that a visit needs an appointment. ".repeat(15);
    }

    private static List<Source> sources(int count, int words) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> source(number, words)).toList();
    }

    private static Source source(int number, int words) {
        return new Source(
                number,
                "Page " + number,
                ("Les rendez-vous du jour " + number + " commencent à huit heures. ")
                        .repeat(Math.max(1, words / 9)),
                Language.FRENCH);
    }
}
