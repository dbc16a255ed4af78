package dev.parley.ai.knowledge.benchmark;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.conversation.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with the references of the passages that answer it.
 *
 * @param question as people ask it
 * @param references such as {@code L1221-19} or a heading
 * @param language what it is written in, where that is said
 */
record BenchmarkQuestion(String question, Set<String> references, Optional<Language> language) {

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(BenchmarkQuestion.class);

    BenchmarkQuestion {
        references = Set.copyOf(references);
    }

    @JsonCreator
    static BenchmarkQuestion of(
            @JsonProperty(value = "question", required = true) String question,
            @JsonProperty("articles") @JsonAlias("references") @Nullable Set<String> references,
            @JsonProperty("language") @Nullable String language) {
        return new BenchmarkQuestion(
                question,
                references == null ? Set.of() : references,
                Optional.ofNullable(language).flatMap(Language::named));
    }

    /** The questions of a file that have an answer, one JSON object a line. */
    static List<BenchmarkQuestion> read(Path file) throws IOException {
        List<BenchmarkQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                questions.add(JSON.readValue(line));
            }
        }
        questions.removeIf(question -> question.references().isEmpty());
        return questions;
    }
}
