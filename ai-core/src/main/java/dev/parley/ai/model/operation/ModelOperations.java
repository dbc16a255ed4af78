package dev.parley.ai.model.operation;

import dev.parley.ai.model.JdbcModels;
import dev.parley.ai.model.ModelRecord;
import dev.parley.ai.model.ModelRegistry;
import dev.parley.ai.model.Origin;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.operation.ModelOperationException.Reason;
import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes which models there are and which are in memory, while the program runs. What fails throws
 * a {@link ModelOperationException} and leaves nothing half done in the registry. Calls block for
 * as long as a server works. Safe for use by many threads.
 */
@Singleton
public final class ModelOperations {

    private static final Logger LOG = LoggerFactory.getLogger(ModelOperations.class);

    private final ModelRegistry registry;
    private final JdbcModels table;
    private final List<ModelServer> servers;
    private final ModelFiles files;
    private final ModelMemory memory;
    private final ReentrantLock oneLoad = new ReentrantLock(true);

    ModelOperations(
            ModelRegistry registry,
            JdbcModels table,
            List<ModelServer> servers,
            ModelFiles files,
            OperationConfig config) {
        this.registry = registry;
        this.table = table;
        this.servers = List.copyOf(servers);
        this.files = files;
        this.memory = new ModelMemory(config.limit());
    }

    /** All models, by name, with what their servers hold in memory. */
    public List<ModelState> list() throws InterruptedException {
        ModelRegistry.Standing standing = registry.standing();
        Map<Where, List<LoadedModel>> loaded = new HashMap<>();
        return table.all().stream().map(row -> state(row, standing, loaded)).toList();
    }

    /** One of them. */
    public Optional<ModelState> state(ModelName name) throws InterruptedException {
        ModelRegistry.Standing standing = registry.standing();
        return registry.find(name).map(row -> state(row, standing, new HashMap<>()));
    }

    private ModelState state(
            ModelRecord row,
            ModelRegistry.Standing standing,
            Map<Where, List<LoadedModel>> loaded) {
        return new ModelState(
                row,
                standing.available(row.model()),
                row.model().name().equals(standing.byDefault()),
                inMemory(row.model(), loaded));
    }

    /** A server, by the provider and the address a model has. */
    private record Where(ModelServer server, Optional<URI> endpoint) {}

    private Optional<LoadedModel> inMemory(
            RegisteredModel model, Map<Where, List<LoadedModel>> known) {
        return server(model).stream()
                .map(server -> new Where(server, model.endpoint()))
                .flatMap(where ->
                        known.computeIfAbsent(where, ModelOperations::loadedOrNone).stream())
                .filter(loaded -> ModelMemory.is(loaded, model))
                .findFirst();
    }

    /** That a server is away is no reason not to list what is registered. */
    private static List<LoadedModel> loadedOrNone(Where where) {
        try {
            return where.server().loaded(where.endpoint());
        } catch (ModelOperationException away) {
            LOG.debug("what is loaded cannot be told: {}", away.getMessage());
            return List.of();
        }
    }

    /** Registers a model that some server runs. */
    public void register(RegisteredModel model) {
        if (!table.register(model)) {
            throw new ModelOperationException(
                    Reason.MODEL_EXISTS, "there is a model '%s' already".formatted(model.name()));
        }
        registry.lookNow();
        LOG.info("{} was registered", model.name());
    }

    /**
     * Removes a model.
     *
     * @param withFiles whether its server deletes its files, too
     */
    public void remove(ModelName name, boolean withFiles) throws InterruptedException {
        ModelRecord row = row(name);
        if (row.origin() == Origin.CONFIGURATION) {
            throw new ModelOperationException(
                    Reason.NOT_REMOVABLE,
                    "'%s' stands in the configuration: remove it there".formatted(name));
        }
        if (row.origin() == Origin.SERVER && !withFiles) {
            throw new ModelOperationException(
                    Reason.NOT_REMOVABLE,
                    "the server of '%s' offers it: it would come back unless its files are deleted"
                            .formatted(name));
        }
        if (withFiles) {
            managed(row.model()).delete(row.model());
        }
        table.remove(row.model().name());
        registry.lookNow();
        LOG.info("{} was removed{}", name, withFiles ? ", with its files" : "");
    }

    /**
     * Loads a model, after those that answered longest ago were unloaded if it needs their room.
     */
    public void load(ModelName name, Consumer<Progress> news) throws InterruptedException {
        RegisteredModel model = row(name).model();
        ModelServer server = managed(model);
        oneLoad.lockInterruptibly();
        try {
            List<ModelRecord> outgoing =
                    memory.toUnload(model, server.loaded(model.endpoint()), table.all());
            for (ModelRecord other : outgoing) {
                news.accept(Progress.of("unloading " + other.model().name()));
                unload(other.model());
            }
            news.accept(Progress.of("loading " + name));
            server.load(model);
            table.loaded(model.name(), true);
        } finally {
            oneLoad.unlock();
        }
        LOG.info("{} was loaded", name);
    }

    /** Takes a model out of memory; it is loaded again when it is asked next. */
    public void unload(ModelName name) throws InterruptedException {
        unload(row(name).model());
        LOG.info("{} was unloaded", name);
    }

    private void unload(RegisteredModel model) {
        managed(model).unload(model);
        table.loaded(model.name(), false);
    }

    /** Fetches a model's files; it is registered once they are all there. */
    public void pull(ModelName name, Consumer<Progress> news) {
        RegisteredModel model = named(name);
        managed(model).pull(model, news);
        registry.lookNow();
        LOG.info("{} was pulled", name);
    }

    /**
     * What a model is made of, before its files are looked at.
     *
     * @param from the base model's registry name; empty: the files are a whole model
     * @param files names of files or folders below {@code parley.models.folder}
     * @param adapters the same for a LoRA adapter
     * @param quantisation how its weights are made smaller; empty: not
     * @param sha256 what some of the files must have, by name
     */
    public record Ingredients(
            Optional<ModelName> from,
            List<String> files,
            List<String> adapters,
            Optional<String> quantisation,
            Map<String, String> sha256) {}

    /** Makes a model of files or of another model; it is registered once its server has it. */
    public void create(ModelName name, Ingredients ingredients, Consumer<Progress> news)
            throws InterruptedException {
        RegisteredModel model = named(name);
        ModelServer server = managed(model);
        if (registry.find(name).isPresent()) {
            throw new ModelOperationException(
                    Reason.MODEL_EXISTS, "there is a model '%s' already".formatted(name));
        }
        Optional<String> base =
                ingredients.from().isPresent()
                        ? Optional.of(row(ingredients.from().get()).model().remoteName())
                        : Optional.empty();
        news.accept(Progress.of("checking files"));
        ModelServer.Recipe recipe =
                new ModelServer.Recipe(
                        base,
                        files.find(ingredients.files(), ingredients.sha256()),
                        files.find(ingredients.adapters(), ingredients.sha256()),
                        ingredients.quantisation());
        server.create(model, recipe, news);
        registry.lookNow();
        LOG.info("{} was created", name);
    }

    private static RegisteredModel named(ModelName name) {
        try {
            return RegisteredModel.named(name);
        } catch (IllegalArgumentException noProvider) {
            throw new ModelOperationException(
                    Reason.UNKNOWN_MODEL, String.valueOf(noProvider.getMessage()), noProvider);
        }
    }

    private ModelRecord row(ModelName name) throws InterruptedException {
        return registry.find(name)
                .orElseThrow(() ->
                        new ModelOperationException(
                                Reason.UNKNOWN_MODEL, "there is no model '%s'".formatted(name)));
    }

    private Optional<ModelServer> server(RegisteredModel model) {
        return servers.stream().filter(server -> server.provider() == model.provider()).findFirst();
    }

    private ModelServer managed(RegisteredModel model) {
        return server(model)
                .orElseThrow(() ->
                        new ModelOperationException(
                                Reason.NOT_MANAGED,
                                "'%s' is not in Parley's hands: its server loads and keeps it by itself"
                                        .formatted(model.name())));
    }
}
