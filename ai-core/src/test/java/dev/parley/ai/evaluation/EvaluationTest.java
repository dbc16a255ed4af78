package dev.parley.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.evaluation.EvaluationReport.Fault;
import dev.parley.ai.evaluation.EvaluationReport.Miss;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.intake.ImportProgress;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.ai.knowledge.retrieval.Retrieval;
import dev.parley.ai.knowledge.store.JdbcEmbeddings;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.model.ModelRegistry;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StorageExtension.class)
final class EvaluationTest {

    private static final ModelName LLAMA = new ModelName("ollama/llama3.2:3b");
    private static final ModelName EXTRACTIVE = new ModelName("extractive");

    private static final String DOCUMENT =
            """
            # The practice

            ## Home visits

            A home visit costs €45.

            ## Opening hours

            The practice is open Monday to Friday from nine to five.
            """;

    private static final String QUESTIONS =
            """
            {"id":"visit","language":"en","question":"What does a home visit cost?","references":["Home visits"],"says":["€45"]}
            {"id":"open","language":"en","question":"When is the practice open?","references":["Opening hours"],"says":["noon"]}
            {"id":"moon","language":"en","question":"Who was the first person on the moon?"}
            """;

    private final OllamaServer ollama = OllamaServer.start();
    private final Path folder;
    private final AiCoreProgram program;

    EvaluationTest(Storage storage, @TempDir Path folder) throws IOException {
        this.folder = folder;
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("practice.md"), DOCUMENT);
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "parley.ollama.url",
                                ollama.url(),
                                "parley.data-dir",
                                folder.resolve("data").toString(),
                                "parley.models.require-evaluation",
                                true,
                                "test.passages",
                                "none"));
        program.bean(KnowledgeImport.class)
                .run(ImportRequest.of(documents), ImportProgress.UNWATCHED);
        program.bean(Retrieval.class).refresh();
    }

    @AfterEach
    void stop() {
        program.close();
        ollama.close();
    }

    @Test
    void a_report_says_what_went_wrong_with_which_question() throws Exception {
        List<Integer> progress = new ArrayList<>();
        EvaluationReport report =
                program.bean(Evaluation.class).run(questions(QUESTIONS), LLAMA, progress::add);
        EvaluationFigures figures = report.figures();
        assertThat(progress).containsExactly(1, 2, 3);
        assertThat(figures.questions()).isEqualTo(3);
        assertThat(figures.unanswerable()).isEqualTo(1);
        assertThat(figures.hitAt5()).isEqualTo(1);
        assertThat(figures.meanReciprocalRank()).isEqualTo(1);
        assertThat(figures.answered()).isEqualTo(1);
        assertThat(figures.cited()).isEqualTo(1);
        assertThat(figures.right()).isEqualTo(0.5);
        assertThat(figures.refused()).isEqualTo(1);
        assertThat(report.missed())
                .containsExactly(new Miss("open", Fault.INCOMPLETE, List.of("Opening hours")));
        assertThat(report.passed()).isTrue();
    }

    @Test
    void a_model_answers_where_nobody_chose_one_only_after_it_passed() throws Exception {
        assertThat(byDefault()).isEqualTo(EXTRACTIVE);
        evaluate();
        assertThat(byDefault()).isEqualTo(LLAMA);
        ollama.answers(_ -> "I do not know.");
        evaluate();
        assertThat(byDefault()).isEqualTo(EXTRACTIVE);
    }

    @Test
    void an_evaluation_counts_while_the_same_model_finds_the_passages() throws Exception {
        evaluate();
        assertThat(byDefault()).isEqualTo(LLAMA);

        JdbcEmbeddings knowledge = program.bean(JdbcEmbeddings.class);
        EmbeddingSpace before = knowledge.space();
        knowledge.adopt(new EmbeddingSpace("another", 3, "sha"));
        program.bean(ModelRegistry.class).lookNow();
        assertThat(byDefault()).isEqualTo(EXTRACTIVE);

        knowledge.adopt(before);
        program.bean(ModelRegistry.class).lookNow();
        assertThat(byDefault()).isEqualTo(LLAMA);
    }

    @Test
    void a_model_for_which_another_answers_has_not_passed() throws Exception {
        ModelName away = new ModelName("openai/away");
        EvaluationReport report =
                program.bean(Evaluation.class).run(questions(QUESTIONS), away, _ -> {});
        assertThat(report.passed()).isFalse();
        assertThat(report.missed())
                .anyMatch(miss -> miss.id().equals("visit") && miss.fault() == Fault.NOT_ASKED);
    }

    @Test
    void a_line_that_is_no_question_is_named() throws IOException {
        Path wrong = write(QUESTIONS + "{\"question\":\"?\",\"language\":\"xx\"}\n");
        assertThatThrownBy(() -> QuestionSet.read(wrong))
                .isInstanceOf(IOException.class)
                .hasMessage("line 4: 'language' must be en, fr or ro");
        assertThatThrownBy(() -> QuestionSet.read(write("hello")))
                .hasMessage("line 1 is no JSON object");
        assertThatThrownBy(() -> QuestionSet.read(write("{}")))
                .hasMessage("line 1: 'question' is missing");
        assertThatThrownBy(() -> QuestionSet.read(write("\n"))).hasMessageContaining("no question");
        assertThatThrownBy(() -> QuestionSet.read(folder.resolve("none")))
                .hasMessageContaining("there is no such file");
    }

    private QuestionSet questions(String lines) throws IOException {
        return QuestionSet.read(write(lines));
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), lines);
    }

    private void evaluate() throws Exception {
        program.bean(Evaluation.class).run(questions(QUESTIONS), LLAMA, _ -> {});
        program.bean(ModelRegistry.class).lookNow();
    }

    private ModelName byDefault() {
        return program.bean(ChatModels.class).models().stream()
                .filter(Model::byDefault)
                .map(Model::name)
                .findFirst()
                .orElseThrow();
    }
}
