package dev.parley.telegram.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.telegram.TelegramFixture;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is said of a file that cannot be downloaded: enough for an operator, and never the token.
 */
final class DownloadTest {

    @Test
    void a_refused_download_names_the_status() {
        try (TelegramFixture telegram = TelegramFixture.start(Map.of())) {
            BotApi api = telegram.the(BotApi.class);
            assertThatThrownBy(() -> api.download("documents/none"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Telegram answers a download with 404")
                    .hasNoCause();
        }
    }

    @Test
    void a_download_that_reaches_nobody_names_the_kind_of_failure() {
        try (TelegramFixture telegram =
                TelegramFixture.start(Map.of("parley.telegram.api-url", "http://127.0.0.1:9"))) {
            BotApi api = telegram.the(BotApi.class);
            assertThatThrownBy(() -> api.download("documents/none"))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "a file cannot be downloaded from Telegram: HttpHostConnectException")
                    .hasNoCause();
        }
    }
}
