package dev.parley.ai.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderModelTest {

    private static final Prefixes E5 = new Prefixes("query: ", "passage: ");

    @TempDir private Path files;
    private Path folder = Path.of("");

    @BeforeEach
    void unpack() throws IOException {
        folder = BgeFolder.create(files, "bge-small");
    }

    private FolderModel load(Prefixes prefixes) {
        return FolderModel.load(new ModelFolder(folder), Optional.empty(), prefixes);
    }

    @Test
    void a_model_from_a_folder_tells_what_answers_a_question() {
        FolderModel model = load(Prefixes.NONE);
        Vector question = model.question("bringing my puppy");
        List<Vector> passages =
                model.passages(
                        List.of(
                                "Dogs and cats have to stay outside.",
                                "The library opens at nine."));

        assertThat(question.nearness(passages.get(0)))
                .isGreaterThan(question.nearness(passages.get(1)));
        assertThat(model.prepare().toString()).startsWith("bge-small 384 ");
    }

    @Test
    void its_nearness_is_read_by_its_own_scale() {
        FolderModel model = load(Prefixes.NONE);
        Nearness english = model.nearness(Language.ENGLISH);
        Vector question = model.question("Where can I leave my bicycle?");
        List<Vector> passages =
                model.passages(
                        List.of(
                                "Bicycles are left in the rack behind the house.",
                                "The invoice is due within a month."));

        // Texts that have nothing to do with each other are nearer with it than with MiniLM.
        assertThat(english.unrelated()).isGreaterThan(0.4);
        assertThat(english.beyondChance(question.nearness(passages.get(0)))).isGreaterThan(0.5);
        assertThat(english.beyondChance(question.nearness(passages.get(1)))).isLessThan(0.2);
    }

    @Test
    void its_word_counts_in_a_language_that_it_knows_and_little_elsewhere() {
        FolderModel model = load(Prefixes.NONE);

        assertThat(model.nearness(Language.ENGLISH).weight()).isEqualTo(1);
        assertThat(model.nearness(Language.FRENCH).weight()).isLessThan(0.5);
        assertThat(model.nearness(Language.ROMANIAN).weight()).isLessThan(0.5);
    }

    @Test
    void other_files_another_pooling_and_other_prefixes_are_another_space() throws IOException {
        EmbeddingSpace space = load(Prefixes.NONE).prepare();
        assertThat(load(Prefixes.NONE).space()).contains(space);

        assertThat(load(E5).space()).isNotEqualTo(Optional.of(space));
        assertThat(
                        FolderModel.load(
                                        new ModelFolder(folder),
                                        Optional.of(PoolingMode.MEAN),
                                        Prefixes.NONE)
                                .space())
                .isNotEqualTo(Optional.of(space));
        Path tokenizer = folder.resolve("tokenizer.json");
        Files.writeString(tokenizer, Files.readString(tokenizer) + "\n");
        assertThat(load(Prefixes.NONE).space()).isNotEqualTo(Optional.of(space));
    }

    @Test
    void questions_and_passages_begin_as_the_model_was_trained() {
        FolderModel plain = load(Prefixes.NONE);
        FolderModel prefixed = load(E5);

        assertThat(prefixed.question("opening hours"))
                .isEqualTo(plain.question("query: opening hours"));
        assertThat(prefixed.passages(List.of("opening hours")))
                .isEqualTo(plain.passages(List.of("passage: opening hours")));
    }

    @Test
    void a_missing_folder_is_said_with_what_to_do() {
        folder = files.resolve("nowhere");
        refused()
                .withMessageContaining("PARLEY_EMBEDDING_MODEL " + folder)
                .withMessageContaining("there is no such folder")
                .withMessageContaining("Or leave PARLEY_EMBEDDING_MODEL out");
    }

    @Test
    void a_missing_tokenizer_is_named() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        refused().withMessageContaining("it has no file tokenizer.json");
    }

    @Test
    void a_model_that_is_cut_off_is_refused() throws IOException {
        Path model = folder.resolve("onnx/model.onnx");
        byte[] whole = Files.readAllBytes(model);
        Files.write(model, Arrays.copyOf(whole, whole.length / 2));
        refused().withMessageContaining("the model cannot be loaded");
    }

    @Test
    void a_tokenizer_that_knows_more_words_than_the_model_is_refused() throws IOException {
        Path tokenizer = folder.resolve("tokenizer.json");
        Files.writeString(
                tokenizer,
                Files.readString(tokenizer)
                        .replaceFirst("\"vocab\"\\s*:\\s*\\{", "\"vocab\":{\"zzzyx\":999999,"));
        refused().withMessageContaining("does not fit its tokenizer");
    }

    @Test
    void a_tokenizer_that_is_none_is_refused() throws IOException {
        BgeFolder.write(folder.resolve("tokenizer.json"), "{\"model\":{}}");
        refused().withMessageContaining("its tokenizer cannot be read");
    }

    @Test
    void a_pooling_that_is_not_known_is_refused() throws IOException {
        BgeFolder.write(
                folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_lasttoken\":true}");
        refused().withMessageContaining("1_Pooling/config.json names a pooling other than");
    }

    private ThrowableAssertAlternative<ConfigurationException> refused() {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> load(Prefixes.NONE));
    }

    @Test
    void the_shipped_model_is_known_by_its_files() throws Exception {
        try (InputStream model = MiniLm.resource(MiniLm.MODEL);
                InputStream tokenizer = MiniLm.resource(MiniLm.TOKENIZER)) {
            assertThat(DigestUtils.sha256Hex(new SequenceInputStream(model, tokenizer)))
                    .isEqualTo(MiniLm.SPACE.digest());
        }
        assertThat(new MiniLm().question("hours").dimensions())
                .isEqualTo(MiniLm.SPACE.dimensions());
    }
}
