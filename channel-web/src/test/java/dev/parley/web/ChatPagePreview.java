package dev.parley.web;

import dev.parley.conversation.Language;
import dev.parley.inbound.Inbound;
import dev.parley.rendering.Renderer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;

/**
 * Runs the page by itself, without the rest of Parley, for work on its look: every message is
 * answered after a second.
 */
final class ChatPagePreview {

    private ChatPagePreview() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedServer server =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of(
                                "micronaut.server.port",
                                8090,
                                "parley.redis.url",
                                "redis://127.0.0.1:6379"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        ApplicationContext context = server.getApplicationContext();
        context.getBean(MemoryConversations.class)
                .setAssistant(inbound -> Thread.ofVirtual().start(() -> answer(context, inbound)));
        Thread.currentThread().join();
    }

    private static void answer(ApplicationContext context, Inbound inbound) {
        WebChannel channel = context.getBean(WebChannel.class);
        Language language =
                inbound.sender().languageTag().flatMap(Language::ofTag).orElse(Language.ENGLISH);
        try {
            Thread.sleep(Duration.ofMillis(300));
            channel.showTyping(inbound.conversation());
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException _) {
            return;
        }
        context.getBean(MemoryConversations.class)
                .answer(
                        channel,
                        inbound.conversation(),
                        ClinicAnswers.answer(context.getBean(Renderer.class), language),
                        ClinicAnswers.provenance());
    }
}
