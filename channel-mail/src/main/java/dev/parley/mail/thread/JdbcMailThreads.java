package dev.parley.mail.thread;

import dev.parley.conversation.ConversationAddress;
import dev.parley.mail.MailChat;
import dev.parley.mail.MailConfig;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code mail_message}. */
@Singleton
class JdbcMailThreads {

    private static final String KEEP =
            """
            INSERT INTO mail_message
                (account, message_id, chat, address, unverified, ours, topic, subject, ancestors, said_at)
            VALUES (:account, :id, :chat, :address, :unverified, :ours, :topic, :subject, :ancestors, :at)
            ON CONFLICT (account, message_id, chat) DO NOTHING
            """;

    /** The one that is named first, of those that are known. */
    private static final String THREAD_OF =
            """
            SELECT m.chat FROM unnest(:ids) WITH ORDINALITY AS named (id, place)
            JOIN mail_message m ON m.account = :account AND m.message_id = named.id
            WHERE m.address = :address AND m.unverified = :unverified
            ORDER BY named.place LIMIT 1
            """;

    private static final String THREAD_ABOUT =
            """
            SELECT chat FROM mail_message
            WHERE account = :account AND address = :address AND unverified = :unverified
                AND topic = :topic AND said_at > :since
            ORDER BY said_at DESC LIMIT 1
            """;

    private static final String COUNT =
            """
            SELECT count(*) FROM mail_message
            WHERE account = :account AND address = :address AND NOT ours
                AND said_at > :since AND message_id <> :id
            """;

    private static final String FIND =
            """
            SELECT message_id, chat, ours, subject, ancestors, said_at FROM mail_message
            WHERE account = :account AND chat = :chat AND message_id = :id
            """;

    private static final String LAST =
            """
            SELECT message_id, chat, ours, subject, ancestors, said_at FROM mail_message
            WHERE account = :account AND chat = :chat AND NOT ours
            ORDER BY said_at DESC LIMIT 1
            """;

    private static final String FORGET = "DELETE FROM mail_message WHERE said_at < :before";

    private final Jdbi jdbi;
    private final MailConfig config;
    private final InstantSource clock;

    JdbcMailThreads(Jdbi jdbi, MailConfig config, InstantSource clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
    }

    void keep(String account, ThreadedMail mail, String topic) {
        jdbi.useHandle(handle ->
                person(handle.createUpdate(KEEP), account, mail.chat())
                        .bind("id", mail.id())
                        .bind("chat", mail.chat().written())
                        .bind("ours", mail.ours())
                        .bind("topic", topic)
                        .bind("subject", mail.subject())
                        .bind("ancestors", String.join(" ", mail.ancestors()))
                        .bind("at", mail.at())
                        .execute());
    }

    Optional<MailChat> threadOf(String account, MailChat person, List<String> ids) {
        return jdbi.withHandle(handle ->
                person(handle.createQuery(THREAD_OF), account, person)
                        .bindArray("ids", String.class, ids)
                        .mapTo(String.class)
                        .findOne()
                        .map(chat -> chat(account, chat)));
    }

    Optional<MailChat> threadAbout(String account, MailChat person, String topic, Instant since) {
        return jdbi.withHandle(handle ->
                person(handle.createQuery(THREAD_ABOUT), account, person)
                        .bind("topic", topic)
                        .bind("since", since)
                        .mapTo(String.class)
                        .findOne()
                        .map(chat -> chat(account, chat)));
    }

    int count(String account, ThreadedMail mail, Instant since) {
        return jdbi.withHandle(handle ->
                handle.createQuery(COUNT)
                        .bind("account", account)
                        .bind("address", mail.chat().address())
                        .bind("id", mail.id())
                        .bind("since", since)
                        .mapTo(Integer.class)
                        .one());
    }

    Optional<ThreadedMail> find(String account, MailChat chat, String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND)
                        .bind("account", account)
                        .bind("chat", chat.written())
                        .bind("id", id)
                        .map((row, _) -> mail(account, row))
                        .findOne());
    }

    Optional<ThreadedMail> last(String account, MailChat chat) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LAST)
                        .bind("account", account)
                        .bind("chat", chat.written())
                        .map((row, _) -> mail(account, row))
                        .findOne());
    }

    /** Forgets mails whose threads are over. */
    @Scheduled(initialDelay = "5m", fixedDelay = "24h")
    void forget() {
        Instant before = clock.instant().minus(config.remembered());
        jdbi.useHandle(handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private static <S extends SqlStatement<S>> S person(
            S statement, String account, MailChat person) {
        return statement
                .bind("account", account)
                .bind("address", person.address())
                .bind("unverified", person.unverified());
    }

    private static MailChat chat(String account, String written) {
        return MailChat.of(new ConversationAddress(MailChat.CHANNEL, account, written));
    }

    private static ThreadedMail mail(String account, ResultSet row) throws SQLException {
        String ancestors = row.getString(5);
        return new ThreadedMail(
                row.getString(1),
                chat(account, row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                ancestors.isEmpty() ? List.of() : List.of(ancestors.split(" ", -1)),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
