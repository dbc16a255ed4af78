package dev.parley.ai.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.model.Sampling;
import dev.parley.ai.text.ContentWords;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerCacheTest {

    private static final CacheScope SCOPE = scope(1);
    private static final Vector HERE = Vector.of(1, 0, 0);
    private static final Vector NEAR = Vector.of(0.95f, 0.3122f, 0);
    private static final Vector FAR = Vector.of(0.5f, 0.866f, 0);
    private static final CachedAnswer OPEN = answer("Until noon. [1]");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AnswerCache cache = cache(100, false);

    private AnswerCache cache(int entries, boolean otherWords) {
        return new AnswerCache(config(entries, otherWords), new ContentWords(), meters);
    }

    private static CacheConfig config(int entries, boolean otherWords) {
        return new CacheConfig(entries, Duration.ofHours(1), Map.of("en", 0.9), otherWords);
    }

    @Test
    void the_same_question_gets_the_same_answer_and_nobody_looks_for_its_meaning() {
        cache.keep(SCOPE, "Are you open on Saturday?", Optional.of(HERE), OPEN);
        Optional<AnswerCache.Hit> hit =
                cache.find(
                        SCOPE,
                        "Are you open on Saturday?",
                        () -> {
                            throw new AssertionError("the meaning is not needed");
                        });
        assertThat(hit).contains(new AnswerCache.Hit(OPEN, 1));
        assertThat(found("exact")).isEqualTo(1);
    }

    @Test
    void a_near_question_gets_it_too_and_a_far_one_does_not() {
        cache.keep(SCOPE, "Are you open on Saturday?", Optional.of(HERE), OPEN);
        assertThat(find("On Saturdays, are you open?", NEAR))
                .hasValueSatisfying(hit -> {
                    assertThat(hit.answer()).isEqualTo(OPEN);
                    assertThat(hit.nearness()).isBetween(0.94, 0.96);
                });
        assertThat(find("On Saturdays, are you open?", FAR)).isEmpty();
        assertThat(found("near")).isEqualTo(1);
        assertThat(found("none")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Are you open on Sunday?",
        "Are you not open on Saturday?",
        "Are you open on Saturday at 3 pm?",
        "Are you open on Saturday for children?"
    })
    void a_question_that_says_something_else_does_not_get_it_however_near(String question) {
        cache.keep(SCOPE, "Are you open on Saturday?", Optional.of(HERE), OPEN);
        assertThat(find(question, HERE)).isEmpty();
    }

    @Test
    void where_it_is_configured_other_words_will_do_but_no_other_figures() {
        AnswerCache generous = cache(100, true);
        generous.keep(SCOPE, "What does a visit cost for 2 people?", Optional.of(HERE), OPEN);
        assertThat(
                        generous.find(
                                SCOPE,
                                "How much is a consultation for two persons?",
                                () -> Optional.of(NEAR)))
                .isPresent();
        assertThat(
                        generous.find(
                                SCOPE,
                                "What does a visit cost for 3 people?",
                                () -> Optional.of(HERE)))
                .isEmpty();
    }

    @Test
    void another_scope_is_another_answer() {
        cache.keep(SCOPE, "Are you open?", Optional.of(HERE), OPEN);
        for (CacheScope other : List.of(scope(2), inFrench(), ofStaff(), byAnother())) {
            assertThat(cache.find(other, "Are you open?", () -> Optional.of(HERE))).isEmpty();
        }
    }

    @Test
    void no_more_are_kept_than_configured_and_what_went_is_near_nothing_any_more() {
        SimpleMeterRegistry own = new SimpleMeterRegistry();
        AnswerCache small = new AnswerCache(config(3, false), new ContentWords(), own);
        for (int i = 0; i < 50; i++) {
            small.keep(SCOPE, "open?" + " ".repeat(i), Optional.of(HERE), OPEN);
        }
        await().until(() -> own.get("parley.cache.answers").gauge().value() == 3);
    }

    @Test
    void with_room_for_none_nothing_is_given_again() {
        AnswerCache none = cache(0, false);
        none.keep(SCOPE, "Are you open?", Optional.of(HERE), OPEN);
        assertThat(none.find(SCOPE, "Are you open?", () -> Optional.of(HERE))).isEmpty();
    }

    @Test
    void bytes_tell_nearness_to_a_hundredth() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Vector one = random(random);
            Vector other = random(random);
            assertThat(Direction.of(one).nearness(Direction.of(other), -1))
                    .isBetween(one.nearness(other) - 0.01, one.nearness(other) + 0.01);
        }
    }

    private static Vector random(Random random) {
        float[] numbers = new float[384];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
            squares += numbers[i] * numbers[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= (float) Math.sqrt(squares);
        }
        return Vector.of(numbers);
    }

    private Optional<AnswerCache.Hit> find(String question, Vector meaning) {
        return cache.find(SCOPE, question, () -> Optional.of(meaning));
    }

    private double found(String what) {
        return meters.counter("parley.cache.lookups", "found", what).count();
    }

    private static CachedAnswer answer(String words) {
        return new CachedAnswer(words, List.of(), new ModelName("ollama/a:1b"), 0.9);
    }

    private static CacheScope scope(long knowledge) {
        return new CacheScope(
                new ModelName("ollama/a:1b"),
                Sampling.standard(),
                Language.ENGLISH,
                Reach.everything(),
                "answer-1",
                knowledge);
    }

    private static CacheScope inFrench() {
        return new CacheScope(
                SCOPE.model(),
                SCOPE.sampling(),
                Language.FRENCH,
                Reach.everything(),
                "answer-1",
                1);
    }

    private static CacheScope ofStaff() {
        return new CacheScope(
                SCOPE.model(),
                SCOPE.sampling(),
                SCOPE.language(),
                Reach.of(Optional.of(new CollectionName("staff"))),
                "answer-1",
                1);
    }

    private static CacheScope byAnother() {
        return new CacheScope(
                new ModelName("ollama/b:1b"),
                SCOPE.sampling(),
                SCOPE.language(),
                Reach.everything(),
                "answer-1",
                1);
    }
}
