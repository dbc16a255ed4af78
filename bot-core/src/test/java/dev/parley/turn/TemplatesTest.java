package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static dev.parley.turn.PlainTemplates.greeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.inbound.Inbound;
import dev.parley.operator.Operator;
import dev.parley.outbound.OutboundMessage;
import dev.parley.template.MessageTemplate;
import dev.parley.template.Recipient;
import dev.parley.template.Recipients;
import dev.parley.template.TemplateOrder;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Only words that an operator approved are sent to somebody, and each message once. */
@ExtendWith(StorageExtension.class)
final class TemplatesTest {

    private static final Map<String, Object> SETTINGS =
            Map.of("parley.operators", "test:ops,test:other");

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Echo core =
            new Echo(question -> {
                if (question.text().equals("wait")) {
                    goOn.await();
                }
            });
    private final RecordingChannel channel = new RecordingChannel();
    private final PlainTemplates templates = new PlainTemplates();
    private final Storage storage;
    private final Engine engine;
    private long written;

    TemplatesTest(Storage storage) {
        this.storage = storage;
        engine = Engine.start(storage, core, channel, SETTINGS, templates);
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        engine.close();
    }

    @Test
    void operators_see_every_version_with_its_state_and_how_many_files_are_wrong() {
        MessageTemplate second = greeting("visit", 2, Language.ENGLISH, "Hi", "test");
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"), second);
        assertThat(told("")).isEqualTo("[visit en 1 WAITING, visit en 2 WAITING] wrong 1");
        assertThat(told("approve visit")).isEqualTo("[visit en 2 APPROVED]");
        assertThat(told("")).isEqualTo("[visit en 1 WAITING, visit en 2 APPROVED] wrong 1");
    }

    @Test
    void an_operator_reads_a_template_as_a_person_would() {
        templates.hold(
                greeting("visit", Language.ENGLISH, "Hello"),
                greeting("visit", Language.FRENCH, "Bonjour"));
        assertThat(told("show visit")).isEqualTo("visit en 1 WAITING\n\nHello Sample");
        assertThat(told("show visit fr")).isEqualTo("visit fr 1 WAITING\n\nBonjour Sample");
        assertThat(told("show visit ro")).isEqualTo("TemplateUnknown");
        assertThat(told("show other")).isEqualTo("TemplateUnknown");
    }

    @Test
    void who_approved_or_retired_which_words_stands_in_the_audit_once() {
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
        assertThat(told("approve visit")).isEqualTo("[visit en 1 APPROVED]");
        assertThat(told("approve visit")).isEqualTo("[visit en 1 APPROVED]");
        assertThat(told("retire visit")).isEqualTo("TemplateRetired");
        assertThat(told("retire visit")).isEqualTo("TemplateRetired");
        assertThat(told("")).isEqualTo("[visit en 1 RETIRED] wrong 1");
        assertThat(audited("template-approved", "by")).containsExactly("test:ops");
        assertThat(audited("template-approved", "sha256")).containsExactly("sha of Hello");
        assertThat(audited("template-retired", "by")).containsExactly("test:ops");
        assertThat(
                        engine.count(
                                "SELECT count(*) FROM audit_event JOIN conversation c ON c.id = conversation_id WHERE type LIKE 'template-%' AND chat = 'ops'"))
                .isEqualTo(2);
    }

    @Test
    void an_approval_is_for_one_language_where_one_is_named() {
        templates.hold(
                greeting("visit", Language.ENGLISH, "Hello"),
                greeting("visit", Language.FRENCH, "Bonjour"));
        assertThat(told("approve visit fr")).isEqualTo("[visit fr 1 APPROVED]");
        assertThat(told("")).isEqualTo("[visit en 1 WAITING, visit fr 1 APPROVED] wrong 1");
    }

    @Test
    void a_changed_file_is_not_approved_until_an_operator_approves_it_again() {
        arrive("a");
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
        told("approve visit");
        templates.hold(greeting("visit", Language.ENGLISH, "Pay now"));
        assertThat(told("")).isEqualTo("[visit en 1 CHANGED] wrong 1");
        assertThat(told("send visit test:a name=Ana")).isEqualTo("TemplateNotApproved");
        told("approve visit");
        assertThat(told("send visit test:a name=Ana")).isEqualTo("sent in en to test:a");
        await().until(() -> said("a").equals(List.of("Pay now Ana")));
    }

    @Test
    void a_template_goes_to_who_waits_for_a_human_by_the_number_of_the_hand_off() {
        arrive("ops");
        arrive("b");
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
        told("approve visit");
        engine.inbox().accept(command("b", 50, "human"));
        await().until(() -> engine.count("SELECT count(*) FROM handoff") == 1);
        String number = engine.texts("SELECT number::text FROM handoff").getFirst();
        assertThat(told("send visit #" + number + " name=Ana Pop"))
                .isEqualTo("sent in en to #" + number);
        await().until(() -> said("b").contains("Hello Ana Pop"));
        assertThat(audited("template-sent", "sha256")).containsExactly("sha of Hello");
        assertThat(audited("template-sent", "by")).containsExactly("test:ops");
    }

    /** WhatsApp takes nothing else once somebody has not written for a day. */
    @Test
    void the_message_carries_the_template_that_the_provider_knows() {
        arrive("w");
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
        told("approve visit");
        told("send visit test:w name=Ana");
        await().until(() -> said("w").equals(List.of("Hello Ana")));
        String template = "payload -> 'template'";
        assertThat(
                        engine.texts(
                                "SELECT concat_ws(' ', %1$s ->> 'name', %1$s ->> 'language', %1$s -> 'values' ->> 0, %1$s ->> 'content') FROM outbox WHERE %1$s IS NOT NULL"
                                        .formatted(template)))
                .containsExactly("visit en Ana HX of visit");
    }

    @Test
    void it_is_in_the_persons_language_where_that_is_approved_else_in_english() {
        arrive("c");
        engine.inbox().accept(command("c", 50, "language", "fr"));
        await().until(() -> channel.in("c").contains("LanguageSet"));
        templates.hold(
                greeting("visit", Language.ENGLISH, "Hello"),
                greeting("visit", Language.FRENCH, "Bonjour"));
        told("approve visit en");
        assertThat(told("send visit test:c name=Ana")).isEqualTo("sent in en to test:c");
        told("approve visit fr");
        assertThat(told("send visit test:c name=Ana")).isEqualTo("sent in fr to test:c");
        await().until(() -> said("c").containsAll(List.of("Hello Ana", "Bonjour Ana")));
    }

    @Test
    void the_newest_approved_version_is_sent_while_a_newer_one_waits() {
        arrive("d");
        MessageTemplate first = greeting("visit", Language.ENGLISH, "Hello");
        templates.hold(first);
        told("approve visit");
        templates.hold(first, greeting("visit", 2, Language.ENGLISH, "Hi", "test"));
        told("send visit test:d name=Ana");
        await().until(() -> said("d").equals(List.of("Hello Ana")));
        told("approve visit");
        told("send visit test:d name=Ana");
        await().until(() -> said("d").equals(List.of("Hello Ana", "Hi Ana")));
    }

    @Test
    void what_cannot_be_sent_is_said_clearly_and_nothing_is_sent() {
        arrive("e");
        templates.hold(
                greeting("visit", Language.ENGLISH, "Hello"),
                greeting("elsewhere", 1, Language.ENGLISH, "Hello", "mail"),
                greeting("waiting", Language.ENGLISH, "Hello"));
        told("approve visit");
        told("approve elsewhere");
        assertThat(told("send visit test:nobody name=Ana")).isEqualTo("TemplateRecipientUnknown");
        assertThat(told("send visit 999 name=Ana")).isEqualTo("TemplateRecipientUnknown");
        assertThat(told("send visit e name=Ana")).isEqualTo("TemplateRecipientUnknown");
        assertThat(told("send visit test:e")).isEqualTo("[name MISSING]");
        assertThat(told("send elsewhere test:e name=Ana")).isEqualTo("TemplateNotOnChannel");
        assertThat(told("send waiting test:e name=Ana")).isEqualTo("TemplateNotApproved");
        assertThat(told("send other test:e name=Ana")).isEqualTo("TemplateUnknown");
        assertThat(told("send visit test:e Ana")).isEqualTo("TemplateUsage");
        assertThat(told("send visit")).isEqualTo("TemplateUsage");
        assertThat(told("burn visit")).isEqualTo("TemplateUsage");
        assertThat(told("approve Visit!")).isEqualTo("TemplateUsage");
        assertThat(told("retire nothing")).isEqualTo("TemplateUnknown");
        engine.update("UPDATE conversation SET reachable = false WHERE chat = 'e'");
        assertThat(told("send visit test:e name=Ana")).isEqualTo("TemplateRecipientUnknown");
        assertThat(said("e")).isEmpty();
        assertThat(engine.count("SELECT count(*) FROM audit_event WHERE type = 'template-sent'"))
                .isZero();
    }

    @Test
    void nothing_is_sent_where_others_read_along() {
        Inbound alone = text("group", 1, "hello");
        engine.inbox()
                .accept(
                        new Inbound(
                                alone.externalId(),
                                alone.conversation(),
                                true,
                                alone.sender(),
                                alone.message(),
                                1,
                                alone.sentAt(),
                                alone.content()));
        await().until(() -> channel.in("group").size() == 1);
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
        told("approve visit");
        assertThat(told("send visit test:group name=Ana")).isEqualTo("TemplateRecipientUnknown");
    }

    @Test
    void nobody_else_has_the_command() {
        templates.hold(greeting("visit", Language.ENGLISH, "Hello"));
        engine.inbox().accept(command("stranger", 1, "templates", "approve visit"));
        await().until(() -> channel.in("stranger").equals(List.of("CommandUnknown")));
        assertThat(engine.count("SELECT count(*) FROM template_decision")).isZero();
    }

    /** Whoever wants it: the place where the message is written looks itself. */
    @Test
    void an_approval_that_is_withdrawn_before_the_message_is_written_keeps_it_back() {
        arrive("f");
        MessageTemplate visit = greeting("visit", Language.ENGLISH, "Hello");
        templates.hold(visit);
        told("approve visit");
        TurnResult result = order("ops", "f", visit);
        told("retire visit", "other");
        assertThat(engine.commit(result).held()).isTrue();
        await().until(() -> channel.in("ops").contains("refused"));
        assertThat(channel.in("ops")).doesNotContain("sent");
        assertThat(said("f")).isEmpty();
        assertThat(audited("template-refused", "template")).containsExactly("visit");
    }

    /** The connection may break over a commit, and nobody knows whether it succeeded. */
    @Test
    void a_commit_that_is_repeated_sends_a_template_once() {
        arrive("g");
        TurnResult result = approvedOrder("g");
        assertThat(engine.commit(result).held()).isTrue();
        assertThat(engine.commit(result).held()).isFalse();
        await().until(() -> channel.in("ops").contains("sent"));
        await().until(() -> said("g").equals(List.of("Hello Ana")));
        assertThat(rows("Hello Ana")).isOne();
        assertThat(audited("template-sent", "template")).hasSize(1);
    }

    @Test
    void a_worker_that_lost_its_lease_sends_no_template() {
        arrive("h");
        TurnResult result = approvedOrder("h");
        engine.update("UPDATE work SET fence = fence + 1 WHERE lease_owner IS NOT NULL");
        assertThat(engine.commit(result).held()).isFalse();
        assertThat(rows("Hello Ana")).isZero();
        assertThat(audited("template-sent", "template")).isEmpty();
    }

    @Test
    void a_process_that_ends_after_the_commit_leaves_the_sending_to_the_next() {
        arrive("i");
        TurnResult result = approvedOrder("i");
        // Nobody here sends to the person any more: another process has that conversation.
        engine.update(
                """
                UPDATE work SET lease_owner = 'dead', ready_at = now() + interval '1 second', fence = 1
                FROM conversation c WHERE c.id = conversation_id AND c.chat = 'i' AND queue = 'send-test'
                """);
        engine.commit(result);
        assertThat(said("i")).isEmpty();
        engine.close();
        try (Engine next =
                Engine.start(storage, Echo.atOnce(), channel, SETTINGS, new PlainTemplates())) {
            await().until(() -> said("i").equals(List.of("Hello Ana")));
            await().until(() ->
                    next.count("SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0);
            assertThat(said("i")).containsExactly("Hello Ana");
        }
    }

    /** Somebody writes for the first time, and can be written to from then on. */
    private void arrive(String chat) {
        engine.inbox().accept(text(chat, 1, "hello"));
        await().until(() -> channel.in(chat).size() == 1);
    }

    private String told(String arguments) {
        return told(arguments, "ops");
    }

    /** What an operator is told in return to a command. */
    private String told(String arguments, String operator) {
        int before = channel.in(operator).size();
        written++;
        engine.inbox().accept(command(operator, 100 + written, "templates", arguments));
        await().until(() -> channel.in(operator).size() > before);
        return channel.in(operator).getLast();
    }

    private TurnResult approvedOrder(String chat) {
        MessageTemplate visit = greeting("visit", Language.ENGLISH, "Hello");
        templates.hold(visit);
        told("approve visit");
        return order("ops", chat, visit);
    }

    /** What a turn in hand of an operator leads to who sends a template; not committed yet. */
    private TurnResult order(String operator, String chat, MessageTemplate template) {
        engine.inbox().accept(text(operator, 1_000, "wait"));
        await().until(() ->
                engine.count(
                                "SELECT count(*) FROM work WHERE queue = 'turns' AND lease_owner IS NOT NULL")
                        == 1);
        Turn turn = engine.turnInHand();
        Recipient to = engine.bean(Recipients.class).find("test:" + chat).orElseThrow();
        return TurnResult.of(turn, "template", List.of(), turn.session().session())
                .sending(
                        new TemplateSending(
                                new TemplateOrder(
                                        template,
                                        Map.of("name", "Ana"),
                                        to,
                                        new Operator("test:ops")),
                                List.of(plain("sent")),
                                List.of(plain("refused"))));
    }

    private static OutboundMessage plain(String words) {
        return new OutboundMessage(RichText.plain(words), Optional.empty(), Optional.empty());
    }

    /** What was said in a chat, but for the answers to what was written there. */
    private List<String> said(String chat) {
        return channel.in(chat).stream()
                .filter(words -> !words.startsWith("re: "))
                .filter(words -> !words.equals("LanguageSet"))
                .toList();
    }

    private long rows(String words) {
        return engine.count(
                "SELECT count(*) FROM outbox WHERE payload::text LIKE '%%%s%%'".formatted(words));
    }

    private List<String> audited(String type, String detail) {
        return engine.texts(
                "SELECT details ->> '%s' FROM audit_event WHERE type = '%s'"
                        .formatted(detail, type));
    }
}
