package dev.parley.testservers.ollama;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The models that the server has and those it holds in memory. Thread-safe. */
final class ModelShelf {
    private final Map<String, ServedModel> models = new TreeMap<>();
    private final TreeSet<String> loaded = new TreeSet<>();

    synchronized void set(List<ServedModel> newModels) {
        models.clear();
        loaded.clear();
        newModels.forEach(model -> models.put(model.name(), model));
    }

    synchronized List<ServedModel> all() {
        return List.copyOf(models.values());
    }

    synchronized List<ServedModel> loaded() {
        return models.values().stream().filter(model -> loaded.contains(model.name())).toList();
    }

    synchronized Optional<ServedModel> find(String name) {
        return Optional.ofNullable(models.get(ServedModel.tagged(name)));
    }

    synchronized void load(ServedModel model) {
        loaded.add(model.name());
    }

    synchronized void unload(ServedModel model) {
        loaded.remove(model.name());
    }
}
