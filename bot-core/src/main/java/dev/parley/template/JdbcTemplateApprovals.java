package dev.parley.template;

import dev.parley.audit.AuditEvent;
import dev.parley.audit.JdbcAudit;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import dev.parley.database.JdbcColumns;
import dev.parley.directory.JdbcConversations;
import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code template_decision}: the last decision about each version in each language. */
@Singleton
final class JdbcTemplateApprovals implements TemplateApprovals {

    private static final String KNOWN =
            """
            SELECT d.template, d.version, d.language, d.sha256, d.approved
            FROM template_decision d
            JOIN unnest(:templates, :versions, :languages, :digests) AS wanted (template, version, language, words)
                USING (template, version, language)
            """;

    private static final String APPROVE =
            """
            INSERT INTO template_decision AS d (template, version, language, sha256, approved, decided_at, decided_by)
            SELECT template, version, language, sha256, true, :now::timestamptz, :by
            FROM unnest(:templates, :versions, :languages, :digests) AS wanted (template, version, language, sha256)
            ORDER BY template, version, language
            ON CONFLICT (template, version, language) DO UPDATE
            SET sha256 = excluded.sha256, approved = true, decided_at = excluded.decided_at, decided_by = excluded.decided_by
            WHERE NOT d.approved OR d.sha256 <> excluded.sha256
            RETURNING template, version, language, sha256
            """;

    private static final String RETIRE_NEW =
            """
            INSERT INTO template_decision (template, version, language, sha256, approved, decided_at, decided_by)
            SELECT template, version, language, sha256, false, :now::timestamptz, :by
            FROM unnest(:templates, :versions, :languages, :digests) AS wanted (template, version, language, sha256)
            ORDER BY template, version, language
            ON CONFLICT (template, version, language) DO NOTHING
            RETURNING template, version, language, sha256
            """;

    private static final String RETIRE =
            """
            UPDATE template_decision SET approved = false, decided_at = :now::timestamptz, decided_by = :by
            WHERE template = :template AND approved
            RETURNING template, version, language, sha256
            """;

    private static final String IS_KNOWN =
            "SELECT EXISTS (SELECT FROM template_decision WHERE template = :template)";

    private final Jdbi jdbi;
    private final JdbcConversations conversations;
    private final JdbcAudit audit;
    private final InstantSource clock;

    JdbcTemplateApprovals(
            Jdbi jdbi, JdbcConversations conversations, JdbcAudit audit, InstantSource clock) {
        this.jdbi = jdbi;
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
    }

    /** A version in a language, whatever its words. */
    private record Version(TemplateId id, int version, Language language) {

        static Version of(TemplateEdition edition) {
            return new Version(edition.id(), edition.version(), edition.language());
        }
    }

    /** The last decision about a version. */
    private record Decision(TemplateEdition edition, boolean approved) {}

    @Override
    public Map<TemplateEdition, TemplateState> states(List<TemplateEdition> editions) {
        Map<Version, Decision> decisions =
                jdbi.withHandle(handle ->
                        columns(handle.createQuery(KNOWN), editions)
                                .map((row, _) -> new Decision(edition(row), row.getBoolean(5)))
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                decision -> Version.of(decision.edition()),
                                                decision -> decision)));
        Map<TemplateEdition, TemplateState> states = new HashMap<>();
        editions.forEach(edition ->
                states.put(
                        edition,
                        state(edition, Optional.ofNullable(decisions.get(Version.of(edition))))));
        return states;
    }

    private static TemplateState state(TemplateEdition edition, Optional<Decision> last) {
        if (last.isEmpty()) {
            return TemplateState.WAITING;
        }
        if (!last.get().approved()) {
            return TemplateState.RETIRED;
        }
        return last.get().edition().equals(edition)
                ? TemplateState.APPROVED
                : TemplateState.CHANGED;
    }

    @Override
    public void approve(List<TemplateEdition> editions, Operator by, ConversationAddress where) {
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> {
            List<TemplateEdition> changed =
                    returned(columns(handle.createQuery(APPROVE), editions), by, now);
            note(handle, "template-approved", changed, by, where, now);
        });
    }

    @Override
    public boolean retire(
            TemplateId id, List<TemplateEdition> editions, Operator by, ConversationAddress where) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            Query known = handle.createQuery(RETIRE).bind("template", id.value());
            List<TemplateEdition> changed = new ArrayList<>(returned(known, by, now));
            changed.addAll(returned(columns(handle.createQuery(RETIRE_NEW), editions), by, now));
            note(handle, "template-retired", changed, by, where, now);
            return handle.createQuery(IS_KNOWN)
                    .bind("template", id.value())
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    private static List<TemplateEdition> returned(Query decision, Operator by, Instant now) {
        return decision.bind("by", by.name()).bind("now", now).map((row, _) -> edition(row)).list();
    }

    private void note(
            Handle handle,
            String type,
            List<TemplateEdition> changed,
            Operator by,
            ConversationAddress where,
            Instant now) {
        ConversationId conversation =
                Objects.requireNonNull(
                        conversations.resolve(handle, Set.of(where), Map.of(), now).get(where));
        List<AuditEvent> events =
                changed.stream()
                        .map(edition ->
                                new AuditEvent(
                                        conversation,
                                        Optional.empty(),
                                        type,
                                        EditionDetails.of(edition, by)))
                        .toList();
        audit.append(handle, events, now);
    }

    private static <S extends SqlStatement<S>> S columns(
            S statement, List<TemplateEdition> editions) {
        return JdbcColumns.of(statement, editions)
                .text("templates", edition -> edition.id().value())
                .number("versions", edition -> (long) edition.version())
                .text("languages", edition -> edition.language().code())
                .text("digests", TemplateEdition::sha256)
                .statement();
    }

    private static TemplateEdition edition(ResultSet row) throws SQLException {
        return new TemplateEdition(
                new TemplateId(row.getString(1)),
                row.getInt(2),
                Language.ofTag(row.getString(3)).orElseThrow(),
                row.getString(4));
    }
}
