package dev.parley.ai.knowledge.retrieval;

import static dev.parley.ai.knowledge.KnowledgeBase.write;
import static dev.parley.conversation.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.embedding.Embeddings;
import dev.parley.ai.knowledge.embedding.MiniLm;
import dev.parley.ai.knowledge.store.JdbcKnowledge;
import dev.parley.operator.Operator;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldExistsQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexTest {

    private static final Embeddings NO_MODEL = new WordsOnly();

    private final KnowledgeBase base;

    @TempDir private Path folder;
    @TempDir private Path data;

    IndexTest(Storage storage) {
        this.base = new KnowledgeBase(storage);
    }

    @BeforeEach
    void begin() throws IOException {
        base.empty();
        write(folder.resolve("hours.md"), "# Hours\n\nThe library opens at nine.");
        base.take(folder);
    }

    @Test
    void every_process_sees_what_another_imported() throws Exception {
        Duration often = Duration.ofMillis(50);
        try (Searcher one = new Searcher(base, data, NO_MODEL, often);
                Searcher two = new Searcher(base, data, NO_MODEL, often)) {
            assertThat(data).isDirectoryContaining(path -> path.endsWith("index-1"));
            awaitText(one, "library", "The library opens at nine.");
            awaitText(two, "library", "The library opens at nine.");
            write(folder.resolve("hours.md"), "# Hours\n\nThe library opens at ten.");
            base.take(folder);
            awaitText(one, "library", "The library opens at ten.");
            awaitText(two, "library", "The library opens at ten.");
        }
    }

    @Test
    void a_removed_page_is_found_no_more() throws Exception {
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("library", ENGLISH)).hasSize(1);
            Files.delete(folder.resolve("hours.md"));
            base.take(folder);
            assertThat(process.ask("library", ENGLISH)).isEmpty();
        }
    }

    @Test
    void a_restart_finds_the_index_as_it_was() throws Exception {
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("library", ENGLISH)).hasSize(1);
        }
        try (KnowledgeIndex index = new KnowledgeIndex(data)) {
            assertThat(index.version()).isEqualTo(base.changes().state().version());
            int passages = index.search(in -> in.count(new FieldExistsQuery(Fields.LANGUAGE)));
            assertThat(passages).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_index_is_made_anew_from_the_database() throws Exception {
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("library", ENGLISH)).hasSize(1);
        }
        damage(data.resolve("index-0"));
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("library", ENGLISH)).hasSize(1);
        }
    }

    @Test
    void an_index_of_another_database_is_made_anew() throws Exception {
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("library", ENGLISH)).hasSize(1);
        }
        base.empty();
        write(folder.resolve("hours.md"), "# Hours\n\nThe museum opens at noon.");
        base.take(folder);
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("museum", ENGLISH)).hasSize(1);
            assertThat(process.ask("library", ENGLISH)).isEmpty();
        }
    }

    @Test
    void searches_go_on_while_the_index_is_made_anew() throws Exception {
        for (int page = 0; page < 200; page++) {
            write(
                    folder.resolve("page-" + page + ".md"),
                    "# Page " + page + "\n\nThe library has a shelf of number " + page + ".");
        }
        base.take(folder);
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("shelf", ENGLISH)).hasSize(5);
            // What an index has that the database has not: gone only when it is made anew.
            base.jdbi()
                    .useHandle(h ->
                            h.execute("DELETE FROM knowledge_passage WHERE text LIKE '%at nine%'"));
            assertThat(process.ask("opens nine", ENGLISH)).hasSize(1);

            List<Integer> meanwhile =
                    whileSearching(
                            process,
                            () -> {
                                new JdbcKnowledge(base.jdbi(), InstantSource.system())
                                        .nextGeneration(Operator.COMMAND_LINE);
                                assertThat(process.ask("opens nine", ENGLISH)).isEmpty();
                            });

            assertThat(meanwhile).isNotEmpty().containsOnly(5);
            assertThat(process.search("shelf", ENGLISH)).hasSize(5);
        }
    }

    /** How much each search finds, from before some work begins until after it ends. */
    private static List<Integer> whileSearching(Searcher process, Runnable work) throws Exception {
        List<Integer> found = new CopyOnWriteArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch searching = new CountDownLatch(1);
        FutureTask<@Nullable Void> searches =
                new FutureTask<>(() -> {
                    do {
                        found.add(process.search("shelf", ENGLISH).size());
                        searching.countDown();
                    } while (!over.get());
                    return null;
                });
        Thread.ofPlatform().start(searches);
        searching.await();
        work.run();
        over.set(true);
        searches.get();
        return found;
    }

    @Test
    void vectors_follow_in_the_background_and_find_what_words_do_not() throws Exception {
        write(folder.resolve("pets.md"), "# Animals\n\nDogs and cats have to stay outside.");
        base.take(folder);
        try (Searcher process = new Searcher(base, data, new MiniLm(), Duration.ofMillis(100))) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(process.search("bringing my puppy", ENGLISH))
                                    .extracting(Passage::reference)
                                    .startsWith("Animals"));
        }
        assertThat(base.changes().state().embeddingsMissing()).isFalse();
    }

    @Test
    void vectors_that_were_not_computed_are_computed_after_a_restart() throws Exception {
        try (Searcher process = new Searcher(base, data, NO_MODEL)) {
            assertThat(process.ask("library", ENGLISH)).hasSize(1);
        }
        assertThat(base.changes().state().embeddingsMissing()).isTrue();
        try (Searcher _ = new Searcher(base, data, new MiniLm(), Duration.ofMillis(100))) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !base.changes().state().embeddingsMissing());
        }
    }

    private static void awaitText(Searcher process, String question, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(process.search(question, ENGLISH))
                                .extracting(Passage::text)
                                .containsExactly(text));
    }

    /** Overwrites the middle of every file but the lock. */
    private static void damage(Path index) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(index)) {
            files = listed.filter(file -> !file.endsWith("write.lock")).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        }
    }
}
