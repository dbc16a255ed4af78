package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.outbox.OutboxSenders;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.turn.ConversationWorkers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page in one process, turns and sending in another, with the real inbox and outbox between
 * them.
 */
@ExtendWith(StorageExtension.class)
class WholeWayTest {

    private final EmbeddedServer page;
    private final ApplicationContext worker;
    private final ConversationWorkers.Working turns;
    private final OutboxSenders.Sending sending;

    WholeWayTest(Storage storage) {
        Map<String, Object> settings =
                Map.of(
                        "parley.database.url",
                        storage.databaseUrl(),
                        "parley.redis.url",
                        storage.redisUrl(),
                        "parley.turn.quiet-millis",
                        0);
        page = ApplicationContext.run(EmbeddedServer.class, settings, "test");
        worker = ApplicationContext.run(settings, "test");
        turns = worker.getBean(ConversationWorkers.class).start();
        sending = worker.getBean(OutboxSenders.class).start(worker.getBean(Channel.class));
    }

    @AfterEach
    void stop() {
        turns.close();
        sending.close();
        worker.close();
        page.close();
    }

    @Test
    void an_answer_made_by_another_process_reaches_the_open_page() {
        Visitor visitor = Visitor.of(page.getURI());
        try (LivePage live = visitor.listen("/chat/events?after=")) {
            assertThat(visitor.say("d1", "When are you open?").statusCode()).isEqualTo(200);

            assertThat(live.awaitMessages(2))
                    .extracting(LivePage.Event::data)
                    .anyMatch(said -> said.contains("When are you open?"))
                    .anyMatch(said -> said.contains("Monday to Friday"))
                    .anyMatch(said -> said.contains("/passages/en%2Fopening-hours%231"));
        }
        assertThat(visitor.get("/").body())
                .containsSubsequence("When are you open?", "Monday to Friday", "extractive");
    }

    @Test
    void a_double_click_is_answered_once() {
        Visitor visitor = Visitor.of(page.getURI());
        String draft = UUID.randomUUID().toString();
        try (LivePage live = visitor.listen("/chat/events?after=")) {
            visitor.say(draft, "/status");
            visitor.say(draft, "/status");
            visitor.say("next", "When are you open?");

            List<LivePage.Event> all = live.awaitMessages(4);
            assertThat(all).filteredOn(said -> said.data().contains("message own")).hasSize(2);
            assertThat(all).extracting(LivePage.Event::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_button_that_is_pressed_twice_changes_something_once() {
        Visitor visitor = Visitor.of(page.getURI());
        try (LivePage live = visitor.listen("/chat/events?after=")) {
            visitor.say("d1", "Please answer in French");
            Matcher yes =
                    Pattern.compile("name=\"choice\" value=\"([^\"]+:Yes)\"")
                            .matcher(live.awaitMessages(2).toString());
            assertThat(yes.find()).isTrue();
            assertThat(choose(visitor, "d2", yes.group(1)).statusCode()).isEqualTo(200);
            assertThat(live.awaitMessages(4).getLast().data()).contains("Désormais");
            choose(visitor, "d3", yes.group(1));
            assertThat(live.awaitMessages(6).getLast().data()).contains("rien n’a été modifié");
        }
    }

    private static HttpResponse<String> choose(Visitor visitor, String draft, String payload) {
        return visitor.post(
                "/chat/messages", Map.of("draft", draft, "choice", payload), "HX-Request", "true");
    }

    @Test
    void a_page_opened_later_finds_what_was_said_and_goes_on_from_there() {
        Visitor visitor = Visitor.of(page.getURI());
        visitor.say("d1", "When are you open?");
        try (LivePage live = visitor.listen("/chat/events?after=")) {
            live.awaitMessages(2);
        }
        String html = visitor.get("/").body();
        String after = html.replaceAll("(?s).*data-after=\"([^\"]*)\".*", "$1");
        visitor.say("d2", "/help");

        try (LivePage live = visitor.listen("/chat/events?after=" + after)) {
            assertThat(live.awaitMessages(2))
                    .extracting(LivePage.Event::data)
                    .noneMatch(said -> said.contains("When are you open?"));
        }
    }
}
