package dev.parley.ai.knowledge.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question with the references of the passages that answer it.
 *
 * @param question as people ask it
 * @param articles the references, as {@code L1221-19}
 */
record BenchmarkQuestion(
        @JsonProperty("question") String question, @JsonProperty("articles") Set<String> articles) {

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(BenchmarkQuestion.class);

    BenchmarkQuestion {
        articles = Set.copyOf(articles);
    }

    /** The questions of a file, one JSON object a line. */
    static List<BenchmarkQuestion> read(Path file) throws IOException {
        List<BenchmarkQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                questions.add(JSON.readValue(line));
            }
        }
        return questions;
    }
}
