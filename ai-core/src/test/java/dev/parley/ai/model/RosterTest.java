package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.model.Listing.Offer;
import dev.parley.ai.model.RegisteredModel.Limits;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final RegisteredModel EXTRACTIVE = model("extractive");
    private static final Listing NONE = new Listing.Away("no connection");

    @Test
    void with_no_server_the_extractive_model_answers() {
        Roster roster = roster(Optional.empty(), NONE, NONE, EXTRACTIVE);
        assertThat(roster.byDefault().value()).isEqualTo("extractive");
        assertThat(names(roster.chain(roster.byDefault()))).containsExactly("extractive");
    }

    @Test
    void the_best_available_model_is_the_default_ollama_before_openai_in_the_servers_order() {
        Roster roster =
                roster(
                        Optional.empty(),
                        served("zephyr:1b", "llama3:1b"),
                        served("gpt"),
                        EXTRACTIVE,
                        model("openai/gpt"),
                        model("ollama/llama3:1b"),
                        model("ollama/zephyr:1b"));
        assertThat(roster.byDefault().value()).isEqualTo("ollama/zephyr:1b");
        assertThat(roster.choices())
                .extracting(choice -> choice.name().value())
                .containsExactly(
                        "ollama/zephyr:1b", "ollama/llama3:1b", "openai/gpt", "extractive");
    }

    @Test
    void embedding_models_are_no_choice() {
        RegisteredModel embedding =
                RegisteredModel.served(
                        Provider.OLLAMA, "minilm", Purpose.EMBEDDING, ModelDetails.unknown());
        Roster roster = roster(Optional.empty(), served("minilm"), NONE, EXTRACTIVE, embedding);
        assertThat(roster.choices()).hasSize(1);
    }

    @Test
    void the_configured_default_is_kept_while_it_is_away_and_others_answer_for_it() {
        Roster roster =
                roster(
                        Optional.of(new ModelName("ollama/big:1b")),
                        served("small:1b"),
                        NONE,
                        EXTRACTIVE,
                        model("ollama/big:1b"),
                        model("ollama/small:1b"));
        assertThat(roster.choices().getFirst())
                .isEqualTo(new Model(new ModelName("ollama/big:1b"), false, true));
        assertThat(names(roster.chain(roster.byDefault()))).containsExactly("extractive");
    }

    @Test
    void the_chain_is_the_wanted_model_the_default_the_ordered_ones_and_the_extractive_one() {
        Roster roster =
                roster(
                        Optional.of(new ModelName("ollama/a:1b")),
                        served("a:1b", "b:1b", "c:1b", "d:1b"),
                        NONE,
                        EXTRACTIVE,
                        model("ollama/a:1b"),
                        model("ollama/b:1b"),
                        model("ollama/c:1b", 2),
                        model("ollama/d:1b", 1));
        assertThat(names(roster.chain(new ModelName("ollama/b:1b"))))
                .containsExactly(
                        "ollama/b:1b", "ollama/a:1b", "ollama/d:1b", "ollama/c:1b", "extractive");
    }

    @Test
    void a_model_nobody_knows_any_more_is_passed_over() {
        Roster roster =
                roster(Optional.empty(), served("a:1b"), NONE, EXTRACTIVE, model("ollama/a:1b"));
        assertThat(names(roster.chain(new ModelName("ollama/gone:1b"))))
                .containsExactly("ollama/a:1b", "extractive");
    }

    @Test
    void where_a_server_does_not_list_its_models_those_registered_are_taken_to_be_there() {
        Roster roster =
                roster(
                        Optional.empty(),
                        NONE,
                        new Listing.Unlisted(),
                        EXTRACTIVE,
                        model("openai/gpt"));
        assertThat(roster.byDefault().value()).isEqualTo("openai/gpt");
    }

    private static Roster roster(
            Optional<ModelName> configured,
            Listing ollama,
            Listing openai,
            RegisteredModel... models) {
        return new Roster(
                Arrays.asList(models),
                Map.of(
                        Provider.OLLAMA,
                        ollama,
                        Provider.OPENAI,
                        openai,
                        Provider.EXTRACTIVE,
                        new Listing.Unlisted()),
                configured,
                Set.of());
    }

    private static Listing served(String... names) {
        return new Listing.Served(
                Arrays.stream(names).map(name -> Offer.plain(name, Purpose.CHAT)).toList());
    }

    private static RegisteredModel model(String name) {
        return RegisteredModel.named(new ModelName(name));
    }

    private static RegisteredModel model(String name, int fallbackOrder) {
        RegisteredModel plain = model(name);
        return new RegisteredModel(
                plain.name(),
                plain.provider(),
                plain.remoteName(),
                plain.endpoint(),
                plain.purpose(),
                new Limits(Optional.empty(), Optional.empty()),
                Optional.of(fallbackOrder),
                plain.details());
    }

    private static List<String> names(List<RegisteredModel> chain) {
        return chain.stream().map(model -> model.name().value()).toList();
    }
}
