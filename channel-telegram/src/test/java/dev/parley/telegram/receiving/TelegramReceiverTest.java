package dev.parley.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.telegram.TelegramFixture;
import dev.parley.telegram.TelegramStatus;
import dev.parley.telegram.TelegramStatus.State;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.testservers.telegram.Participant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes on one database. */
@ExtendWith(StorageExtension.class)
class TelegramReceiverTest {

    private final Storage storage;

    TelegramReceiverTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void one_process_polls_and_another_takes_over_when_it_stops() {
        try (TelegramFixture first = process(Map.of());
                TelegramFixture second =
                        process(Map.of("parley.telegram.api-url", first.server().url()))) {
            Participant ana = first.server().privateChat(first.server().user(501, "Ana", "ro"));
            TelegramReceiver.Receiving receiving = first.the(TelegramReceiver.class).start();
            await().until(() -> first.the(TelegramStatus.class).state() instanceof State.Receiving);
            try (TelegramReceiver.Receiving _ = second.the(TelegramReceiver.class).start()) {
                ana.says("one");
                await().untilAsserted(() ->
                        assertThat(first.inbox().contents()).containsExactly("Text[text=one]"));
                receiving.close();
                ana.says("two");
                await().untilAsserted(() ->
                        assertThat(second.inbox().contents()).contains("Text[text=two]"));
            }
            assertThat(first.inbox().contents()).containsExactly("Text[text=one]");
        }
    }

    @Test
    void receiving_publishes_the_menu_and_ends_when_it_is_closed() {
        try (TelegramFixture telegram = process(Map.of())) {
            TelegramReceiver.Receiving receiving = telegram.the(TelegramReceiver.class).start();
            await().until(() -> !telegram.server().commands("default", "ro").isEmpty());
            await().until(() ->
                    telegram.the(TelegramStatus.class).state() instanceof State.Receiving);
            receiving.close();
            assertThat(telegram.the(TelegramStatus.class).state())
                    .isInstanceOf(State.Starting.class);
        }
    }

    private TelegramFixture process(Map<String, Object> configuration) {
        Map<String, Object> properties = new HashMap<>(configuration);
        properties.put("parley.database.url", storage.databaseUrl());
        properties.put("parley.work.lease", "1s");
        return TelegramFixture.start(properties);
    }
}
