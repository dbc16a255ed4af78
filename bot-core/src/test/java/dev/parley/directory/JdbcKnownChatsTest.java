package dev.parley.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person is one person, whatever the provider calls them by. */
@ExtendWith(StorageExtension.class)
final class JdbcKnownChatsTest {

    private static final ChannelName CHANNEL = new ChannelName("test");
    private static final String NUMBER = "+33612345678";

    private final ApplicationContext context;
    private final KnownChats chats;

    JdbcKnownChatsTest(Storage storage) {
        context =
                ApplicationContext.run(
                        Map.of(
                                "parley.database.url", storage.databaseUrl(),
                                "parley.redis.url", storage.redisUrl()));
        chats = context.getBean(KnownChats.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void who_is_known_by_number_stays_where_they_are_when_an_id_comes() {
        assertThat(chat("", NUMBER)).isEqualTo(NUMBER);
        assertThat(chat("FR.1", NUMBER)).isEqualTo(NUMBER);
        assertThat(chat("FR.1", "")).isEqualTo(NUMBER);
        assertThat(chat("", NUMBER)).isEqualTo(NUMBER);
    }

    @Test
    void who_comes_with_an_id_is_known_by_it_and_found_by_number_too() {
        assertThat(chat("FR.1", NUMBER)).isEqualTo("FR.1");
        assertThat(chat("", NUMBER)).isEqualTo("FR.1");
        assertThat(chat("FR.1", "")).isEqualTo("FR.1");
    }

    @Test
    void a_number_that_comes_with_another_id_belongs_to_somebody_else_now() {
        assertThat(chat("", NUMBER)).isEqualTo(NUMBER);
        assertThat(chat("FR.1", NUMBER)).isEqualTo(NUMBER);
        assertThat(chat("FR.2", NUMBER)).isEqualTo("FR.2");
        assertThat(chat("FR.1", "")).isEqualTo(NUMBER);
    }

    @Test
    void who_keeps_their_id_with_a_new_number_stays_who_they_are() {
        assertThat(chat("FR.1", NUMBER)).isEqualTo("FR.1");
        assertThat(chat("FR.1", "+33600000000")).isEqualTo("FR.1");
        assertThat(chat("", "+33600000000")).isEqualTo("FR.1");
    }

    @Test
    void another_number_of_ours_knows_them_anew() {
        assertThat(chat("", NUMBER)).isEqualTo(NUMBER);
        assertThat(chats.chat(CHANNEL, "other", names("FR.1", NUMBER))).isEqualTo("FR.1");
    }

    @Test
    void many_first_messages_at_once_agree() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls =
                    IntStream.range(0, 40)
                            .<Callable<String>>mapToObj(_ -> () -> chat("FR.9", "+33611111111"))
                            .toList();
            for (Future<String> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo("FR.9");
            }
        }
    }

    private String chat(String id, String phone) {
        return chats.chat(CHANNEL, "ours", names(id, phone));
    }

    private static ChatNames names(String id, String phone) {
        return new ChatNames(given(id), given(phone));
    }

    private static Optional<String> given(String name) {
        return Optional.of(name).filter(text -> !text.isEmpty());
    }
}
