package dev.parley.ai.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** The table {@code evaluation}. */
@Singleton
final class JdbcEvaluations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ADD =
            """
            INSERT INTO evaluation (model, questions, figures, passed, evaluated_at, embedding_space)
            SELECT :model, :questions, :figures::json, :passed, :now::timestamptz, embedding_space
            FROM knowledge_state
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    JdbcEvaluations(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Keeps what came of an evaluation with the questions of a file of that name. */
    void add(String questions, EvaluationReport report) {
        jdbi.useHandle(handle ->
                handle.createUpdate(ADD)
                        .bind("model", report.model().value())
                        .bind("questions", questions)
                        .bind("figures", json(report.figures()))
                        .bind("passed", report.passed())
                        .bind("now", clock.instant())
                        .execute());
    }

    private static String json(EvaluationFigures figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("figures cannot be written as JSON", impossible);
        }
    }
}
