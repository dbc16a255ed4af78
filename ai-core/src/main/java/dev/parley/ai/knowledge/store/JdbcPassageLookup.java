package dev.parley.ai.knowledge.store;

import dev.parley.assistant.PassageLookup;
import dev.parley.outbound.Citation;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the passage a citation leads to, as it stands in the knowledge now. */
@Singleton
final class JdbcPassageLookup implements PassageLookup {

    private static final String FIND =
            """
            SELECT p.reference, d.title, p.url, p.text
            FROM knowledge_passage p JOIN knowledge_document d ON d.id = p.document_id
            WHERE p.id = :id
            """;

    private final Jdbi jdbi;

    JdbcPassageLookup(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Citation> find(String passage) {
        return id(passage)
                .flatMap(id ->
                        jdbi.withHandle(handle ->
                                handle.createQuery(FIND)
                                        .bind("id", id)
                                        .map((row, _) ->
                                                new Citation(
                                                        1,
                                                        row.getString(1),
                                                        row.getString(2),
                                                        Optional.ofNullable(row.getString(3)),
                                                        passage,
                                                        row.getString(4)))
                                        .findOne()));
    }

    private static Optional<UUID> id(String passage) {
        try {
            return Optional.of(UUID.fromString(passage));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
