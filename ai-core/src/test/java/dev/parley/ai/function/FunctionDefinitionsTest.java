package dev.parley.ai.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.key.Scope;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StorageExtension.class)
final class FunctionDefinitionsTest {

    private final Storage storage;

    FunctionDefinitionsTest(Storage storage) {
        this.storage = storage;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twice | function set_language | another one has this name",
                "silent | function silent (Silent.call) | it has no description",
                "loose | function loose (Loose.call) | what its method takes must be a record, is String",
                "void | function mute (Mute.call) | what its method returns must be a record",
                "named | function Get Hours (Named.call) | lower-case letters, digits and underscores"
            })
    void a_wrong_definition_stops_the_start_with_a_line_that_names_it(
            String functions, String which, String wrong) {
        assertThatThrownBy(() ->
                        AiCoreProgram.start(storage, Map.of("test.functions", functions)).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(which, wrong);
    }

    @Test
    void functions_can_be_switched_off() {
        try (AiCoreProgram program =
                AiCoreProgram.start(storage, Map.of("parley.functions.off", "hand_to_human"))) {
            FunctionRegistry registry = program.bean(FunctionRegistry.class);
            assertThat(registry.find("hand_to_human")).isEmpty();
            assertThat(registry.find("set_language")).isPresent();
        }
    }

    @Test
    void a_name_that_stands_for_no_function_cannot_be_switched_off() {
        assertThatThrownBy(() ->
                        AiCoreProgram.start(
                                        storage, Map.of("parley.functions.off", "hand_to_humans"))
                                .close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "PARLEY_FUNCTIONS_OFF", "hand_to_humans", "hand_to_human,");
    }

    @Test
    void a_caller_is_shown_what_its_scopes_allow() {
        try (AiCoreProgram program = AiCoreProgram.start(storage, Map.of())) {
            assertThat(program.bean(FunctionRegistry.class).allowed(Set.of(Scope.SEARCH)))
                    .extracting(function -> function.name().value())
                    .containsExactly("search_knowledge");
        }
    }
}
