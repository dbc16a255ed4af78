package dev.parley.command;

import dev.parley.assistant.ModelName;

/** Makes a model ready that a person has chosen. */
@FunctionalInterface
public interface ModelPreparation {

    /**
     * Begins to load the model, where it has to be loaded.
     *
     * @return whether it is ready within a moment; when not, the person is told as soon as it is,
     *     or that it cannot be made ready
     */
    boolean isReadySoon(CommandCall call, ModelName model);
}
