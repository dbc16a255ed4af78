package dev.parley.assistant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.outbound.Citation;
import java.util.List;

/** What is to be said in return. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Outcome.NoSupport.class, name = "no-support"),
    @JsonSubTypes.Type(value = Outcome.Emergency.class, name = "emergency"),
    @JsonSubTypes.Type(value = Outcome.Withheld.class, name = "withheld"),
    @JsonSubTypes.Type(value = Outcome.Confirmation.class, name = "confirmation"),
    @JsonSubTypes.Type(value = Outcome.StoredData.class, name = "stored-data")
})
public sealed interface Outcome {

    /**
     * An answer whose claims are carried by its citations.
     *
     * @param markdown the answer in CommonMark, citations as {@code [1]}
     * @param citations what the numbers stand for, by number
     * @param model the model that wrote it
     * @param confidence 0 to 1
     * @param fallback whether another model than the chosen one had to answer
     */
    record Answer(
            String markdown,
            List<Citation> citations,
            ModelName model,
            double confidence,
            boolean fallback)
            implements Outcome {

        public Answer {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Nothing in the knowledge carries an answer.
     *
     * @param topics headings near the question that could be asked about, best first, possibly none
     */
    record NoSupport(List<String> topics) implements Outcome {

        public NoSupport {
            topics = List.copyOf(topics);
        }
    }

    /**
     * The words point to an emergency: the fixed emergency text is said at once, without any model.
     */
    record Emergency() implements Outcome {}

    /**
     * The rules do not allow a reply.
     *
     * @param rule the rule's id, for operators
     */
    record Withheld(String rule) implements Outcome {}

    /**
     * The person seems to want something changed in the conversation: they are asked, and only a
     * yes changes it. Given only to who said that it can ask.
     *
     * @param effect what is to change
     */
    record Confirmation(Effect effect) implements Outcome {}

    /**
     * The person wants to know what is stored about them: whoever holds the conversation tells.
     * Given only to who said that it can ask and carry out.
     */
    record StoredData() implements Outcome {}
}
