package dev.parley.assistant.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Facts;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Question;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.TurnId;
import java.util.List;
import java.util.Optional;

/** A question as {@code POST /api/v1/chat} takes it. */
record ChatCall(
        @JsonProperty("turn_id") TurnId turnId,
        ChannelName channel,
        Language language,
        String message,
        List<Exchange> history,
        Optional<String> summary,
        Optional<Facts> facts,
        Optional<ModelName> model,
        boolean confirms) {

    static ChatCall of(Question question) {
        return new ChatCall(
                question.turn(),
                question.channel(),
                question.language(),
                question.text(),
                question.history(),
                question.background().summary(),
                question.background().facts(),
                question.model(),
                question.confirms());
    }
}
