package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.assistant.ModelName;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsConfigTest {

    private static final Map<String, Object> SETTINGS =
            Map.ofEntries(
                    Map.entry("parley.models.slots", 7),
                    Map.entry("parley.models.connect-limit", "1s"),
                    Map.entry("parley.models.first-token-limit", "3s"),
                    Map.entry("parley.models.total-limit", "10s"),
                    Map.entry("parley.models.queue-limit", "5s"),
                    Map.entry("parley.models.queue", 8),
                    Map.entry("parley.models.idle", "3m"),
                    Map.entry("parley.models.load-limit", "4m"),
                    Map.entry("parley.models.require-evaluation", true),
                    Map.entry("parley.models.refresh", "1m"),
                    Map.entry("parley.model", "ollama/llama3.2:3b"));

    @Test
    void the_defaults_hold_where_nothing_is_set() {
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.getBean(ModelsConfig.class))
                    .isEqualTo(
                            new ModelsConfig(
                                    50,
                                    10_000,
                                    Duration.ofSeconds(2),
                                    null,
                                    Duration.ofSeconds(60),
                                    Duration.ofSeconds(90),
                                    Duration.ofMinutes(10),
                                    Duration.ofMinutes(5),
                                    false,
                                    Duration.ofSeconds(30)));
            assertThat(context.getBean(DefaultModelConfig.class).name()).isEmpty();
            assertThat(context.getBeansOfType(SeedConfig.class)).isEmpty();
        }
    }

    @Test
    void each_setting_has_its_name() {
        try (ApplicationContext context = ApplicationContext.run(SETTINGS)) {
            assertThat(context.getBean(ModelsConfig.class))
                    .isEqualTo(
                            new ModelsConfig(
                                    7,
                                    8,
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(10),
                                    Duration.ofSeconds(5),
                                    Duration.ofMinutes(3),
                                    Duration.ofMinutes(4),
                                    true,
                                    Duration.ofMinutes(1)));
            assertThat(context.getBean(DefaultModelConfig.class).name())
                    .contains(new ModelName("ollama/llama3.2:3b"));
        }
    }

    @Test
    void a_figure_out_of_range_is_refused() {
        try (ApplicationContext context =
                ApplicationContext.run(Map.of("parley.models.slots", 0))) {
            assertThatThrownBy(() -> context.getBean(ModelsConfig.class))
                    .hasMessageContaining("slots");
        }
    }

    @Test
    void a_name_without_a_provider_is_no_model() {
        assertThatThrownBy(() -> RegisteredModel.named(new ModelName("gpt-4")))
                .hasMessage(
                        "'gpt-4' is no model: expected ollama/<name>, openai/<name> or extractive");
    }
}
