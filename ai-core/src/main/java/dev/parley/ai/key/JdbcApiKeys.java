package dev.parley.ai.key;

import dev.parley.database.JdbcColumns;
import dev.parley.operator.Operator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code api_key}; each change writes the audit in the same statement. */
@Singleton
final class JdbcApiKeys {

    private static final String COLUMNS =
            """
            id, name, scopes, calls_per_minute, networks, created_at, expires_at, earlier_until, last_used_at, revoked_at\
            """;

    private static final String ALL = "SELECT " + COLUMNS + " FROM api_key ORDER BY created_at, id";

    private static final String ONE = "SELECT " + COLUMNS + " FROM api_key WHERE id = :id";

    private static final String USABLE =
            "SELECT "
                    + COLUMNS
                    + ", secret_hash, earlier_hash FROM api_key WHERE revoked_at IS NULL";

    private static final String CREATE =
            """
            WITH changed AS (
                INSERT INTO api_key (id, name, scopes, calls_per_minute, networks, secret_hash, created_at, expires_at)
                VALUES (:id, :name, :scopes, :calls, :networks, :hash, :now::timestamptz, :expires::timestamptz)
                RETURNING *),
            """;

    private static final String ROTATE =
            """
            WITH changed AS (
                UPDATE api_key
                SET earlier_hash = secret_hash, earlier_until = :until::timestamptz, secret_hash = :hash
                WHERE id = :id AND revoked_at IS NULL
                RETURNING *),
            """;

    private static final String REVOKE =
            """
            WITH changed AS (
                UPDATE api_key SET revoked_at = :now::timestamptz, earlier_hash = NULL, earlier_until = NULL
                WHERE id = :id AND revoked_at IS NULL
                RETURNING *),
            """;

    /** The end of each statement that changes a key. */
    private static final String AUDITED =
            """
            noted AS (
                INSERT INTO audit_event (type, details, happened_at)
                SELECT :event::text, json_build_object('key', id, 'by', :by::text, 'scopes', scopes,
                                                       'calls_per_minute', calls_per_minute,
                                                       'networks', cardinality(networks),
                                                       'expires_at', expires_at,
                                                       'earlier_until', earlier_until),
                       :now::timestamptz
                FROM changed)
            SELECT * FROM changed
            """;

    private static final String USED =
            """
            UPDATE api_key SET last_used_at = greatest(last_used_at, used.at)
            FROM unnest(:ids, :times) AS used (id, at)
            WHERE api_key.id = used.id
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    JdbcApiKeys(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<ApiKey> all() {
        return with(handle -> handle.createQuery(ALL).map((row, _) -> key(row)).list());
    }

    Optional<ApiKey> find(ApiKeyId id) {
        return with(handle ->
                handle.createQuery(ONE).bind("id", id.value()).map((row, _) -> key(row)).findOne());
    }

    /** Those that are not revoked. */
    Map<ApiKeyId, StoredKey> usable() {
        return with(handle ->
                handle
                        .createQuery(USABLE)
                        .map((row, _) ->
                                new StoredKey(
                                        key(row),
                                        SecretHash.stored(row.getBytes("secret_hash")),
                                        Optional.ofNullable(row.getBytes("earlier_hash"))
                                                .map(SecretHash::stored)))
                        .stream()
                        .collect(Collectors.toMap(stored -> stored.key().id(), key -> key)));
    }

    ApiKey create(ApiKeyId id, NewKey wanted, SecretHash hash, Operator by) {
        Instant now = clock.instant();
        return with(handle ->
                audited(handle.createQuery(CREATE + AUDITED), id, "api-key-created", by, now)
                        .bind("name", wanted.name())
                        .bind("scopes", texts(wanted.scopes()))
                        .bind("calls", wanted.callsPerMinute())
                        .bind("networks", texts(wanted.networks()))
                        .bind("hash", hash.bytes())
                        .bind("expires", wanted.expiresAt())
                        .map((row, _) -> key(row))
                        .one());
    }

    Optional<ApiKey> rotate(ApiKeyId id, SecretHash hash, Duration overlap, Operator by) {
        Instant now = clock.instant();
        return with(handle ->
                audited(handle.createQuery(ROTATE + AUDITED), id, "api-key-rotated", by, now)
                        .bind("hash", hash.bytes())
                        .bind("until", now.plus(overlap))
                        .map((row, _) -> key(row))
                        .findOne());
    }

    boolean revoke(ApiKeyId id, Operator by) {
        Instant now = clock.instant();
        return with(handle -> {
            boolean revoked =
                    audited(handle.createQuery(REVOKE + AUDITED), id, "api-key-revoked", by, now)
                            .map((row, _) -> key(row))
                            .findOne()
                            .isPresent();
            return revoked
                    || handle.createQuery(ONE)
                            .bind("id", id.value())
                            .map((row, _) -> key(row))
                            .findOne()
                            .isPresent();
        });
    }

    void used(Map<ApiKeyId, Instant> latest) {
        List<Map.Entry<ApiKeyId, Instant>> uses = List.copyOf(latest.entrySet());
        int _ =
                with(handle ->
                        JdbcColumns.of(handle.createUpdate(USED), uses)
                                .text("ids", use -> use.getKey().value())
                                .optionalTime("times", use -> Optional.of(use.getValue()))
                                .statement()
                                .execute());
    }

    private static <S extends SqlStatement<S>> S audited(
            S statement, ApiKeyId id, String event, Operator by, Instant now) {
        return statement
                .bind("id", id.value())
                .bind("event", event)
                .bind("by", by.name())
                .bind("now", now);
    }

    private <T> T with(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException failure) {
            throw new KeysUnavailableException(failure);
        }
    }

    private static String[] texts(Iterable<?> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(Object::toString)
                .sorted()
                .toArray(String[]::new);
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getString("id")),
                row.getString("name"),
                scopes((String[]) row.getArray("scopes").getArray()),
                row.getInt("calls_per_minute"),
                Arrays.stream((String[]) row.getArray("networks").getArray())
                        .map(Network::parse)
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "expires_at"),
                time(row, "earlier_until"),
                time(row, "last_used_at"),
                time(row, "revoked_at"));
    }

    /** Without those that only a newer version knows: this one has nothing that needs them. */
    private static Set<Scope> scopes(String[] codes) {
        return Arrays.stream(codes)
                .flatMap(code -> Scope.of(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return JdbcColumns.time(row, row.findColumn(column));
    }
}
