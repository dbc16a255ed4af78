package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Updates;
import dev.parley.deploy.bench.subject.Webhook;
import dev.parley.testservers.Json;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import dev.parley.testservers.RequestHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookLoadTest {

    private static final Reply DONE = new Reply.Whole(200, "text/plain", Map.of(), "");
    private static final People MANY = new People(1000, 100);

    private final Updates updates = new Updates(InstantSource.system());

    @Test
    void every_update_arrives_whole_once_and_in_the_order_of_its_chat() throws Exception {
        Map<Long, Queue<Long>> arrived = new ConcurrentHashMap<>();
        List<Update> all = updates.make(500, MANY, 2000, number -> "/r" + number);
        WebhookLoad.Taken taken =
                bring(
                        all,
                        request -> {
                            assertThat(request.header("X-Telegram-Bot-Api-Secret-Token"))
                                    .isEqualTo(Optional.of("secret"));
                            var update = Json.parseObject(request.body()).orElseThrow();
                            arrived.computeIfAbsent(
                                            update.path("message").path("chat").path("id").asLong(),
                                            _ -> new ConcurrentLinkedQueue<>())
                                    .add(update.path("update_id").asLong());
                            return DONE;
                        });
        assertThat(taken.acknowledgements()).hasSize(500).allMatch(Acknowledgement::taken);
        Map<Long, List<Long>> expected =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Update::chat,
                                        Collectors.mapping(Update::number, Collectors.toList())));
        assertThat(arrived.keySet()).isEqualTo(expected.keySet());
        expected.forEach((chat, numbers) ->
                assertThat(arrived.get(chat)).containsExactlyElementsOf(numbers));
    }

    @Test
    void a_pause_of_the_program_counts_for_all_updates_that_were_due_meanwhile() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        // One person, so one connection: 100 updates, one each 10 ms, and a pause of half a second.
        List<Update> all = updates.make(100, new People(1, 1), 100, _ -> "hello");
        WebhookLoad.Taken taken =
                bring(
                        all,
                        _ -> {
                            if (seen.incrementAndGet() == 11) {
                                Thread.sleep(Duration.ofMillis(500));
                            }
                            return DONE;
                        });
        long late =
                taken.acknowledgements().stream()
                        .filter(each -> each.latency().compareTo(Duration.ofMillis(100)) > 0)
                        .count();
        assertThat(late).isGreaterThanOrEqualTo(35);
        assertThat(taken.latencies().at(99)).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void an_update_that_was_refused_or_cut_off_is_brought_again() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        WebhookLoad.Taken taken =
                bring(
                        updates.make(3, new People(1, 1), 0, _ -> "hello"),
                        _ ->
                                switch (seen.incrementAndGet()) {
                                    case 1 -> new Reply.Whole(503, "text/plain", Map.of(), "no");
                                    case 2 -> new Reply.Cut();
                                    default -> DONE;
                                });
        assertThat(seen).hasValue(5);
        assertThat(taken.acknowledgements()).hasSize(3).allMatch(Acknowledgement::taken);
    }

    private static WebhookLoad.Taken bring(List<Update> updates, RequestHandler handler)
            throws InterruptedException {
        try (LoopbackServer server = LoopbackServer.start(handler)) {
            InetSocketAddress address =
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
            return new WebhookLoad(new Webhook(address, "secret"), InstantSource.system())
                    .bring(updates);
        }
    }
}
