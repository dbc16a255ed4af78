package dev.parley.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.ConversationId;
import dev.parley.database.JdbcColumns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The table {@code conversation}: which conversation an address belongs to, and where it takes
 * place now. An address keeps its conversation for good, so what is known is cached. Safe for use
 * by many threads.
 */
@Singleton
public final class JdbcConversations {

    private static final String ADD =
            """
            INSERT INTO conversation (id, channel, account, chat, created_at)
            SELECT id, channel, account, chat, :now::timestamptz
            FROM unnest(:ids, :channels, :accounts, :chats) AS wanted (id, channel, account, chat)
            ORDER BY channel, account, chat
            ON CONFLICT (channel, account, chat) DO NOTHING
            """;

    /**
     * A statement of its own: it sees the row of another process that won the race for the same
     * address.
     */
    private static final String FIND =
            """
            SELECT c.id, c.channel, c.account, c.chat FROM conversation c
            JOIN unnest(:channels, :accounts, :chats) AS wanted (channel, account, chat)
                USING (channel, account, chat)
            """;

    /**
     * Where a conversation of the new id exists already, the old one keeps its own and is only told
     * where to speak. Should that conversation come about in this very moment, the unique
     * constraint refuses the move, and the next attempt finds it.
     */
    private static final String MOVE =
            """
            UPDATE conversation c
            SET chat = CASE WHEN taken THEN c.chat ELSE moved.chat END,
                now_chat = CASE WHEN taken THEN moved.chat END
            FROM unnest(:conversations, :chats) AS moved (id, chat),
                 LATERAL (SELECT EXISTS (
                     SELECT FROM conversation old JOIN conversation other USING (channel, account)
                     WHERE old.id = moved.id AND other.id <> moved.id AND other.chat = moved.chat)) AS known (taken)
            WHERE c.id = moved.id
            """;

    private static final String REACHABLE =
            """
            UPDATE conversation SET reachable = told.reachable
            FROM unnest(:conversations, :reachable) AS told (id, reachable)
            WHERE conversation.id = told.id
            """;

    private static final int CACHED = 100_000;

    private final Cache<ConversationAddress, ConversationId> known =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    /** Those of the addresses whose conversations are known without asking the database. */
    public Map<ConversationAddress, ConversationId> known(Set<ConversationAddress> addresses) {
        return known.getAllPresent(addresses);
    }

    /**
     * The conversations of all addresses, made where there are none yet.
     *
     * @param cached those that are known already
     */
    public Map<ConversationAddress, ConversationId> resolve(
            Handle handle,
            Set<ConversationAddress> addresses,
            Map<ConversationAddress, ConversationId> cached,
            Instant now) {
        Map<ConversationAddress, ConversationId> resolved = new HashMap<>(cached);
        List<ConversationAddress> wanted =
                addresses.stream().filter(address -> !resolved.containsKey(address)).toList();
        if (!wanted.isEmpty()) {
            add(handle, wanted, now);
            resolved.putAll(find(handle, wanted));
        }
        return resolved;
    }

    /** Remembers conversations, once the transaction that may have made them is committed. */
    public void remember(Map<ConversationAddress, ConversationId> committed) {
        known.putAll(committed);
    }

    /** Forgets everything: some conversation is not there any more. */
    public void forget() {
        known.invalidateAll();
    }

    /** Lets conversations go on in other chats, by those chats' ids. */
    public void move(Handle handle, Map<ConversationId, String> chats) {
        if (!chats.isEmpty()) {
            JdbcColumns.of(handle.createUpdate(MOVE), List.copyOf(chats.entrySet()))
                    .uuid("conversations", move -> move.getKey().value())
                    .text("chats", Map.Entry::getValue)
                    .statement()
                    .execute();
        }
    }

    /** Notes whether conversations can be reached. */
    public void reachable(Handle handle, Map<ConversationId, Boolean> told) {
        if (!told.isEmpty()) {
            JdbcColumns.of(handle.createUpdate(REACHABLE), List.copyOf(told.entrySet()))
                    .uuid("conversations", conversation -> conversation.getKey().value())
                    .flag("reachable", Map.Entry::getValue)
                    .statement()
                    .execute();
        }
    }

    private static void add(Handle handle, List<ConversationAddress> addresses, Instant now) {
        columns(handle.createUpdate(ADD), addresses)
                .uuid("ids", _ -> ConversationId.create().value())
                .statement()
                .bind("now", now)
                .execute();
    }

    private static Map<ConversationAddress, ConversationId> find(
            Handle handle, List<ConversationAddress> addresses) {
        return columns(handle.createQuery(FIND), addresses)
                .statement()
                .map((row, _) ->
                        Map.entry(
                                new ConversationAddress(
                                        new ChannelName(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4)),
                                new ConversationId(row.getObject(1, UUID.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <S extends SqlStatement<S>> JdbcColumns<S, ConversationAddress> columns(
            S statement, List<ConversationAddress> addresses) {
        return JdbcColumns.of(statement, addresses)
                .text("channels", address -> address.channel().value())
                .text("accounts", ConversationAddress::account)
                .text("chats", ConversationAddress::chat);
    }
}
