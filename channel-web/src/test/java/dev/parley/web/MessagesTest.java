package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Choice;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class MessagesTest {

    private final EmbeddedServer server;
    private final MemoryConversations conversations;
    private Visitor visitor;

    MessagesTest(EmbeddedServer server, MemoryConversations conversations) {
        this.server = server;
        this.conversations = conversations;
        this.visitor = Visitor.withoutSession(server.getURI());
    }

    @BeforeEach
    void open_the_page() {
        visitor = Visitor.of(server.getURI());
    }

    @AfterEach
    void switch_the_inbox_on() {
        conversations.setAvailable(true);
    }

    @Test
    void a_message_is_stored_and_shown_as_said() {
        HttpResponse<String> answer = visitor.say("d1", "When are you open?");

        Inbound stored = mine().getFirst();
        assertThat(stored.content()).isEqualTo(new InboundContent.Text("When are you open?"));
        assertThat(stored.conversation()).isEqualTo(visitor.conversation());
        assertThat(stored.sender().address().value()).isEqualTo(stored.conversation().chat());
        assertThat(stored.group()).isFalse();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"m-" + stored.externalId().value(), "When are you open?");
    }

    @Test
    void a_double_click_and_a_retry_are_one_message() {
        String first = visitor.say("d1", "When are you open?").body();
        String second = visitor.say("d1", "When are you open?").body();

        assertThat(mine()).hasSize(1);
        assertThat(bubble(second)).isEqualTo(bubble(first));
    }

    @Test
    void an_old_form_never_swallows_a_new_message() {
        visitor.say("d1", "When are you open?");
        visitor.say("d1", "And on Sundays?");

        assertThat(mine()).hasSize(2);
    }

    @Test
    void the_same_form_from_two_people_is_two_messages() {
        Visitor other = Visitor.of(server.getURI());
        visitor.say("d1", "Hello");
        other.say("d1", "Hello");

        assertThat(mine()).hasSize(1);
        assertThat(of(other)).hasSize(1);
    }

    @Test
    void the_answer_brings_the_next_forms_id() {
        assertThat(visitor.say("d1", "Hello").body())
                .containsPattern("id=\"draft\" value=\"[0-9a-f-]{36}\" hx-swap-oob=\"true\"");
    }

    @Test
    void a_typed_command_is_a_command() {
        visitor.say("d1", "/Switch  extractive ");

        assertThat(mine().getFirst().content())
                .isEqualTo(new InboundContent.Command("switch", "extractive"));
    }

    @Test
    void a_touched_button_that_gives_a_command_gives_it() {
        visitor.post(
                "/chat/messages",
                Map.of("draft", "d1", "choice", Choice.giving("Română", "language ro").payload()));

        assertThat(mine().getFirst().content())
                .isEqualTo(new InboundContent.Command("language", "ro"));
    }

    @Test
    void messages_keep_their_order() {
        visitor.say("d1", "one");
        visitor.say("d2", "two");

        assertThat(mine().get(0).position()).isLessThanOrEqualTo(mine().get(1).position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n \t"})
    void an_empty_message_gets_a_friendly_word(String text) {
        HttpResponse<String> answer = visitor.say("d1", text);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please write your message first");
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_form_without_fields_gets_a_friendly_word() {
        assertThat(visitor.post("/chat/messages", Map.of("other", "x")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_message_of_8000_characters_is_taken_whole() {
        visitor.say("d1", "😀".repeat(8_000));

        assertThat(mine().getFirst().content())
                .isEqualTo(new InboundContent.Text("😀".repeat(8_000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_001, 100_000, 900_000})
    void a_longer_one_is_not_taken_and_says_so(int length) {
        HttpResponse<String> answer = visitor.say("d1", "a".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("8,000 characters");
        assertThat(mine()).isEmpty();
    }

    @Test
    void without_scripts_the_page_comes_back_with_the_typed_text() {
        String text = "a".repeat(7_999) + "<&>";
        HttpResponse<String> answer =
                visitor.post("/chat/messages", Map.of("draft", "d1", "text", text));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("a&lt;&amp;&gt;</textarea>", "8,000 characters", "value=\"d1\"");
    }

    @Test
    void without_scripts_the_page_shows_the_message_after_a_reload() {
        HttpResponse<String> answer =
                visitor.post("/chat/messages", Map.of("draft", "d1", "text", "Good morning"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(visitor.get("/").body()).contains("Good morning");
    }

    @Test
    void while_the_inbox_is_down_nothing_is_acknowledged() {
        conversations.setAvailable(false);
        HttpResponse<String> piece = visitor.say("d1", "Hello");
        HttpResponse<String> page =
                visitor.post("/chat/messages", Map.of("draft", "d1", "text", "Hello"));

        assertThat(piece.statusCode()).isEqualTo(503);
        assertThat(piece.body()).contains("could not be stored").doesNotContain("message own");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Hello</textarea>", "could not be stored");

        conversations.setAvailable(true);
        assertThat(visitor.say("d1", "Hello").statusCode()).isEqualTo(200);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void another_site_cannot_speak_for_a_person() {
        for (String site : List.of("cross-site", "same-site")) {
            HttpResponse<String> answer = visitor.say("d1", "Hello", "Sec-Fetch-Site", site);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("another website");
        }
        assertThat(visitor.say("d1", "Hello", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(visitor.say("d1", "Hello", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(mine()).isEmpty();
    }

    @Test
    void the_page_itself_can() {
        String origin = "http://" + server.getURI().getAuthority();

        assertThat(visitor.say("d1", "one", "Origin", origin).statusCode()).isEqualTo(200);
        assertThat(visitor.say("d2", "two", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_a_session_nothing_is_taken() {
        HttpResponse<String> answer = Visitor.withoutSession(server.getURI()).say("d1", "Hello");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("keeps no cookies");
    }

    @Test
    void what_was_typed_is_shown_and_never_run() {
        String text = "<script>alert(1)</script> ${1+1} <#if> **b** \u202Eevil \0";
        String shown = visitor.say("d1", text).body();

        assertThat(shown)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${1+1} &lt;#if&gt; **b**")
                .contains("dir=\"auto\"")
                .doesNotContain("\0");
    }

    @Test
    void the_pages_language_goes_along() {
        visitor.say("d1", "Bonjour", "Accept-Language", "de, fr-CH;q=0.9, en;q=0.8");
        visitor.say("d2", "Salut", "Cookie", "parley-language=ro");

        assertThat(mine().get(0).sender().languageTag()).isEqualTo(Optional.of("fr"));
        assertThat(mine().get(1).sender().languageTag()).isEqualTo(Optional.of("ro"));
    }

    private List<Inbound> mine() {
        return of(visitor);
    }

    private List<Inbound> of(Visitor who) {
        return conversations.received().stream()
                .filter(each -> each.conversation().equals(who.conversation()))
                .toList();
    }

    private static String bubble(String html) {
        return html.substring(0, html.indexOf("<input"));
    }
}
