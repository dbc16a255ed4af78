package dev.parley.deploy.endtoend;

import dev.parley.deploy.RunningParley;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.telegram.TelegramServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Parley with Telegram and a model server around it. */
final class World implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-test";
    private static final String TOKEN = "110201543:AAH_test";

    private final TelegramServer telegram = TelegramServer.start(TOKEN);
    private final OllamaServer models = OllamaServer.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> variables;
    private RunningParley parley;

    private World(Path folder, boolean withModels, Map<String, String> more) {
        this.folder = folder;
        this.variables =
                new HashMap<>(
                        Map.of(
                                "PARLEY_TELEGRAM_TOKEN",
                                TOKEN,
                                "PARLEY_TELEGRAM_API_URL",
                                telegram.url(),
                                "PARLEY_TELEGRAM_WEBHOOK_SECRET",
                                SECRET,
                                "PARLEY_TURN_QUIET_MILLIS",
                                "50"));
        variables.putAll(more);
        if (withModels) {
            variables.put("PARLEY_OLLAMA_URL", models.url());
        }
        this.parley = RunningParley.start(folder, variables);
    }

    /** Starts everything; Parley knows no model server. */
    static World start(Path folder, Map<String, String> variables) {
        return new World(folder, false, variables);
    }

    /**
     * Starts everything; Telegram brings updates to the webhook, and Parley knows no model server.
     */
    static World withWebhook(Path folder) {
        return start(
                folder,
                Map.of(
                        "PARLEY_TELEGRAM_MODE",
                        "webhook",
                        "PARLEY_PUBLIC_URL",
                        "https://parley.example.org"));
    }

    /** Starts everything; Parley knows the model server. */
    static World withModels(Path folder) {
        return new World(folder, true, Map.of());
    }

    TelegramServer telegram() {
        return telegram;
    }

    OllamaServer models() {
        return models;
    }

    /** A part of the program. */
    <T> T part(Class<T> type) {
        return parley.part(type);
    }

    /** Stops Parley and starts it again on the same data. */
    void restart() {
        parley.close();
        parley = RunningParley.start(folder, variables);
    }

    /** The same with other settings; Telegram finds the webhook again. */
    void restart(Map<String, String> more) {
        variables.putAll(more);
        restart();
        telegram.webhook().gateway(parley.at("/"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(parley.at(path)).build(), BodyHandlers.ofString());
    }

    /** Posts a body to the webhook, as Telegram does when the secret is right. */
    HttpResponse<String> webhook(String body, String secret)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(parley.at("/webhooks/telegram"))
                        .header("Content-Type", "application/json")
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What Telegram brings when somebody writes in a private chat. */
    static String update(long id, long chat, String text) {
        return """
        {"update_id": %d, "message": {"message_id": %d, "date": 1790000000,
         "chat": {"id": %d, "type": "private", "first_name": "A"},
         "from": {"id": %d, "is_bot": false, "first_name": "A", "language_code": "en"},
         "text": "%s"}}
        """
                .formatted(id, id, chat, chat, text);
    }

    /** The value of a metric, its labels included in the name; 0 when it is not there. */
    double metric(String nameWithLabels) throws IOException, InterruptedException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(nameWithLabels + " "))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(nameWithLabels.length() + 1)))
                .sum();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("logs/parley.log"));
    }

    @Override
    public void close() {
        parley.close();
        client.close();
        telegram.close();
        models.close();
    }
}
