package dev.parley.ai.model.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.ModelType;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.assistant.ModelName;
import org.junit.jupiter.api.Test;

final class TokenCountsTest {

    private static final RegisteredModel OURS =
            RegisteredModel.named(new ModelName("ollama/llama3.2:3b"));
    private static final RegisteredModel OPEN_AI =
            RegisteredModel.named(new ModelName("openai/gpt-4o"));

    private final TokenCounts counts = new TokenCounts();

    @Test
    void a_model_whose_tokenizer_is_known_is_counted_by_it() {
        String text = "Programările se fac prin telefon, în fiecare zi lucrătoare.";
        int exact =
                Encodings.newLazyEncodingRegistry()
                        .getEncodingForModel(ModelType.GPT_4O)
                        .countTokens(text);
        assertThat(counts.corrected(OPEN_AI, counts.plain(OPEN_AI, text))).isEqualTo(exact);
    }

    @Test
    void of_any_other_model_more_is_expected_than_is_counted() {
        assertThat(counts.corrected(OURS, 1_000)).isEqualTo(1_400);
        assertThat(counts.plainWithin(OURS, 1_400)).isEqualTo(1_000);
    }

    @Test
    void a_count_that_was_too_low_is_corrected_at_once() {
        counts.learn(OURS, 1_000, 1_700);
        assertThat(counts.corrected(OURS, 1_000)).isEqualTo(1_700);
    }

    @Test
    void a_count_that_was_too_high_is_corrected_little_by_little() {
        counts.learn(OURS, 1_000, 1_100);
        assertThat(counts.corrected(OURS, 1_000)).isBetween(1_300, 1_390);
        for (int i = 0; i < 100; i++) {
            counts.learn(OURS, 1_000, 1_100);
        }
        assertThat(counts.corrected(OURS, 1_000)).isBetween(1_100, 1_101);
    }

    @Test
    void a_server_that_counts_only_what_is_new_to_it_teaches_nothing() {
        counts.learn(OURS, 1_000, 12);
        counts.learn(OURS, 0, 900);
        assertThat(counts.corrected(OURS, 1_000)).isEqualTo(1_400);
    }

    @Test
    void what_is_learnt_of_one_model_does_not_touch_another() {
        counts.learn(OPEN_AI, 1_000, 1_700);
        assertThat(counts.corrected(OURS, 1_000)).isEqualTo(1_400);
    }

    @Test
    void signs_that_steer_models_are_counted_as_plain_text() {
        assertThat(counts.plain(OURS, "<|endoftext|>")).isGreaterThan(1);
    }
}
