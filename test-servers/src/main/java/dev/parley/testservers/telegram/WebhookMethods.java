package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code setWebhook}, {@code deleteWebhook} and {@code getWebhookInfo}. Thread-safe. */
final class WebhookMethods implements AutoCloseable {
    private final UpdateQueue updates;
    private final Messages messages;
    private final WebhookBehaviour behaviour = new WebhookBehaviour();
    private @Nullable WebhookDelivery delivery;
    private volatile @Nullable WebhookSettings settings;
    private ObjectNode lastError = Json.object();

    WebhookMethods(UpdateQueue updates, Messages messages) {
        this.updates = updates;
        this.messages = messages;
    }

    Map<String, BotMethod> methods() {
        return Map.of(
                "setWebhook", this::set,
                "deleteWebhook", this::delete,
                "getWebhookInfo", _ -> info());
    }

    WebhookBehaviour behaviour() {
        return behaviour;
    }

    /** Takes no lock: polls ask while they hold the queue. */
    boolean isSet() {
        return settings != null;
    }

    private synchronized JsonNode set(Parameters parameters) throws ApiException {
        if (parameters.text("url").isEmpty()) {
            return delete(parameters);
        }
        WebhookSettings wanted = WebhookSettings.read(parameters);
        UpdateKinds.read(parameters).ifPresent(updates::accept);
        delete(parameters);
        WebhookDelivery started =
                new WebhookDelivery(wanted, behaviour, updates::remove, this::failed);
        settings = wanted;
        delivery = started;
        lastError = Json.object();
        updates.listen(started::offer);
        updates.wakeWaiting();
        return BooleanNode.TRUE;
    }

    private synchronized JsonNode delete(Parameters parameters) {
        updates.stopListening();
        close();
        settings = null;
        if (parameters.flag("drop_pending_updates")) {
            updates.clear();
        }
        return BooleanNode.TRUE;
    }

    private synchronized JsonNode info() {
        WebhookSettings current = settings;
        ObjectNode info =
                Json.object()
                        .put("url", current == null ? "" : current.url())
                        .put("has_custom_certificate", false)
                        .put("pending_update_count", updates.size());
        if (current != null) {
            info.put("max_connections", current.connections());
        }
        if (!updates.kinds().listed().isEmpty()) {
            info.set("allowed_updates", updates.kinds().json());
        }
        return info.setAll(lastError);
    }

    private synchronized void failed(String problem) {
        lastError =
                Json.object()
                        .put("last_error_date", messages.now())
                        .put("last_error_message", problem);
    }

    @Override
    public synchronized void close() {
        if (delivery != null) {
            delivery.close();
            delivery = null;
        }
    }
}
