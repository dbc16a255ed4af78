package dev.parley.testservers.ollama;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The models that the server has and those it holds in memory. Thread-safe. */
final class ModelShelf {
    private final Map<String, ServedModel> models = new TreeMap<>();
    private final Map<String, Instant> loadedUntil = new TreeMap<>();
    private final InstantSource clock;

    ModelShelf(InstantSource clock) {
        this.clock = clock;
    }

    /** A model in memory, and until when it stays there if nobody uses it. */
    record Loaded(ServedModel model, Instant until) {}

    synchronized void set(List<ServedModel> newModels) {
        models.clear();
        loadedUntil.clear();
        newModels.forEach(this::add);
    }

    synchronized void add(ServedModel model) {
        models.put(model.name(), model);
    }

    /** False where there is no such model. */
    synchronized boolean remove(String name) {
        loadedUntil.remove(ServedModel.tagged(name));
        return models.remove(ServedModel.tagged(name)) != null;
    }

    synchronized List<ServedModel> all() {
        return List.copyOf(models.values());
    }

    synchronized List<Loaded> loaded() {
        Instant now = clock.instant();
        loadedUntil.values().removeIf(until -> !until.isAfter(now));
        List<Loaded> loaded = new ArrayList<>();
        loadedUntil.forEach((name, until) ->
                find(name).ifPresent(model -> loaded.add(new Loaded(model, until))));
        return loaded;
    }

    synchronized Optional<ServedModel> find(String name) {
        return Optional.ofNullable(models.get(ServedModel.tagged(name)));
    }

    synchronized void load(ServedModel model, Duration keep) {
        loadedUntil.put(model.name(), clock.instant().plus(keep));
    }

    synchronized void unload(ServedModel model) {
        loadedUntil.remove(model.name());
    }
}
