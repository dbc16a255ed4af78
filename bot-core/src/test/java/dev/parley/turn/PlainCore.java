package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Past;
import java.util.List;
import java.util.Optional;

/** A core that sees no emergency, has nothing to load and writes no summary. */
interface PlainCore extends AiCore {

    @Override
    default boolean isEmergency(String text) {
        return false;
    }

    @Override
    default void prepare(ModelName model) {}

    @Override
    default Optional<String> summarise(Past past) throws InterruptedException {
        return Optional.empty();
    }

    @Override
    default List<Model> models() {
        return List.of();
    }
}
