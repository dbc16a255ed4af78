package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;
import dev.parley.testservers.Request;
import dev.parley.testservers.RequestHandler;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The endpoint {@code messages}. */
final class CloudApi implements RequestHandler {
    private static final String STORE = "/store/";

    private final Access access;
    private final Journal<WhatsAppSent> sent = new Journal<>();
    private final Journal<String> typing = new Journal<>();
    private final PlannedFaults faults = new PlannedFaults();
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final StoredFiles files = new StoredFiles();
    private final AtomicLong lastId = new AtomicLong();

    /**
     * How the program has to come.
     *
     * @param root the path of everything, empty or a version
     * @param path where {@code messages} is, below the root
     * @param store where files are said to be; empty: at this server
     * @param header what holds the token
     * @param value the header's whole value
     */
    record Access(String root, String path, String store, String header, String value) {}

    CloudApi(Access access) {
        this.access = access;
    }

    Journal<WhatsAppSent> sent() {
        return sent;
    }

    Journal<String> typing() {
        return typing;
    }

    FaultPlan<CloudFault> faults() {
        return faults.plan();
    }

    StoredFiles files() {
        return files;
    }

    /** A message that a person sent; only such can be marked as read. */
    void knows(String messageId) {
        received.add(messageId);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        try {
            admit(request);
            if (request.method().equals("GET")) {
                return file(request);
            }
            ObjectNode form = form(request);
            return form.has("status") ? mark(form) : send(form);
        } catch (CloudError refused) {
            return refused.reply();
        }
    }

    private void admit(Request request) throws CloudError {
        if (!request.header(access.header()).equals(Optional.of(access.value()))) {
            throw CloudError.token();
        }
    }

    /** Where a file is, and, below {@link #STORE}, the file itself. */
    private Reply file(Request request) throws CloudError {
        String path = request.path();
        if (path.startsWith(STORE)) {
            return files.download(path.substring(STORE.length()));
        }
        String id = path.substring(Math.min(path.length(), access.root().length() + 1));
        int size = files.size(id).orElseThrow(() -> CloudError.unknownObject(path));
        String store =
                access.store().isEmpty()
                        ? "http://" + request.header("Host").orElse("")
                        : access.store();
        return Reply.json(
                200,
                Json.object()
                        .put("messaging_product", "whatsapp")
                        .put("url", store + STORE + id)
                        .put("file_size", size)
                        .put("id", id));
    }

    private ObjectNode form(Request request) throws CloudError {
        if (!request.method().equals("POST")
                || !request.path().equals(access.root() + access.path())) {
            throw CloudError.unknownObject(request.path());
        }
        CloudForm.require(
                request.header("Content-Type").orElse("").startsWith("application/json"),
                "the body is no JSON");
        ObjectNode form =
                Json.parseObject(request.body())
                        .orElseThrow(() -> CloudError.parameter("the body is no JSON object"));
        CloudForm.require(
                CloudForm.text(form, "messaging_product").equals("whatsapp"), "messaging_product");
        return form;
    }

    private Reply mark(ObjectNode form) throws CloudError {
        CloudForm.onlyFields(
                form,
                Set.of("messaging_product", "status", "message_id", "typing_indicator"),
                "mark");
        CloudForm.require(CloudForm.text(form, "status").equals("read"), "status");
        String id = CloudForm.text(form, "message_id");
        CloudForm.require(received.contains(id), "message_id is not known");
        if (form.has("typing_indicator")) {
            CloudForm.require(
                    CloudForm.text(CloudForm.object(form, "typing_indicator"), "type")
                            .equals("text"),
                    "typing_indicator.type");
            typing.add(id);
        }
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply send(ObjectNode form) throws CloudError, InterruptedException {
        WhatsAppSent message = CloudForm.read(form, nextId());
        return faults.answer(
                () -> done(message),
                refused ->
                        new CloudError(refused.httpStatus(), refused.code(), 0, refused.text())
                                .reply());
    }

    private Reply done(WhatsAppSent message) {
        sent.add(message);
        ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
        answer.putArray("contacts")
                .addObject()
                .put("input", message.to())
                .put("wa_id", message.to().replace("+", ""));
        answer.putArray("messages").addObject().put("id", message.id());
        return Reply.json(200, answer);
    }

    private String nextId() {
        return "wamid.HBgLOUTGOING%08d".formatted(lastId.incrementAndGet());
    }
}
