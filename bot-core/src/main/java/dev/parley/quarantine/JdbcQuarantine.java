package dev.parley.quarantine;

import com.google.crypto.tink.Aead;
import dev.parley.conversation.ChannelName;
import dev.parley.inbox.InboxUnavailableException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jdbi.v3.core.Jdbi;

/** The table {@code quarantine}. */
@Singleton
@Requires(beans = Keyset.class)
class JdbcQuarantine implements Quarantine {

    private static final String KEEP =
            """
            WITH kept AS (
                INSERT INTO quarantine (channel, reason, hash, size, body, kept_at)
                VALUES (:channel, :reason, :hash, :size, :body, :now::timestamptz)
                ON CONFLICT (channel, hash) DO NOTHING
                RETURNING channel, reason, hash)
            INSERT INTO audit_event (type, details, happened_at)
            SELECT 'delivery-quarantined', json_build_object('channel', channel, 'reason', reason, 'hash', hash),
                   :now::timestamptz
            FROM kept
            """;

    private static final String LATEST =
            """
            SELECT id, channel, reason, hash, size, kept_at FROM quarantine
            ORDER BY id DESC
            LIMIT :most
            """;

    private static final String BODY = "SELECT channel, hash, body FROM quarantine WHERE id = :id";

    private static final String FORGET =
            """
            DELETE FROM quarantine
            WHERE kept_at < :before::timestamptz
               OR id < (SELECT min(id) FROM (SELECT id FROM quarantine ORDER BY id DESC LIMIT :most) AS latest)
            """;

    private final Jdbi jdbi;
    private final Aead aead;
    private final QuarantineConfig config;
    private final InstantSource clock;

    JdbcQuarantine(Jdbi jdbi, Keyset keyset, QuarantineConfig config, InstantSource clock) {
        this.jdbi = jdbi;
        this.aead = keyset.aead();
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void keep(ChannelName channel, String reason, byte[] body) {
        String hash = DigestUtils.sha256Hex(body);
        try {
            byte[] sealed = aead.encrypt(body, context(channel.value(), hash));
            jdbi.useHandle(handle ->
                    handle.createUpdate(KEEP)
                            .bind("channel", channel.value())
                            .bind("reason", reason)
                            .bind("hash", hash)
                            .bind("size", body.length)
                            .bind("body", sealed)
                            .bind("now", clock.instant())
                            .execute());
        } catch (GeneralSecurityException | RuntimeException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    @Override
    public List<Quarantined> latest(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LATEST)
                        .bind("most", most)
                        .map((row, _) -> quarantined(row))
                        .list());
    }

    @Override
    public Optional<byte[]> body(long id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(BODY).bind("id", id).map((row, _) -> opened(row)).findOne());
    }

    /** Deletes what was kept long enough. */
    @Scheduled(initialDelay = "1m", fixedDelay = "6h")
    void forget() {
        Instant before = clock.instant().minus(config.retention());
        jdbi.useHandle(handle ->
                handle.createUpdate(FORGET)
                        .bind("before", before)
                        .bind("most", config.most())
                        .execute());
    }

    private static Quarantined quarantined(ResultSet row) throws SQLException {
        return new Quarantined(
                row.getLong(1),
                new ChannelName(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    private byte[] opened(ResultSet row) throws SQLException {
        try {
            return aead.decrypt(row.getBytes(3), context(row.getString(1), row.getString(2)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "this delivery was encrypted with a key that is not in the keyset", wrong);
        }
    }

    /** What a body belongs to: moved to another row, it cannot be read. */
    private static byte[] context(String channel, String hash) {
        return (channel + " " + hash).getBytes(StandardCharsets.UTF_8);
    }
}
