package dev.parley.ai.api;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.Background;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import java.util.Optional;

/** What {@code /generate} and {@code /chat} both take. */
sealed interface AnswerRequest permits GenerateRequest, ChatRequest {

    Optional<ModelName> model();

    Optional<Language> language();

    Optional<ChannelName> channel();

    Optional<TurnId> turnId();

    Optional<CollectionName> collection();

    Optional<Integer> maxTokens();

    Optional<Double> temperature();

    Optional<Double> topP();

    Optional<Boolean> stream();

    /** The caller's own name of the conversation, given back. */
    default Optional<String> conversationId() {
        return Optional.empty();
    }

    /** What else the caller knows of the conversation. */
    default Background background() {
        return Background.none();
    }

    /**
     * Whether the caller holds the conversation: can have a change of it confirmed, carry it out,
     * and tell what is stored about it.
     */
    default Optional<Boolean> confirms() {
        return Optional.empty();
    }

    /** How freely to write: what the caller gave, else the usual. */
    default Sampling sampling() {
        Sampling usual = Sampling.standard();
        return new Sampling(
                maxTokens().or(usual::maxTokens),
                temperature().or(usual::temperature),
                topP().or(usual::topP));
    }
}
