package dev.parley.deploy.endtoend;

import static org.awaitility.Awaitility.await;

import dev.parley.deploy.RunningParley;
import dev.parley.testservers.whatsapp.CloudServer;
import dev.parley.testservers.whatsapp.WhatsAppPerson;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Parley with Meta's Cloud API around it. */
final class WhatsAppWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CloudServer whatsapp = CloudServer.meta();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private RunningParley parley;

    WhatsAppWorld(Path folder) {
        this.folder = folder;
        this.parley = start();
    }

    private RunningParley start() {
        RunningParley started =
                RunningParley.start(
                        folder,
                        Map.of(
                                "PARLEY_WHATSAPP_PROVIDER", "cloud",
                                "PARLEY_WHATSAPP_TOKEN", CloudServer.TOKEN,
                                "PARLEY_WHATSAPP_PHONE_NUMBER_ID", CloudServer.PHONE_NUMBER_ID,
                                "PARLEY_WHATSAPP_APP_SECRET", CloudServer.APP_SECRET,
                                "PARLEY_WHATSAPP_VERIFY_TOKEN", CloudServer.VERIFY_TOKEN,
                                "PARLEY_WHATSAPP_API_URL", whatsapp.url(),
                                "PARLEY_TURN_QUIET_MILLIS", "50"));
        whatsapp.deliverTo(started.at("/"));
        return started;
    }

    CloudServer whatsapp() {
        return whatsapp;
    }

    /** Somebody whom Meta calls by a number and by an id with this at its end. */
    WhatsAppPerson person(int number) {
        return whatsapp.person("4072100%04d".formatted(number), "RO.id" + number, "Ana");
    }

    /** The program's message of this number to a person, from 1; waits for it. */
    WhatsAppSent reply(WhatsAppPerson person, int number) {
        await().atMost(PATIENCE).until(() -> replies(person).size() >= number);
        return replies(person).get(number - 1);
    }

    List<WhatsAppSent> replies(WhatsAppPerson person) {
        return whatsapp.sentTo(person.scopedId());
    }

    /** A part of the program. */
    <T> T part(Class<T> type) {
        return parley.part(type);
    }

    /** Stops Parley and starts it again on the same data. */
    void restart() {
        parley.close();
        parley = start();
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(parley.at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("logs/parley.log"));
    }

    @Override
    public void close() {
        parley.close();
        client.close();
        whatsapp.close();
    }
}
