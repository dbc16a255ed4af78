package dev.parley.ai.model.operation;

import dev.parley.ai.model.ModelRecord;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.model.operation.ModelOperationException.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which models have to go so that another one fits into memory: those that answered longest ago.
 *
 * @param limit how many bytes models may take together; empty: their server decides
 */
record ModelMemory(Optional<Long> limit) {

    /**
     * @param wanted the model to be loaded
     * @param loaded what is in the memory of its server
     * @param registry all models, with their last use
     * @return the models to unload first, in this order
     * @throws ModelOperationException when it does not fit even alone
     */
    List<ModelRecord> toUnload(
            RegisteredModel wanted, List<LoadedModel> loaded, List<ModelRecord> registry) {
        if (limit.isEmpty() || loaded.stream().anyMatch(model -> is(model, wanted))) {
            return List.of();
        }
        long size = wanted.details().bytes().orElse(0L);
        if (size > limit.get()) {
            throw new ModelOperationException(
                    Reason.DOES_NOT_FIT,
                    "%s takes %,d bytes, and all models together may take %,d (parley.models.memory)"
                            .formatted(wanted.name(), size, limit.get()));
        }
        long tooMuch = loaded.stream().mapToLong(LoadedModel::bytes).sum() + size - limit.get();
        return leastRecentlyUsed(wanted, loaded, registry, tooMuch);
    }

    private static List<ModelRecord> leastRecentlyUsed(
            RegisteredModel wanted,
            List<LoadedModel> loaded,
            List<ModelRecord> registry,
            long tooMuch) {
        List<ModelRecord> oldestFirst =
                registry.stream()
                        .filter(row -> row.model().provider() == wanted.provider())
                        .filter(row -> row.model().endpoint().equals(wanted.endpoint()))
                        .filter(row -> bytes(row, loaded) > 0)
                        .sorted(Comparator.comparing(row -> row.lastUsedAt().orElse(Instant.EPOCH)))
                        .toList();
        long freed = 0;
        int count = 0;
        while (freed < tooMuch && count < oldestFirst.size()) {
            freed += bytes(oldestFirst.get(count++), loaded);
        }
        return oldestFirst.subList(0, count);
    }

    private static long bytes(ModelRecord row, List<LoadedModel> loaded) {
        return loaded.stream()
                .filter(model -> is(model, row.model()))
                .mapToLong(LoadedModel::bytes)
                .sum();
    }

    static boolean is(LoadedModel loaded, RegisteredModel model) {
        return loaded.remoteName().equals(model.remoteName());
    }
}
