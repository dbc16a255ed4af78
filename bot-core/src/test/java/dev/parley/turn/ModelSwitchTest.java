package dev.parley.turn;

import static dev.parley.turn.Messages.command;
import static dev.parley.turn.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person chooses another model. */
@ExtendWith(StorageExtension.class)
final class ModelSwitchTest {

    private final Storage storage;
    private final RecordingChannel channel = new RecordingChannel();

    ModelSwitchTest(Storage storage) {
        this.storage = storage;
    }

    @Test
    void a_model_that_is_ready_is_switched_to_with_one_sentence() {
        try (Engine engine = Engine.start(storage, Echo.atOnce(), channel, Map.of())) {
            engine.inbox().accept(command("quick", 1, "switch", "echo"));
            engine.inbox().accept(text("quick", 2, "hello"));
            await().until(() -> channel.in("quick").size() == 2);
            assertThat(channel.in("quick")).containsExactly("ModelSwitched", "re: hello");
        }
    }

    @Test
    void of_one_that_has_to_be_loaded_the_person_is_told_when_it_is_ready_once_and_in_order() {
        CountDownLatch loaded = new CountDownLatch(1);
        Echo core = new Echo(_ -> {}, loaded);
        try (Engine engine = Engine.start(storage, core, channel, Map.of())) {
            engine.inbox().accept(command("slow", 1, "switch", "echo"));
            await().until(() -> channel.in("slow").equals(List.of("ModelLoading")));
            engine.inbox().accept(text("slow", 2, "hello"));
            await().until(() -> channel.in("slow").size() == 2);
            loaded.countDown();
            await().until(() -> channel.in("slow").size() == 3);
            assertThat(channel.in("slow"))
                    .containsExactly("ModelLoading", "re: hello", "ModelReady");
            assertThat(
                            engine.count(
                                    "SELECT count(*) FROM inbox WHERE external_id LIKE 'model-loaded:%'"))
                    .isOne();
        }
    }
}
