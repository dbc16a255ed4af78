package dev.parley.telegram.business;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.TelegramFixture;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
final class JdbcBusinessConnectionsTest {

    private final Storage storage;

    JdbcBusinessConnectionsTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void what_telegram_told_last_of_a_connection_counts() {
        try (TelegramFixture telegram =
                TelegramFixture.start(Map.of("parley.database.url", storage.databaseUrl()))) {
            JdbcBusinessConnections connections = telegram.the(JdbcBusinessConnections.class);
            assertThat(connections.find("aBcD")).isEmpty();
            connections.keep(new BusinessConnection("aBcD", 900, true));
            connections.keep(new BusinessConnection("eFgH", 901, true));
            BusinessConnection changed = new BusinessConnection("aBcD", 900, false);
            connections.keep(changed);
            assertThat(connections.find("aBcD")).contains(changed);
        }
    }
}
