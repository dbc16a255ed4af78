package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.channel.Channel;
import dev.parley.conversation.RichText;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "parley.web.keep-alive", value = "300ms")
class EventsTest {

    private final EmbeddedServer server;
    private final MemoryConversations conversations;
    private final Channel channel;
    private Visitor visitor;

    EventsTest(EmbeddedServer server, MemoryConversations conversations, Channel channel) {
        this.server = server;
        this.conversations = conversations;
        this.channel = channel;
        this.visitor = Visitor.withoutSession(server.getURI());
    }

    @BeforeEach
    void open_the_page() {
        visitor = Visitor.of(server.getURI());
    }

    @AfterEach
    void switch_the_transcript_on() {
        conversations.setAvailable(true);
    }

    @Test
    void an_answer_reaches_the_open_page_with_its_citations() {
        try (LivePage page = visitor.listen("/chat/events?after=")) {
            visitor.say("d1", "When are you open?");
            answer("From 8:00.");

            LivePage.Event last = page.awaitMessages(2).getLast();
            assertThat(last.data())
                    .contains(
                            "From 8:00.",
                            "/passages/en%2Fopening-hours%231",
                            "extractive",
                            "1.0 s");
            assertThat(last.id()).isNotEmpty();
        }
    }

    @Test
    void a_page_that_lost_the_connection_gets_what_it_missed_once() {
        answer("one");
        answer("two");
        String seen;
        try (LivePage page = visitor.listen("/chat/events?after=")) {
            seen = page.awaitMessages(2).get(0).id();
        }
        answer("three");

        try (LivePage page = visitor.listen("/chat/events?after=", "Last-Event-ID", seen)) {
            answer("four");
            assertThat(page.awaitMessages(3))
                    .extracting(event -> event.data().replaceAll("(?s).*auto\">(\\w+)<.*", "$1"))
                    .containsExactly("two", "three", "four");
        }
    }

    @Test
    void the_stream_goes_on_where_the_page_stands() {
        answer("old");
        String after = visitor.get("/").body().replaceAll("(?s).*data-after=\"([^\"]*)\".*", "$1");

        try (LivePage page = visitor.listen("/chat/events?after=" + after)) {
            answer("new");
            assertThat(page.awaitMessages(1)).hasSize(1);
            assertThat(page.messages().getFirst().data()).contains("new");
        }
    }

    @Test
    void what_one_page_sends_shows_on_the_persons_other_page() {
        try (LivePage other = visitor.listen("/chat/events?after=")) {
            String own = visitor.say("d1", "Hello").body();

            String bubble = other.awaitMessages(1).getFirst().data();
            assertThat(own).contains(bubble.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void nobody_hears_another_conversation() {
        Visitor other = Visitor.of(server.getURI());
        try (LivePage page = other.listen("/chat/events?after=")) {
            answer("secret");
            conversations.answer(
                    channel, other.conversation(), RichText.plain("yours"), Optional.empty());

            assertThat(page.awaitMessages(1).getFirst().data()).contains("yours");
        }
    }

    @Test
    void typing_shows_until_the_answer() {
        try (LivePage page = visitor.listen("/chat/events?after=")) {
            await().until(() -> {
                channel.showTyping(visitor.conversation());
                return !page.typing().isEmpty();
            });
            assertThat(page.messages()).isEmpty();
        }
    }

    @Test
    void a_lost_signal_loses_no_message() {
        try (LivePage page = visitor.listen("/chat/events?after=")) {
            answer("heard");
            page.awaitMessages(1);
            conversations.answerWithoutSignal(visitor.conversation(), RichText.plain("unheard"));

            assertThat(page.awaitMessages(2).getLast().data()).contains("unheard");
        }
    }

    @Test
    void a_page_stays_open_while_the_transcript_is_away() {
        try (LivePage page = visitor.listen("/chat/events?after=")) {
            answer("before");
            page.awaitMessages(1);
            conversations.setAvailable(false);
            channel.showTyping(visitor.conversation());
            await().until(() -> !page.typing().isEmpty());
            answer("meanwhile");
            conversations.setAvailable(true);

            assertThat(page.awaitMessages(2).getLast().data()).contains("meanwhile");
        }
    }

    @Test
    void a_long_absence_is_caught_up_whole() {
        for (int i = 0; i < 250; i++) {
            answer("line " + i);
        }
        try (LivePage page = visitor.listen("/chat/events?after=")) {
            List<LivePage.Event> all = page.awaitMessages(250);
            assertThat(all).extracting(LivePage.Event::id).doesNotHaveDuplicates().hasSize(250);
        }
    }

    @Test
    void a_browser_without_a_session_has_no_stream() {
        assertThat(Visitor.withoutSession(server.getURI()).get("/chat/events").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_stream_is_never_stored() {
        try (LivePage page = visitor.listen("/chat/events")) {
            assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
    }

    private void answer(String text) {
        conversations.answer(
                channel, visitor.conversation(), RichText.plain(text), ClinicAnswers.provenance());
    }
}
