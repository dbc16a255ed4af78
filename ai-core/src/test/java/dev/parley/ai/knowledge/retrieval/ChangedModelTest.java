package dev.parley.ai.knowledge.retrieval;

import static dev.parley.ai.knowledge.KnowledgeBase.write;
import static dev.parley.conversation.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.embedding.BgeFolder;
import dev.parley.ai.knowledge.embedding.Embeddings;
import dev.parley.ai.knowledge.embedding.MiniLm;
import dev.parley.ai.knowledge.store.JdbcEmbeddings;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Computed;
import dev.parley.ai.knowledge.store.JdbcEmbeddings.Pending;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The embedding model is another one than the one that made the vectors. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedModelTest {

    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(60);

    /** None of its words is in the passage that answers it. */
    private static final String BY_MEANING = "bringing my puppy";

    private static final String BY_WORDS = "library opens";

    private final KnowledgeBase base;

    @TempDir private Path folder;
    @TempDir private Path data;

    ChangedModelTest(Storage storage) {
        this.base = new KnowledgeBase(storage);
    }

    @BeforeEach
    void begin() throws IOException {
        base.empty();
        write(folder.resolve("hours.md"), "# Hours\n\nThe library opens at nine.");
        write(folder.resolve("pets.md"), "# Animals\n\nDogs and cats have to stay outside.");
        base.take(folder);
    }

    private Searcher start(Embeddings embeddings) throws IOException {
        return new Searcher(base, data, embeddings, OFTEN).serving();
    }

    private static void awaitMeaning(Searcher process, Embeddings model) {
        await().atMost(LONG)
                .untilAsserted(() -> {
                    assertThat(process.space()).isEqualTo(model.space());
                    assertThat(animalsFound(process)).isTrue();
                });
    }

    private static boolean animalsFound(Searcher process) {
        return process.search(BY_MEANING, ENGLISH).stream()
                .map(Passage::reference)
                .anyMatch("Animals"::equals);
    }

    private static double byWordsAlone(Searcher process) {
        return process.meters()
                .get("parley.retrieval.words.alone")
                .tag("reason", "other-model")
                .counter()
                .count();
    }

    @Test
    void another_model_has_all_vectors_computed_anew() throws Exception {
        Embeddings first = new MiniLm();
        try (Searcher process = start(first)) {
            awaitMeaning(process, first);
        }
        Embeddings next = BgeFolder.model(data);
        try (Searcher process = start(next)) {
            awaitMeaning(process, next);
        }
        assertThat(base.changes().state().space()).isEqualTo(next.prepare());
        assertThat(base.changes().state().embeddingsMissing()).isFalse();
        assertThat(base.texts("SELECT space FROM knowledge_embedding_staged")).isEmpty();
        assertThat(
                        base.texts(
                                "SELECT details->>'space' FROM audit_event WHERE type = 'knowledge-embedded-anew'"))
                .contains(next.prepare().toString());
    }

    @Test
    void everybody_finds_while_vectors_are_computed_anew() throws Exception {
        Embeddings first = new MiniLm();
        OtherModel next = OtherModel.waiting("next", 3);
        try (Searcher before = start(first)) {
            awaitMeaning(before, first);
            try (Searcher after = start(next)) {
                assertThat(after.ask(BY_WORDS, ENGLISH)).isNotEmpty();
                assertThat(after.search(BY_MEANING, ENGLISH)).isEmpty();
                assertThat(after.space()).isEmpty();
                assertThat(animalsFound(before)).isTrue();

                next.letGo();

                awaitMeaning(after, next);
                assertThat(next.computed()).isEqualTo(2);
            }
        }
    }

    @Test
    void searches_are_never_empty_while_the_vectors_change() throws Exception {
        Embeddings first = new MiniLm();
        OtherModel next = OtherModel.waiting("next", 384);
        try (Searcher before = start(first);
                Searcher after = start(next)) {
            awaitMeaning(before, first);
            assertThat(after.ask(BY_WORDS, ENGLISH)).isNotEmpty();
            next.letGo();
            // Both of them, until they have taken in the change.
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(LONG)
                    .until(() -> {
                        assertThat(before.search(BY_WORDS, ENGLISH)).isNotEmpty();
                        assertThat(after.search(BY_WORDS, ENGLISH)).isNotEmpty();
                        return before.space().isEmpty() && after.space().isPresent();
                    });
        }
    }

    @Test
    void a_process_of_the_older_configuration_goes_by_words_and_does_not_undo_the_change()
            throws Exception {
        Embeddings old = new MiniLm();
        OtherModel next = OtherModel.of("next", 384);
        try (Searcher before = start(old)) {
            awaitMeaning(before, old);
            try (Searcher after = start(next)) {
                awaitMeaning(after, next);
                await().atMost(LONG).until(() -> before.space().isEmpty());

                assertThat(before.search(BY_WORDS, ENGLISH)).isNotEmpty();
                assertThat(animalsFound(before)).isFalse();
                assertThat(byWordsAlone(before)).isPositive();

                write(folder.resolve("food.md"), "# Lunch\n\nSoup is served at noon.");
                base.take(folder);
                await().atMost(LONG).until(() -> next.computed() == 3);
                await().atMost(LONG).until(() -> !base.changes().state().embeddingsMissing());
            }
            assertThat(base.changes().state().space()).isEqualTo(next.prepare());
        }
    }

    @Test
    void a_process_that_serves_nobody_changes_no_model() throws Exception {
        Embeddings serving = new MiniLm();
        OtherModel tool = OtherModel.of("tool", 3);
        try (Searcher process = start(serving);
                Searcher measuring = new Searcher(base, data, tool, OFTEN)) {
            awaitMeaning(process, serving);
            await().atMost(LONG).until(() -> !measuring.search(BY_WORDS, ENGLISH).isEmpty());

            assertThat(measuring.ask(BY_MEANING, ENGLISH)).isEmpty();
            assertThat(tool.computed()).isZero();
            assertThat(base.changes().state().space()).isEqualTo(serving.prepare());
        }
    }

    @Test
    void what_was_computed_before_a_process_ended_is_not_computed_again() throws Exception {
        JdbcEmbeddings store = base.embeddings();
        OtherModel next = OtherModel.of("next", 3);
        Pending first = store.unstaged(Optional.empty(), 1).getFirst();
        store.stage(List.of(new Computed(first, next.question(first.text()))), next.prepare());

        try (Searcher process = start(next)) {
            awaitMeaning(process, next);
            assertThat(next.computed()).isEqualTo(1);
        }
    }

    @Test
    void what_changes_while_it_is_computed_gets_the_vector_of_its_new_text() throws Exception {
        JdbcEmbeddings store = base.embeddings();
        OtherModel next = OtherModel.of("next", 3);
        store.beginStaging(next.prepare());
        List<Pending> all = store.unstaged(Optional.empty(), 10);
        store.stage(
                all.stream()
                        .map(passage -> new Computed(passage, next.question(passage.text())))
                        .toList(),
                next.prepare());
        write(folder.resolve("pets.md"), "# Animals\n\nFish may come in.");
        base.take(folder);

        store.adopt(next.prepare());

        assertThat(store.pending(10))
                .extracting(Pending::text)
                .containsExactly("Fish may come in.");
    }

    @Test
    void vectors_of_a_space_that_is_over_are_not_saved() {
        JdbcEmbeddings store = base.embeddings();
        OtherModel model = OtherModel.of("over", 3);
        List<Computed> computed =
                store.pending(10).stream()
                        .map(passage -> new Computed(passage, model.question(passage.text())))
                        .toList();

        store.save(computed, model.prepare());

        assertThat(store.pending(10)).hasSize(2);
    }

    @Test
    void vectors_may_be_longer_than_an_index_takes_by_itself() throws Exception {
        OtherModel wide = OtherModel.of("wide", 3_072);
        try (Searcher process = start(wide)) {
            awaitMeaning(process, wide);
        }
        try (Searcher process = start(wide)) {
            assertThat(animalsFound(process)).isTrue();
        }
    }
}
