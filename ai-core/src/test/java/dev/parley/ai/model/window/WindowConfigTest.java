package dev.parley.ai.model.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WindowConfigTest {

    @Test
    void the_window_has_a_default_a_name_and_a_lowest_size() {
        assertThat(read(Map.of())).isEqualTo(new WindowConfig(8_192));
        assertThat(read(Map.of("parley.window.tokens", 4_096))).isEqualTo(new WindowConfig(4_096));
        assertThatThrownBy(() -> read(Map.of("parley.window.tokens", 100)))
                .hasMessageContaining("tokens");
    }

    private static WindowConfig read(Map<String, Object> settings) {
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            return context.getBean(WindowConfig.class);
        }
    }
}
