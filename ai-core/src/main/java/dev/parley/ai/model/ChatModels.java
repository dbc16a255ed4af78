package dev.parley.ai.model;

import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Gets a draft from the wanted model or from whoever answers for it. Safe for use by many threads;
 * a thousand callers may wait at once, each on its own virtual thread.
 */
@Singleton
public final class ChatModels {

    private final ModelRegistry registry;
    private final ToolConversation conversation;

    ChatModels(ModelRegistry registry, ToolConversation conversation) {
        this.registry = registry;
        this.conversation = conversation;
    }

    /** Asks without tools; see {@link #draft(Optional, Prompt, ToolBox)}. */
    public Draft draft(Optional<ModelName> wanted, Prompt prompt) throws InterruptedException {
        return draft(wanted, prompt, ToolBox.none());
    }

    /**
     * Asks the wanted model, or the default where none is wanted, and the next of the fallback
     * chain while there is no answer. The chain ends with the extractive model, which always
     * answers. A model that can may use the tools.
     *
     * @throws InterruptedException when the turn was cancelled; the call to the model is cut off
     */
    public Draft draft(Optional<ModelName> wanted, Prompt prompt, ToolBox box)
            throws InterruptedException {
        Roster roster =
                wanted.isPresent() ? registry.currentWith(wanted.get()) : registry.current();
        ModelName first = RegisteredModel.whole(wanted.orElseGet(roster::byDefault));
        for (RegisteredModel model : roster.chain(first)) {
            switch (conversation.ask(model, prompt, box)) {
                case Completion.Completed completed -> {
                    boolean fallback = !model.name().equals(first);
                    return new Draft(completed.text(), model.name(), fallback, completed.tokens());
                }
                case Completion.Failed failed when failed.fault() == Completion.Fault.UNREACHABLE ->
                        registry.doubt();
                case Completion.Failed _, Completion.ToolsWanted _ -> {}
            }
        }
        throw new IllegalStateException("no model answered, not even the extractive one");
    }

    /**
     * Has the default model, or who answers for it, write what only a language model can.
     *
     * @return empty where there is none, or none did
     */
    public Optional<String> write(Prompt prompt) throws InterruptedException {
        Roster roster = registry.current();
        for (RegisteredModel model : roster.chain(roster.byDefault())) {
            if (model.provider() != Provider.EXTRACTIVE
                    && conversation.ask(model, prompt, ToolBox.none())
                            instanceof Completion.Completed completed) {
                return Optional.of(completed.text());
            }
        }
        return Optional.empty();
    }

    /**
     * Who would be asked first for an answer that the wanted model, or the default, should give.
     */
    public ModelName first(Optional<ModelName> wanted) throws InterruptedException {
        Roster roster =
                wanted.isPresent() ? registry.currentWith(wanted.get()) : registry.current();
        return roster.chain(wanted.orElseGet(roster::byDefault)).getFirst().name();
    }

    /** The models a person can choose, the default first. */
    public List<Model> models() {
        try {
            return registry.known().choices();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
