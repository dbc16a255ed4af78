package dev.parley.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.conversation.Language;

/**
 * What a function of the AI core changes in a conversation. It is carried out by whoever holds the
 * conversation, together with the turn it belongs to.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Effect.SpeakLanguage.class, name = "speak_language"),
    @JsonSubTypes.Type(value = Effect.HandToHuman.class, name = "hand_to_human"),
    @JsonSubTypes.Type(value = Effect.Remember.class, name = "remember"),
    @JsonSubTypes.Type(value = Effect.Forget.class, name = "forget")
})
public sealed interface Effect {

    /**
     * From now on the conversation is in this language, whatever the person writes in.
     *
     * @param language the language
     */
    record SpeakLanguage(Language language) implements Effect {}

    /**
     * A human at the organisation should take over.
     *
     * @param reason why
     */
    record HandToHuman(Reason reason) implements Effect {}

    /**
     * What the person said of themselves is remembered, if they agree to that.
     *
     * @param facts what they said, something at least
     */
    record Remember(Facts facts) implements Effect {}

    /** What the conversation remembers of the person, of what was said and by itself, goes. */
    record Forget() implements Effect {}

    /** Why a human should take over. */
    enum Reason {
        /** The person asked for one. */
        @JsonProperty("asked")
        ASKED,
        /** The assistant could not answer. */
        @JsonProperty("not_answered")
        NOT_ANSWERED,
        /** The person is not content with what they were told. */
        @JsonProperty("not_content")
        NOT_CONTENT
    }
}
