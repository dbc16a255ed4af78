package dev.parley.ai.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.conversation.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question and what an answer to it must be like.
 *
 * @param id what a report names it by
 * @param question as people ask it
 * @param language what it is written in
 * @param references any of these carries the answer; none: there is no answer in the documents
 * @param says what the answer must contain
 */
record EvaluationQuestion(
        String id, String question, Language language, Set<String> references, List<String> says) {

    private static final ObjectReader JSON =
            JsonMapper.builder().build().readerFor(EvaluationQuestion.class);

    EvaluationQuestion {
        references = Set.copyOf(references);
        says = List.copyOf(says);
    }

    @JsonCreator
    static EvaluationQuestion of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty(value = "question", required = true) String question,
            @JsonProperty(value = "language", required = true) String language,
            @JsonProperty("references") @Nullable List<String> references,
            @JsonProperty("articles") @Nullable List<String> articles,
            @JsonProperty("says") @Nullable List<String> says) {
        Set<String> expected = new HashSet<>(references == null ? List.of() : references);
        expected.addAll(articles == null ? List.of() : articles);
        return new EvaluationQuestion(
                id == null ? question : id,
                question,
                Language.named(language)
                        .orElseThrow(() ->
                                new IllegalArgumentException("'language' must be en, fr or ro")),
                expected,
                says == null ? List.of() : says);
    }

    boolean isAnswerable() {
        return !references.isEmpty();
    }

    /**
     * The questions of a file, one JSON object a line.
     *
     * @throws IOException naming the line that is none
     */
    static List<EvaluationQuestion> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<EvaluationQuestion> questions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(parse(lines.get(i), i + 1));
            }
        }
        if (questions.isEmpty()) {
            throw new IOException("it holds no question");
        }
        return questions;
    }

    private static EvaluationQuestion parse(String line, int number) throws IOException {
        try {
            return JSON.readValue(line);
        } catch (JsonProcessingException wrong) {
            throw new IOException(
                    "line %d: %s".formatted(number, wrong.getOriginalMessage()), wrong);
        }
    }
}
