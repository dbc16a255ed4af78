package dev.parley.turn;

import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.ConversationAddress;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.transcript.Transcript;
import dev.parley.transcript.Transcript.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page shows of a conversation: both sides, in order, nothing twice, nothing missed. */
@ExtendWith(StorageExtension.class)
final class TranscriptTest {

    private final Storage storage;

    TranscriptTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void both_sides_are_read_in_order_from_any_place() {
        RecordingChannel channel = new RecordingChannel();
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            for (int number = 1; number <= 3; number++) {
                int expected = number;
                engine.inbox().accept(text("web", number, "q" + number));
                await().until(() -> channel.in("web").size() == expected);
            }
            Transcript transcript = engine.transcript();
            ConversationAddress here = text("web", 1, "").conversation();
            List<Line> all = transcript.since(here, "", 100);
            assertThat(words(all)).containsExactly("q1", "re: q1", "q2", "re: q2", "q3", "re: q3");
            for (int seen = 0; seen < all.size(); seen++) {
                assertThat(words(transcript.since(here, all.get(seen).event(), 100)))
                        .isEqualTo(words(all).subList(seen + 1, all.size()));
            }
            assertThat(words(transcript.latest(here, 2))).containsExactly("q3", "re: q3");
            assertThat(transcript.latest(here, 2).getLast().event())
                    .isEqualTo(all.getLast().event());
        }
    }

    /** It is on the page as soon as a process of that version brings it: nothing is passed over. */
    @Test
    void what_only_a_newer_version_can_read_ends_what_is_shown_until_then() {
        RecordingChannel channel = new RecordingChannel();
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            for (int number = 1; number <= 3; number++) {
                int expected = number;
                engine.inbox().accept(text("web", number, "q" + number));
                await().until(() -> channel.in("web").size() == expected);
            }
            ConversationAddress here = text("web", 1, "").conversation();
            engine.update(
                    "UPDATE inbox SET payload = replace(payload::text, '\"text\"', '\"hologram\"')::json WHERE position = 2");
            List<Line> shown = engine.transcript().since(here, "", 100);
            assertThat(words(shown)).containsExactly("q1", "re: q1");
            engine.update(
                    "UPDATE inbox SET payload = replace(payload::text, '\"hologram\"', '\"text\"')::json");
            assertThat(words(engine.transcript().since(here, shown.getLast().event(), 100)))
                    .containsExactly("q2", "re: q2", "q3", "re: q3");
        }
    }

    private static List<String> words(List<Line> lines) {
        return lines.stream()
                .map(line ->
                        line.message().text().plainText().replace("A machine answers.\n\n", ""))
                .toList();
    }
}
