package dev.parley.ai.evaluation;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;
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

    EvaluationQuestion {
        references = Set.copyOf(references);
        says = List.copyOf(says);
    }

    @JsonCreator
    static EvaluationQuestion of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("question") @Nullable String question,
            @JsonProperty("language") @Nullable String language,
            @JsonProperty("references") @JsonAlias("articles") @Nullable Set<String> references,
            @JsonProperty("says") @Nullable List<String> says) {
        if (question == null || question.isBlank()) {
            throw new IllegalArgumentException("'question' is missing");
        }
        return new EvaluationQuestion(
                id == null ? question : id,
                question,
                Optional.ofNullable(language)
                        .flatMap(Language::named)
                        .orElseThrow(() ->
                                new IllegalArgumentException("'language' must be en, fr or ro")),
                references == null ? Set.of() : references,
                says == null ? List.of() : says);
    }

    boolean isAnswerable() {
        return !references.isEmpty();
    }
}
