package dev.parley.deploy.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.telegram.Participant;
import dev.parley.testservers.telegram.SentMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A conversation from beginning to end, as the documentation shows it. With {@code
 * -Dparley.transcripts=write} what is said now takes the place of what is written there.
 */
final class TelegramTranscriptTest {

    private static final Path DOCUMENT = Path.of("../channel-telegram/docs/conversation.md");

    private static final String HEADING =
            """
            # A conversation on Telegram

            What a person sees, word for word, with Parley as it starts by default (the sample practice, no language model). The test
            `TelegramTranscriptTest` in `deploy` has this conversation through the whole program and compares all but the words of cited answers: these
            depend on how far the documents are indexed.
            """;

    private final World world;
    private final Participant ana;
    private final StringBuilder transcript = new StringBuilder(HEADING);
    private int messages;
    private int edits;

    TelegramTranscriptTest(@TempDir Path folder) {
        world =
                World.start(
                        folder,
                        Map.of("PARLEY_START_QUESTIONS", "saturday:en=Are you open on Saturdays?"));
        ana = world.telegram().privateChat(world.telegram().user(61, "Ana", "en"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void a_conversation_goes_as_it_is_documented() throws IOException {
        says("/start en-saturday", "follows a link from a leaflet");
        hears(2);
        says("What does a home visit cost?", "asks");
        hears(1);
        ana.reacts(world.telegram().sentTo(ana.chatId()).getLast().messageId(), "", "👍");
        tells("Ana reacts with 👍, which is counted and needs no answer.");
        says("And a video consultation?", "asks further");
        hears(1);
        ana.sends(
                "document",
                "What does a home visit cost?".getBytes(UTF_8),
                "question.txt",
                "text/plain",
                "");
        tells(
                "Ana sends the document `question.txt`, in which stands: “What does a home visit cost?”");
        hears(1);
        settles();
        compare();
    }

    private void settles() {
        says("/settings", "types");
        hears(1);
        presses("Language");
        presses("Français");
        presses("‹ Réglages");
        says("Combien coûte une consultation vidéo ?", "asks");
        hears(1);
        says("/forget", "types");
        hears(1);
        ana.presses("Non");
        tells("Ana touches **Non**.");
        hears(1);
        says("/reset", "types");
        hears(1);
    }

    private void says(String words, String how) {
        ana.says(words);
        tells("Ana %s: `%s`".formatted(how, words));
    }

    private void presses(String button) {
        ana.presses(button);
        tells("Ana touches **%s**.".formatted(button));
        edits++;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.telegram().edits().size() >= edits);
        parley("changes that message", world.telegram().edits().get(edits - 1));
    }

    private void hears(int count) {
        messages += count;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.telegram().sentTo(ana.chatId()).size() >= messages);
        List<SentMessage> sent = world.telegram().sentTo(ana.chatId());
        sent.subList(messages - count, messages).forEach(message -> parley("answers", message));
    }

    private void tells(String line) {
        transcript.append("\n").append(line).append("\n");
    }

    private void parley(String how, SentMessage message) {
        tells(
                "Parley %s:\n\n%s%s"
                        .formatted(
                                how,
                                message.text()
                                        .lines()
                                        .map(line -> line.isBlank() ? ">" : "> " + line + "  ")
                                        .collect(Collectors.joining("\n")),
                                buttons(message)));
    }

    private static String buttons(SentMessage message) {
        String rows =
                message.replyMarkup()
                        .path("inline_keyboard")
                        .valueStream()
                        .map(row ->
                                row.valueStream()
                                        .map(button -> "[" + button.path("text").asText() + "]")
                                        .collect(Collectors.joining(" ")))
                        .map(row -> "> `" + row + "`  ")
                        .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? "" : "\n>\n" + rows;
    }

    private void compare() throws IOException {
        if ("write".equals(System.getProperty("parley.transcripts"))) {
            Files.writeString(DOCUMENT, transcript);
        }
        assertThat(said(transcript.toString())).isEqualTo(said(Files.readString(DOCUMENT)));
    }

    /** Each thing said or done; of a cited answer only that it is one. */
    private static List<String> said(String text) {
        return Stream.of(text.split("(?m)^(?=Parley |Ana )"))
                .map(part -> part.contains("> Sources") ? "a cited answer" : part.strip())
                .toList();
    }
}
