package dev.parley.turn;

import static dev.parley.turn.Messages.inbound;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.inbound.Attachment;
import dev.parley.inbound.Attachment.Kind;
import dev.parley.inbound.InboundContent;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people send as files counts as their words. */
@ExtendWith(StorageExtension.class)
final class SentFilesTest {

    private final RecordingChannel channel = new RecordingChannel();
    private final Echo core = Echo.atOnce();
    private final Storage storage;
    private final Engine engine;

    SentFilesTest(Storage storage) {
        this.storage = storage;
        engine = Engine.start(storage, core, channel, Map.of("parley.turn.largest-file", 1_000));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void a_document_is_answered_together_with_the_words_below_it() {
        channel.holds("leaflet", "take two a day");
        sends(1, "is this right?", file(Kind.DOCUMENT, "leaflet"));
        hears("re: is this right?\ntake two a day");
    }

    @Test
    void a_recording_is_answered_and_shows_what_was_understood() {
        channel.holds("voice", "when do you open?");
        sends(1, "", file(Kind.VOICE, "voice"));
        hears("heard: when do you open?\n\nre: when do you open?");
    }

    @Test
    void a_picture_alone_is_declined_and_the_words_below_one_are_answered() {
        sends(1, "", file(Kind.PHOTO, "p1"));
        hears("photo not-possible!");
        sends(2, "is this normal?", file(Kind.PHOTO, "p2"));
        hears("photo not-possible!", "photo not-possible\n\nre: is this normal?");
        assertThat(core.asked()).isEqualTo(1);
    }

    @Test
    void what_is_too_large_gone_or_empty_is_said_and_asks_nobody() {
        channel.holds("large", "x".repeat(1_001));
        channel.holds("empty", " ");
        sends(1, "", file(Kind.DOCUMENT, "large"));
        sends(2, "", file(Kind.DOCUMENT, "missing"));
        sends(3, "", file(Kind.AUDIO, "empty"));
        sends(
                4,
                "",
                new Attachment(
                        Kind.DOCUMENT,
                        "announced",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1_001L)));
        hears("document too-large!", "document gone!", "audio no-words!", "document too-large!");
        assertThat(core.asked()).isZero();
    }

    @Test
    void a_file_that_broke_off_is_fetched_again_and_answered_once() {
        channel.holds("leaflet", "take two a day");
        channel.breaksOff(2);
        sends(1, "", file(Kind.DOCUMENT, "leaflet"));
        engine.inbox().accept(text("a", 2, "thanks"));
        hears("re: take two a day", "re: thanks");
        assertThat(engine.count("SELECT count(*) FROM outbox")).isEqualTo(2);
    }

    @Test
    void the_parts_of_an_album_are_one_turn_though_they_come_one_by_one() {
        engine.close();
        channel.holds("page-1", "take two");
        channel.holds("page-2", "a day");
        try (Engine patient =
                Engine.start(storage, core, channel, Map.of("parley.turn.quiet-millis", 400))) {
            for (int page = 1; page <= 2; page++) {
                patient.inbox()
                        .accept(
                                inbound(
                                        "b",
                                        page,
                                        new InboundContent.Attached(
                                                page == 1 ? "is this right?" : "",
                                                List.of(file(Kind.DOCUMENT, "page-" + page)),
                                                Optional.of("13"))));
            }
            await().untilAsserted(() ->
                    assertThat(channel.in("b"))
                            .containsExactly("re: is this right?\ntake two\na day"));
        }
    }

    private void sends(long number, String words, Attachment attachment) {
        engine.inbox()
                .accept(
                        inbound(
                                "a",
                                number,
                                new InboundContent.Attached(words, List.of(attachment))));
    }

    private void hears(String... answers) {
        await().untilAsserted(() -> assertThat(channel.in("a")).containsExactly(answers));
    }

    private static Attachment file(Kind kind, String reference) {
        return new Attachment(
                kind, reference, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
