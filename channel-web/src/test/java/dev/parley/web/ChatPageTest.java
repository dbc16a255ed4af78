package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.conversation.RichText;
import dev.parley.inbound.InboundContent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
class ChatPageTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private final EmbeddedServer server;
    private final MemoryConversations conversations;
    private final Channel channel;

    ChatPageTest(EmbeddedServer server, MemoryConversations conversations, Channel channel) {
        this.server = server;
        this.conversations = conversations;
        this.channel = channel;
    }

    @AfterEach
    void switch_the_transcript_on() {
        conversations.setAvailable(true);
    }

    @Test
    void the_first_visit_begins_a_session_that_only_the_browser_knows() {
        HttpResponse<String> first = Visitor.withoutSession(server.getURI()).get("/");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .matches("parley-session=[A-Za-z0-9_-]{43};.*")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Max-Age", "Expires");
        Visitor visitor = Visitor.of(server.getURI());
        assertThat(visitor.conversation().chat()).doesNotContain(visitor.token());
        assertThat(new SessionToken(visitor.token()).toString()).doesNotContain(visitor.token());
    }

    @Test
    void a_session_lasts_over_visits_and_a_made_up_one_is_replaced() {
        assertThat(Visitor.of(server.getURI()).get("/").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(
                        Visitor.withoutSession(server.getURI())
                                .get("/", "Cookie", "parley-session=guess")
                                .headers()
                                .firstValue("Set-Cookie"))
                .isPresent();
    }

    @Test
    void behind_https_the_cookie_stays_on_https() {
        HttpResponse<String> first =
                Visitor.withoutSession(server.getURI()).get("/", "X-Forwarded-Proto", "https");

        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void the_page_runs_and_loads_nothing_but_its_own_files() {
        HttpResponse<String> page = Visitor.of(server.getURI()).get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "http");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son\\w+=|javascript:")
                .doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_page_is_light_and_its_files_stay_in_the_browser() {
        Visitor visitor = Visitor.of(server.getURI());
        String page = visitor.get("/").body();
        int weight = page.length();
        for (String path : ASSET.matcher(page).results().map(ChatPageTest::path).toList()) {
            HttpResponse<String> asset = visitor.get(path);
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            weight += path.endsWith("htmx.min.js") ? 0 : asset.body().length();
        }

        assertThat(weight).isLessThan(60_000);
        assertThat(visitor.get("/assets/other/parley.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(visitor.get("/assets/other/secrets.txt").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en, How can we help you?, What are your opening hours?",
        "fr-FR, fr, Comment pouvons-nous vous aider, Quels sont vos horaires",
        "ro, ro, Cu ce vă putem ajuta?, Care este programul dumneavoastră?",
        "'de, ro;q=0.5, en;q=0.1', ro, Cu ce vă putem ajuta?, Cât costă o consultație?",
        "'de', en, How can we help you?, What are your opening hours?",
        "'%%%', en, How can we help you?, What are your opening hours?"
    })
    void the_page_speaks_the_browsers_language(
            String accepted, String language, String welcome, String example) {
        String page = Visitor.of(server.getURI()).get("/", "Accept-Language", accepted).body();

        assertThat(page).contains("<html lang=\"" + language + "\"", welcome, example);
    }

    @Test
    void it_says_that_a_machine_answers_and_how_to_reach_a_person() {
        assertThat(Visitor.of(server.getURI()).get("/").body())
                .contains("A machine answers here.", "tel:0465712000", "tel:112");
    }

    @Test
    void a_chosen_language_stays() {
        Visitor visitor = Visitor.of(server.getURI());
        HttpResponse<String> chosen = choose(visitor, "fr");

        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/", "Cookie", cookie.replaceFirst(";.*", "")).body())
                .contains("<html lang=\"fr\"");
        assertThat(conversations.received())
                .noneMatch(each -> each.conversation().equals(visitor.conversation()));
    }

    @Test
    void in_a_conversation_the_assistant_hears_of_the_new_language() {
        Visitor visitor = Visitor.of(server.getURI());
        visitor.say("d1", "Hello");
        choose(visitor, "ro");

        assertThat(conversations.received())
                .filteredOn(each -> each.conversation().equals(visitor.conversation()))
                .last()
                .extracting(each -> each.content())
                .isEqualTo(new InboundContent.Command("language", "ro"));
    }

    @Test
    void an_unknown_language_changes_nothing() {
        HttpResponse<String> chosen = choose(Visitor.of(server.getURI()), "tlh");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_reload_shows_all_that_was_said() {
        Visitor visitor = Visitor.of(server.getURI());
        visitor.say("d1", "When are you open?");
        conversations.answer(
                channel,
                visitor.conversation(),
                RichText.plain("From 8:00 & <later>"),
                Optional.empty());

        assertThat(visitor.get("/").body())
                .containsSubsequence("When are you open?", "From 8:00 &amp; &lt;later&gt;");
    }

    @Test
    void while_the_transcript_is_away_the_page_says_so() {
        Visitor visitor = Visitor.of(server.getURI());
        visitor.say("d1", "Hello");
        conversations.setAvailable(false);
        HttpResponse<String> page = visitor.get("/");
        HttpResponse<String> language = choose(visitor, "fr");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("04 65 71 20 00", "id=\"text\"");
        assertThat(language.statusCode()).isEqualTo(503);
    }

    @Test
    void a_cited_passage_opens_as_a_piece_and_as_a_page() {
        Visitor visitor = Visitor.of(server.getURI());
        HttpResponse<String> piece =
                visitor.get("/passages/en%2Fopening-hours%231", "HX-Request", "true");
        HttpResponse<String> page = visitor.get("/passages/en%2Fopening-hours%231");

        assertThat(piece.body())
                .contains("When you can come", "We are closed on Sundays")
                .doesNotContain("<html");
        assertThat(page.body()).contains("<html", "We are closed on Sundays", "href=\"/\"");
    }

    @Test
    void a_passage_that_is_gone_says_so() {
        Visitor visitor = Visitor.of(server.getURI());
        for (String path :
                List.of("/passages/gone", "/passages/%3Cscript%3E", "/passages/..%2F..")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("no longer part of our documents");
        }
    }

    private static HttpResponse<String> choose(Visitor visitor, String language) {
        return visitor.post("/chat/language", Map.of("draft", "x", "language", language));
    }

    private static String path(MatchResult match) {
        return match.group(1);
    }
}
