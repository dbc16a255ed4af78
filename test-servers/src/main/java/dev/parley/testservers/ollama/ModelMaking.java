package dev.parley.testservers.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code /api/pull}, {@code /api/create} and {@code /api/delete}. Thread-safe. */
final class ModelMaking {
    private static final int PARTS = 4;
    private static final List<String> KNOWN_ARCHITECTURES = List.of("llama", "qwen2", "bert");

    private final ModelShelf models;
    private final Blobs blobs;
    private final Map<String, ServedModel> library = new TreeMap<>();
    private final FaultPlan<ModelFault> faults = new FaultPlan<>();
    private volatile Duration pause = Duration.ZERO;

    ModelMaking(ModelShelf models, Blobs blobs) {
        this.models = models;
        this.blobs = blobs;
    }

    Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /api/pull", this::pull,
                "POST /api/create", this::create,
                "DELETE /api/delete", this::delete);
    }

    FaultPlan<ModelFault> faults() {
        return faults;
    }

    synchronized void offer(List<ServedModel> toPull) {
        toPull.forEach(model -> library.put(model.name(), model));
    }

    void pauseBetweenNews(Duration newPause) {
        pause = newPause;
    }

    private Reply pull(ObjectNode body) {
        String name = ServedModel.tagged(body.path("model").asText());
        return stream(out -> {
            say(out, status("pulling manifest"));
            Optional<ServedModel> model = offered(name);
            if (model.isEmpty()) {
                say(out, error("pull model manifest: file does not exist"));
                return;
            }
            pull(model.get(), out);
            models.add(model.get());
            say(out, status("success"));
        });
    }

    private synchronized Optional<ServedModel> offered(String name) {
        return Optional.ofNullable(library.get(name));
    }

    private void pull(ServedModel model, OutputStream out)
            throws IOException, InterruptedException {
        for (int part = 0; part <= PARTS; part++) {
            ObjectNode news = status("pulling " + model.digest().substring(52));
            news.put("digest", "sha256:" + model.digest()).put("total", model.size());
            say(out, news.put("completed", model.size() * part / PARTS));
        }
        say(out, status("verifying sha256 digest"));
        say(out, status("writing manifest"));
    }

    private Reply create(ObjectNode body) {
        String name = body.path("model").asText("");
        if (name.isEmpty()) {
            return Reply.json(400, error("model is required"));
        }
        Optional<ServedModel> base = models.find(body.path("from").asText("?"));
        List<String> digests = new ArrayList<>();
        for (String kind : List.of("files", "adapters")) {
            body.path(kind).forEach(digest -> digests.add(digest.asText()));
        }
        if (body.has("from") ? base.isEmpty() : body.path("files").isEmpty()) {
            return Reply.json(400, error("neither 'from' or 'files' was specified"));
        }
        return stream(out -> {
            say(out, status("parsing model"));
            Optional<String> wrong = digests.stream().flatMap(this::wrong).findFirst();
            if (wrong.isPresent()) {
                say(out, error(wrong.get()));
                return;
            }
            ServedModel made = made(name, base, body.path("quantize"));
            say(out, status("using existing layer sha256:" + made.digest()));
            models.add(made);
            say(out, status("success"));
        });
    }

    private static ServedModel made(String name, Optional<ServedModel> base, JsonNode quantize) {
        ServedModel model =
                base.orElseGet(() -> ServedModel.chat(name)).named(ServedModel.tagged(name));
        return quantize.isMissingNode()
                ? model
                : model.quantized(quantize.asText().toUpperCase(Locale.ROOT));
    }

    private Stream<String> wrong(String digest) {
        Optional<byte[]> file = blobs.find(digest);
        if (file.isEmpty()) {
            return Stream.of("blob %s not found".formatted(digest));
        }
        String start = new String(file.get(), StandardCharsets.ISO_8859_1);
        if (start.startsWith("GGUF") && KNOWN_ARCHITECTURES.stream().noneMatch(start::contains)) {
            return Stream.of("unsupported model architecture");
        }
        return Stream.empty();
    }

    private Reply delete(ObjectNode body) {
        String name = body.path("model").asText(body.path("name").asText(""));
        return models.remove(name)
                ? new Reply.Whole(200, "text/plain", Map.of(), "")
                : Reply.json(404, error("model '%s' not found".formatted(name)));
    }

    private Reply stream(Reply.BodyWriter writer) {
        Reply stream = new Reply.Stream("application/x-ndjson", writer, () -> {});
        return switch (faults.draw().orElse(null)) {
            case ModelFault.ServerError(int status) -> Reply.json(status, error("disk full"));
            case ModelFault.Cut() -> new Reply.Cut();
            case ModelFault.BreakOff(int bytes) -> new Reply.BrokenOff(stream, bytes);
            case null, default -> stream;
        };
    }

    private void say(OutputStream out, ObjectNode news) throws IOException, InterruptedException {
        // In two pieces: nobody may take what arrives together for a line.
        byte[] line = (news + "\n").getBytes(StandardCharsets.UTF_8);
        int half = line.length / 2;
        out.write(line, 0, half);
        out.flush();
        out.write(line, half, line.length - half);
        out.flush();
        Thread.sleep(pause);
    }

    private static ObjectNode status(String status) {
        return Json.object().put("status", status);
    }

    private static ObjectNode error(String error) {
        return Json.object().put("error", error);
    }
}
