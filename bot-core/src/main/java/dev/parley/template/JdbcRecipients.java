package dev.parley.template;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import dev.parley.handoff.HandoffNumber;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Conversations with people who can be written to, by what operators know of them. */
@Singleton
final class JdbcRecipients implements Recipients {

    /** In a group others would read what is meant for one person. */
    private static final String ALONE =
            """
            AND c.reachable AND NOT EXISTS (
                SELECT FROM (SELECT payload FROM inbox WHERE conversation_id = c.id ORDER BY id DESC LIMIT 1) newest
                WHERE newest.payload ->> 'group' = 'true')\
            """;

    private static final String BY_NUMBER =
            """
            SELECT c.id, c.channel, coalesce(s.state ->> 'chosenLanguage', s.state ->> 'language', h.language)
            FROM handoff h
            JOIN conversation c ON c.id = h.conversation_id
            LEFT JOIN session s ON s.conversation_id = c.id
            WHERE h.number = :number %s
            """
                    .formatted(ALONE);

    private static final String BY_ADDRESS =
            """
            SELECT c.id, c.channel, coalesce(s.state ->> 'chosenLanguage', s.state ->> 'language')
            FROM conversation c
            LEFT JOIN session s ON s.conversation_id = c.id
            WHERE c.channel = :channel AND coalesce(c.now_chat, c.chat) = :chat %s
            ORDER BY c.created_at DESC
            LIMIT 1
            """
                    .formatted(ALONE);

    private final Jdbi jdbi;

    JdbcRecipients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Recipient> find(String written) {
        return HandoffNumber.parse(written)
                .map(this::numbered)
                .orElseGet(() -> address(written).flatMap(this::addressed));
    }

    private static Optional<PersonAddress> address(String written) {
        try {
            return Optional.of(PersonAddress.parse(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Recipient> numbered(HandoffNumber number) {
        return jdbi.withHandle(
                handle -> recipient(handle.createQuery(BY_NUMBER).bind("number", number.value())));
    }

    private Optional<Recipient> addressed(PersonAddress address) {
        return jdbi.withHandle(handle ->
                recipient(
                        handle.createQuery(BY_ADDRESS)
                                .bind("channel", address.channel().value())
                                .bind("chat", address.value())));
    }

    private static Optional<Recipient> recipient(Query query) {
        return query.map((row, _) -> recipient(row)).findOne();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                new ConversationId(row.getObject(1, UUID.class)),
                new ChannelName(row.getString(2)),
                Optional.ofNullable(row.getString(3)).flatMap(Language::ofTag));
    }
}
