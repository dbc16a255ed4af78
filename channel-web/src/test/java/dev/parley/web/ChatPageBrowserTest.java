package dev.parley.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.conversation.Choice;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Language;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.rendering.Renderer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, as a person uses it. */
@TestInstance(Lifecycle.PER_CLASS)
class ChatPageBrowserTest {

    private static final String QUESTION = "When are you open?";

    private static final Optional<String> ASKED =
            Optional.of("01a21fc7-4b6c-7669-8bc1-4e5567155a5b");
    private static final Choice YES = new Choice("Yes", ASKED);
    private static final Choice NO = new Choice("No", ASKED);

    private final EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, "test");
    private final MemoryConversations conversations = bean(MemoryConversations.class);
    private final WebChannel channel = bean(WebChannel.class);
    private final Renderer renderer = bean(Renderer.class);
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Page> opened = Optional.empty();

    @BeforeAll
    void start_the_browser() {
        Optional<Path> program = Chromium.program();
        assumeTrue(
                program.isPresent(),
                "no Chromium is installed, the chat page is not tested in a browser");
        chromium = program.map(Chromium::start);
    }

    @AfterAll
    void stop_the_browser() {
        chromium.ifPresent(Chromium::close);
        server.close();
    }

    @BeforeEach
    void open_the_page() {
        complaints.clear();
        open(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    @AfterEach
    void close_the_page() {
        conversations.setAvailable(true);
        opened.ifPresent(page -> page.context().close());
        assertThat(complaints)
                .as("what the browser refused because the page may not do it")
                .noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void a_question_gets_its_answer_and_the_citation_opens_by_keyboard_alone() {
        Page page = page();
        // The browser gives the field the focus when it first draws the page.
        assertThat(box(page)).isFocused();
        page.keyboard().type(QUESTION);
        page.keyboard().press("Enter");

        assertThat(page.locator(".own .text")).hasText(QUESTION);
        assertThat(box(page)).hasValue("");
        assertThat(box(page)).isFocused();

        channel.showTyping(conversation());
        assertThat(page.getByText("The assistant is writing an answer.")).isVisible();
        answer();
        assertThat(page.locator(".answer")).containsText("Monday to Friday from 8:00 to 19:00");
        assertThat(page.locator(".origin")).hasText("Answered by extractive in 1.0 s");
        assertThat(page.locator("#typing > span")).isHidden();

        Locator citation = page.getByRole(AriaRole.LINK).getByText("[1]");
        goBackTo(page, citation);
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("We are closed on Sundays");
        assertThat(dialog.getByRole(AriaRole.HEADING)).isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(citation).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void shift_enter_begins_a_new_line() {
        Page page = page();
        page.keyboard().type("one");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("two");
        page.keyboard().press("Enter");

        assertThat(page.locator(".own .text")).hasText("one\ntwo");
    }

    @Test
    void a_double_click_sends_once_and_a_tap_on_an_example_asks_it() {
        Page page = page();
        box(page).fill(QUESTION);
        page.getByRole(AriaRole.BUTTON, named("Send")).dblclick();
        assertThat(page.locator(".own")).hasCount(1);
        assertThat(mine()).hasSize(1);

        open(new Browser.NewContextOptions().setLocale("fr-FR"));
        page().getByText("Combien coûte une consultation").click();
        assertThat(page().locator(".own")).hasCount(1);
        assertThat(page().locator("#examples")).isHidden();
    }

    @Test
    void what_the_server_could_not_store_stays_in_the_field() {
        Page page = page();
        conversations.setAvailable(false);
        box(page).fill(QUESTION);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("could not be stored");
        assertThat(box(page)).hasValue(QUESTION);

        conversations.setAvailable(true);
        page.keyboard().press("Enter");
        assertThat(page.locator(".own")).hasCount(1);
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void what_did_not_reach_the_server_stays_in_the_field_and_answers_come_after_the_break() {
        Page page = page();
        page.context().setOffline(true);
        box(page).fill(QUESTION);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("send it again");
        assertThat(box(page)).hasValue(QUESTION);

        page.context().setOffline(false);
        page.keyboard().press("Enter");
        assertThat(page.locator(".own")).hasCount(1);
        answer();
        assertThat(page.locator(".answer")).hasCount(1);
    }

    @Test
    void a_second_page_of_the_same_person_shows_the_same() {
        Page first = page();
        Page second = first.context().newPage();
        second.navigate(server.getURI().toString());
        first.bringToFront();
        box(first).fill(QUESTION);
        first.keyboard().press("Enter");

        assertThat(second.locator(".own")).hasCount(1);
        answer();
        assertThat(second.locator(".answer")).hasCount(1);
        assertThat(first.locator(".message")).hasCount(2);
    }

    @Test
    void the_page_fits_a_small_phone_in_the_dark() {
        open(
                new Browser.NewContextOptions()
                        .setViewportSize(320, 560)
                        .setIsMobile(true)
                        .setColorScheme(ColorScheme.DARK));
        box(page()).fill("a".repeat(300));
        page().keyboard().press("Enter");
        assertThat(page().locator(".own")).hasCount(1);
        answer();
        assertThat(page().locator(".answer")).isVisible();

        assertThat(page().evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void a_question_is_answered_at_a_touch(int width) {
        open(new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("en-GB"));
        Page page = page();
        box(page).fill("Please answer in French");
        page.keyboard().press("Enter");
        assertThat(page.locator(".own")).hasCount(1);
        ask();
        Locator yes = page.getByRole(AriaRole.BUTTON, named("Yes"));
        assertThat(yes).isVisible();
        assertThat(yes.boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

        yes.click();
        assertThat(page.locator(".own")).hasCount(2);
        yes.click();
        assertThat(page.locator(".own")).hasCount(3);
        assertThat(mine()).extracting(Inbound::content).last().isEqualTo(InboundContent.of(YES));
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_question_is_answered_by_keyboard_and_without_scripts() {
        ask();
        page().getByRole(AriaRole.BUTTON, named("No")).focus();
        page().keyboard().press("Enter");
        assertThat(page().locator(".own .text")).hasText("No");

        open(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        ask();
        page().reload();
        page().getByRole(AriaRole.BUTTON, named("Yes")).click();
        assertThat(page().locator(".own .text")).hasText("Yes");
        assertThat(mine()).extracting(Inbound::content).containsExactly(InboundContent.of(YES));
    }

    @Test
    void without_scripts_a_question_can_be_asked_and_its_answer_read() {
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        box(page()).fill(QUESTION);
        page().getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page().locator(".own")).hasCount(1);
        answer();
        page().reload();
        page().getByRole(AriaRole.LINK).getByText("[1]").click();

        assertThat(page().locator(".passage")).containsText("We are closed on Sundays");
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    private void open(Browser.NewContextOptions options) {
        opened.ifPresent(page -> page.context().close());
        BrowserContext context = chromium.orElseThrow().browser().newContext(options);
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(server.getURI().toString());
        opened = Optional.of(page);
    }

    private Page page() {
        return opened.orElseThrow();
    }

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("message"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Goes back from where the focus is, as somebody does who has no mouse. */
    private static void goBackTo(Page page, Locator wanted) {
        await().until(() -> {
            page.keyboard().press("Shift+Tab");
            return (boolean) wanted.evaluate("link => link === document.activeElement");
        });
    }

    private ConversationAddress conversation() {
        String token =
                page().context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("parley-session"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        return new SessionToken(token).conversation();
    }

    private List<Inbound> mine() {
        return conversations.received().stream()
                .filter(each -> each.conversation().equals(conversation()))
                .toList();
    }

    private void ask() {
        conversations.ask(
                channel,
                conversation(),
                "Shall we go on in French? Please answer yes or no.",
                YES,
                NO);
    }

    private void answer() {
        conversations.answer(
                channel,
                conversation(),
                ClinicAnswers.answer(renderer, Language.ENGLISH),
                ClinicAnswers.provenance());
    }
}
