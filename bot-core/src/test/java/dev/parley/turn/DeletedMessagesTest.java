package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.MessageReference;
import dev.parley.inbound.InboundContent;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody deletes before it is answered is not answered. */
@ExtendWith(StorageExtension.class)
final class DeletedMessagesTest {

    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;

    DeletedMessagesTest(Storage storage) {
        engine =
                Engine.start(
                        storage,
                        Echo.atOnce(),
                        channel,
                        Map.of("parley.turn.quiet-millis", 60_000));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_message_that_waits_is_dropped_and_the_others_are_answered() {
        engine.inbox().accept(text("a", 1, "My number is secret"));
        engine.inbox().accept(text("a", 2, "When do you open?"));
        deletes("a", 3, 1);
        await().untilAsserted(
                        () -> assertThat(channel.in("a")).containsExactly("re: When do you open?"));
        await().until(() -> states().equals(List.of("cancelled", "done", "done")));
    }

    @Test
    void nothing_is_said_where_all_was_deleted() {
        engine.inbox().accept(text("b", 1, "one"));
        engine.inbox().accept(text("b", 2, "two"));
        deletes("b", 3, 1, 2);
        await().until(() -> states().equals(List.of("cancelled", "cancelled", "done")));
        assertThat(channel.in("b")).isEmpty();
    }

    @Test
    void what_was_answered_or_never_known_changes_nothing() {
        engine.inbox().accept(command("c", 1, "help"));
        await().until(() -> channel.in("c").size() == 1);
        deletes("c", 2, 1, 404);
        await().until(() -> states().equals(List.of("done", "done")));
        assertThat(channel.in("c")).containsExactly("Help");
    }

    private void deletes(String chat, long number, long... messages) {
        engine.inbox()
                .accept(
                        inbound(
                                chat,
                                number,
                                new InboundContent.Deleted(
                                        LongStream.of(messages)
                                                .mapToObj(id ->
                                                        new MessageReference(Long.toString(id)))
                                                .toList())));
    }

    private List<String> states() {
        return engine.texts("SELECT state FROM inbox ORDER BY id");
    }
}
