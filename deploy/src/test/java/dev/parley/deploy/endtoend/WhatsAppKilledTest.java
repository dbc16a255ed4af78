package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.deploy.Parley;
import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.StartedProgram;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.testservers.whatsapp.CloudServer;
import dev.parley.testservers.whatsapp.WhatsAppPerson;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program killed with WhatsApp messages in hand. */
final class WhatsAppKilledTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void what_was_acknowledged_before_a_kill_is_answered_once_and_in_order_after_it(
            @TempDir Path temporary) throws Exception {
        try (CloudServer whatsapp = CloudServer.meta();
                BenchFolder folder = BenchFolder.in(temporary);
                HttpClient http = HttpClient.newHttpClient()) {
            int port = StartedProgram.freePort();
            URI program = URI.create("http://127.0.0.1:" + port + "/");
            StartedProgram killed = start(whatsapp, folder, port);
            whatsapp.deliverTo(program);
            whatsapp.deliversTwice();
            whatsapp.refuseConnections();
            WhatsAppPerson ana = whatsapp.person("40721000001", "RO.1a2B3c", "Ana");
            ana.says("/language fr", "/language ro");
            ana.says("/language en");
            await().atMost(PATIENCE).until(() -> received(http, program) == 3);
            killed.kill();
            StartedProgram again = start(whatsapp, folder, port);
            whatsapp.acceptConnections();
            await().atMost(PATIENCE).until(() -> replies(whatsapp).size() >= 3);
            ana.says("/settings");
            await().atMost(PATIENCE).until(() -> replies(whatsapp).size() >= 4);
            again.stop(PATIENCE);
            List<String> texts = replies(whatsapp);
            assertThat(texts).hasSize(4);
            assertThat(texts.get(0)).contains("Français");
            assertThat(texts.get(1)).contains("Română");
            assertThat(texts.get(2)).contains("English");
            assertThat(texts.get(3)).contains("English");
        }
    }

    private static StartedProgram start(CloudServer whatsapp, BenchFolder folder, int port)
            throws IOException, InterruptedException {
        StartedProgram program =
                StartedProgram.start(
                        new Subject(Parley.class, List.of()),
                        folder,
                        folder.data(),
                        port,
                        Map.of(
                                "PARLEY_HTTP_PORT",
                                Integer.toString(port),
                                "PARLEY_OLLAMA_URL",
                                "http://127.0.0.1:1",
                                "PARLEY_WHATSAPP_PROVIDER",
                                "cloud",
                                "PARLEY_WHATSAPP_TOKEN",
                                CloudServer.TOKEN,
                                "PARLEY_WHATSAPP_PHONE_NUMBER_ID",
                                CloudServer.PHONE_NUMBER_ID,
                                "PARLEY_WHATSAPP_APP_SECRET",
                                CloudServer.APP_SECRET,
                                "PARLEY_WHATSAPP_VERIFY_TOKEN",
                                CloudServer.VERIFY_TOKEN,
                                "PARLEY_WHATSAPP_API_URL",
                                whatsapp.url()),
                        "");
        program.await("/ready");
        return program;
    }

    private static List<String> replies(CloudServer whatsapp) {
        return whatsapp.sent().all().stream().map(WhatsAppSent::text).toList();
    }

    private static long received(HttpClient http, URI program)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(program.resolve("/metrics")).build();
        return http.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("parley_inbox_received_total{channel=\"whatsapp\"} "))
                .mapToLong(line -> (long) Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }
}
