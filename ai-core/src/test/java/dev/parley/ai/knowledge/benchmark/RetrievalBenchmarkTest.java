package dev.parley.ai.knowledge.benchmark;

import static dev.parley.ai.knowledge.KnowledgeBase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.conversation.Language;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StorageExtension.class)
class RetrievalBenchmarkTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    private final ApplicationContext context;
    private final Path folder;

    RetrievalBenchmarkTest(Storage storage, @TempDir Path folder) {
        this.folder = folder;
        this.context =
                ApplicationContext.builder()
                        .properties(
                                Map.of(
                                        "parley.database.url",
                                        storage.databaseUrl(),
                                        "parley.data-dir",
                                        folder.resolve("data").toString()))
                        .build();
        context.registerSingleton(MeterRegistry.class, new SimpleMeterRegistry());
        context.start();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void figures_count_what_was_found_at_which_rank() throws Exception {
        takeIn(
                """
                {"id":"1","number":"A1-1","path":["Fruit"],"text":"Apples grow on trees."}
                {"id":"2","number":"A1-2","path":["Fruit"],"text":"Pears grow on trees and are sweet."}
                {"id":"3","number":"A2-1","path":["Metal"],"text":"Iron is heavy."}
                """);
        Path questions =
                write(
                        folder.resolve("questions.jsonl"),
                        """
                        {"question":"Where do apples grow?","articles":["A1-1"]}
                        {"question":"How heavy is iron?","articles":["A2-1","A9-9"]}
                        {"question":"Is there any copper?","articles":["A9-9"]}
                        """);
        Figures figures =
                context.getBean(RetrievalBenchmark.class).run(questions, Language.ENGLISH);

        assertThat(figures.questions()).isEqualTo(3);
        assertThat(figures.recallAt10()).isEqualTo((1 + 0.5 + 0) / 3, ROUNDING);
        assertThat(figures.hitAt5()).isEqualTo(2.0 / 3, ROUNDING);
        assertThat(figures.meanReciprocalRank()).isEqualTo(2.0 / 3, ROUNDING);
        assertThat(figures.slow()).isGreaterThanOrEqualTo(figures.median());
        assertThat(folder.resolve("data/index-0")).isDirectory();
    }

    @Test
    void a_file_without_questions_is_an_error_that_names_it() throws Exception {
        Path questions = write(folder.resolve("empty.jsonl"), "\n");
        RetrievalBenchmark benchmark = context.getBean(RetrievalBenchmark.class);
        assertThatThrownBy(() -> benchmark.run(questions, Language.ENGLISH))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.jsonl");
    }

    private void takeIn(String articles) throws IOException {
        Path file = write(folder.resolve("things.jsonl"), articles);
        context.getBean(KnowledgeImport.class)
                .run(ImportRequest.of(file), ImportProgress.UNWATCHED);
        context.getBean(Retrieval.class).refresh();
    }
}
