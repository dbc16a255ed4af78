package dev.parley.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.conversation.ChannelName;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code chat_name}. A name that lasts keeps its chat for good. */
@Singleton
final class JdbcKnownChats implements KnownChats {

    /** A name that does not last may get another owner, in another process, too. */
    private static final Duration TRUSTED = Duration.ofMinutes(10);

    private static final int MOST = 100_000;

    private static final String FIND =
            """
            SELECT chat FROM chat_name WHERE channel = :channel AND account = :account AND name = :name
            """;

    /** The chat of a name, while no name that lasts belongs to it. */
    private static final String UNCLAIMED =
            """
            SELECT chat FROM chat_name known
            WHERE channel = :channel AND account = :account AND name = :name
                AND NOT EXISTS (
                    SELECT FROM chat_name other
                    WHERE other.channel = known.channel AND other.account = known.account
                        AND other.chat = known.chat AND other.lasting)
            FOR UPDATE
            """;

    private static final String ADD =
            """
            INSERT INTO chat_name (channel, account, name, chat, lasting)
            VALUES (:channel, :account, :name, :chat, :lasting)
            ON CONFLICT (channel, account, name) DO NOTHING
            """;

    private static final String GIVE =
            """
            INSERT INTO chat_name (channel, account, name, chat, lasting)
            VALUES (:channel, :account, :name, :chat, false)
            ON CONFLICT (channel, account, name) DO UPDATE SET chat = excluded.chat
            WHERE chat_name.chat <> excluded.chat
            """;

    private final Jdbi jdbi;
    private final Cache<Side, String> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();

    JdbcKnownChats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Somebody, as one side of ours hears of them. */
    private record Side(ChannelName channel, String account, ChatNames names) {

        <S extends SqlStatement<S>> S named(S statement, String name) {
            return statement
                    .bind("channel", channel.value())
                    .bind("account", account)
                    .bind("name", name);
        }
    }

    @Override
    public String chat(ChannelName channel, String account, ChatNames names) {
        Side side = new Side(channel, account, names);
        Optional<String> cached = Optional.ofNullable(known.getIfPresent(side));
        return cached.orElseGet(() -> {
            String chat = jdbi.inTransaction(handle -> learn(handle, side));
            known.put(side, chat);
            return chat;
        });
    }

    private static String learn(Handle handle, Side side) {
        Optional<String> phone = side.names().phone();
        String chat =
                side.names()
                        .id()
                        .map(id -> byId(handle, side, id))
                        .orElseGet(() -> kept(handle, side, phone.orElseThrow()));
        if (side.names().id().isPresent()) {
            phone.ifPresent(number ->
                    side.named(handle.createUpdate(GIVE), number).bind("chat", chat).execute());
        }
        return chat;
    }

    private static String byId(Handle handle, Side side, String id) {
        return find(handle, side, id)
                .orElseGet(() -> {
                    String chat =
                            side.names()
                                    .phone()
                                    .flatMap(number -> unclaimed(handle, side, number))
                                    .orElse(id);
                    return add(handle, side, id, chat, true);
                });
    }

    /** The chat of a name, which is a chat of its own until it is known as another's. */
    private static String kept(Handle handle, Side side, String name) {
        return find(handle, side, name).orElseGet(() -> add(handle, side, name, name, false));
    }

    /** Adds a name; another process may have been quicker, and then its word counts. */
    private static String add(Handle handle, Side side, String name, String chat, boolean lasting) {
        side.named(handle.createUpdate(ADD), name)
                .bind("chat", chat)
                .bind("lasting", lasting)
                .execute();
        return find(handle, side, name).orElse(chat);
    }

    private static Optional<String> find(Handle handle, Side side, String name) {
        return side.named(handle.createQuery(FIND), name).mapTo(String.class).findOne();
    }

    private static Optional<String> unclaimed(Handle handle, Side side, String name) {
        return side.named(handle.createQuery(UNCLAIMED), name).mapTo(String.class).findOne();
    }
}
