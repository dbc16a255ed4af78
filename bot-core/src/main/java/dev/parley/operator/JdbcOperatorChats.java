package dev.parley.operator;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationId;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import dev.parley.database.JdbcColumns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the chats in which operators can be written to. */
@Singleton
public final class JdbcOperatorChats {

    /**
     * Somebody's own chat has their address. There can be several, one for each account of ours
     * that they have written to: the newest is with the account that is in use. In the order of
     * conversations, as all locks on their rows.
     */
    private static final String REACHABLE =
            """
            SELECT id, channel, language FROM (
                SELECT DISTINCT ON (c.channel, c.chat) c.id, c.channel, c.reachable,
                       coalesce(s.state ->> 'chosenLanguage', s.state ->> 'language', 'en') AS language
                FROM unnest(:channels, :people) AS operator (channel, person)
                JOIN conversation c ON c.channel = operator.channel AND c.chat = operator.person
                LEFT JOIN session s ON s.conversation_id = c.id
                ORDER BY c.channel, c.chat, c.created_at DESC) newest
            WHERE reachable
            ORDER BY id
            """;

    private final Jdbi jdbi;
    private final Operators operators;

    JdbcOperatorChats(Jdbi jdbi, Operators operators) {
        this.jdbi = jdbi;
        this.operators = operators;
    }

    /** The chats of all operators who have written to us and can be written to. */
    public List<OperatorChat> reachable() {
        List<PersonAddress> people = List.copyOf(operators.addresses());
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle ->
                JdbcColumns.of(handle.createQuery(REACHABLE), people)
                        .text("channels", person -> person.channel().value())
                        .text("people", PersonAddress::value)
                        .statement()
                        .map((row, _) ->
                                new OperatorChat(
                                        new ConversationId(row.getObject(1, UUID.class)),
                                        new ChannelName(row.getString(2)),
                                        Language.ofTag(row.getString(3)).orElse(Language.ENGLISH)))
                        .list());
    }
}
