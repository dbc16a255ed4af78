package dev.parley.ai.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.model.ModelDetails;
import dev.parley.ai.model.ModelRecord;
import dev.parley.ai.model.Origin;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.assistant.ModelName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ModelMemoryTest {

    private static final ModelMemory TEN = new ModelMemory(Optional.of(10L));

    @Test
    void where_there_is_room_nothing_goes() {
        assertThat(unloaded(TEN, row("new", 4, 0), loaded("a", 3), row("a", 3, 1))).isEmpty();
    }

    @Test
    void who_answered_longest_ago_goes_first_and_no_more_than_needed() {
        List<LoadedModel> loaded = List.of(loaded("a", 3), loaded("b", 3), loaded("c", 3));
        List<ModelRecord> registry = List.of(row("a", 3, 30), row("b", 3, 10), row("c", 3, 20));
        assertThat(names(TEN.toUnload(row("new", 3, 0).model(), loaded, registry)))
                .containsExactly("ollama/b:latest");
        assertThat(names(TEN.toUnload(row("new", 6, 0).model(), loaded, registry)))
                .containsExactly("ollama/b:latest", "ollama/c:latest");
    }

    @Test
    void one_that_never_answered_goes_before_all_others() {
        List<LoadedModel> loaded = List.of(loaded("a", 5), loaded("b", 5));
        List<ModelRecord> registry = List.of(row("a", 5, 1), row("b", 5, 0));
        assertThat(names(TEN.toUnload(row("new", 2, 0).model(), loaded, registry)))
                .containsExactly("ollama/b:latest");
    }

    @Test
    void one_that_is_loaded_already_needs_no_room() {
        assertThat(unloaded(TEN, row("a", 9, 1), loaded("a", 9), row("a", 9, 1))).isEmpty();
    }

    @Test
    void one_that_does_not_fit_alone_is_refused_and_nothing_goes() {
        assertThatThrownBy(() -> unloaded(TEN, row("new", 11, 0), loaded("a", 3), row("a", 3, 1)))
                .isInstanceOf(ModelOperationException.class)
                .hasMessageContaining("takes 11 bytes")
                .hasMessageContaining("parley.models.memory");
    }

    @Test
    void without_a_limit_the_server_decides() {
        assertThat(
                        unloaded(
                                new ModelMemory(Optional.empty()),
                                row("new", 99, 0),
                                loaded("a", 99),
                                row("a", 99, 1)))
                .isEmpty();
    }

    private static List<String> unloaded(
            ModelMemory memory, ModelRecord wanted, LoadedModel loaded, ModelRecord... registry) {
        return names(memory.toUnload(wanted.model(), List.of(loaded), Arrays.asList(registry)));
    }

    private static List<String> names(List<ModelRecord> rows) {
        return rows.stream().map(row -> row.model().name().value()).toList();
    }

    private static LoadedModel loaded(String name, long bytes) {
        return new LoadedModel(name + ":latest", bytes, 0, Optional.empty());
    }

    /** A row whose model answered at that second; 0: never. */
    private static ModelRecord row(String name, long bytes, long second) {
        RegisteredModel plain = RegisteredModel.named(new ModelName("ollama/" + name));
        RegisteredModel model =
                new RegisteredModel(
                        plain.name(),
                        plain.provider(),
                        plain.remoteName(),
                        plain.endpoint(),
                        plain.purpose(),
                        plain.limits(),
                        plain.fallbackOrder(),
                        new ModelDetails(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(bytes)));
        return new ModelRecord(
                model,
                Origin.SERVER,
                Optional.empty(),
                second == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second)),
                Optional.empty());
    }
}
