package dev.parley.rendering;

import dev.parley.conversation.Choice;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.outbound.Citation;
import dev.parley.outbound.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * A page or a piece of a page of Parley's own web pages. Rendered to HTML in which every value is
 * escaped.
 */
public sealed interface Page {

    /**
     * The chat page.
     *
     * @param practice whose assistant this is
     * @param assets the path under which the page's style and script are
     * @param language the page's language
     * @param languages those to choose from
     * @param messages what was said so far, oldest first
     * @param lastEvent the id of the newest event in it, from which live events go on
     * @param draft what stands in the form
     */
    record Chat(
            Practice practice,
            String assets,
            Language language,
            List<Language> languages,
            List<Message> messages,
            String lastEvent,
            Draft draft)
            implements Page {}

    /**
     * One bubble of the conversation.
     *
     * @param id unique in the page; for what the person said it is the delivery's external id
     * @param own whether the person said it
     * @param text what was said
     * @param provenance how an answer came about
     * @param choices answers that the person can give at a touch
     */
    record Message(
            String id,
            boolean own,
            RichText text,
            Optional<Provenance> provenance,
            List<Choice> choices)
            implements Page {

        public Message {
            choices = List.copyOf(choices);
        }

        /** One that is no question to answer at a touch. */
        public Message(String id, boolean own, RichText text, Optional<Provenance> provenance) {
            this(id, own, text, provenance, List.of());
        }
    }

    /**
     * What the chat page gets when a message was stored.
     *
     * @param message the person's own bubble
     * @param nextDraft the id of the next message
     */
    record Accepted(Message message, String nextDraft) implements Page {}

    /** What the chat page gets when something could not be done. */
    record Rejected(Practice practice, Fault fault) implements Page {}

    /** A cited passage, opened on the chat page. */
    record Passage(Citation citation) implements Page {}

    /** A cited passage as a page of its own. */
    record PassageAlone(Practice practice, String assets, Citation citation) implements Page {}

    /** A page that says what could not be done. */
    record RejectedAlone(Practice practice, String assets, Fault fault) implements Page {}

    /** What the API takes and gives, for people who write programs. */
    record ApiReference(List<ApiEndpoint> endpoints) implements Page {}

    /**
     * One thing that the API does.
     *
     * @param id unique in the page
     * @param method of HTTP, in capitals
     * @param path with variables in braces
     * @param summary what it does
     * @param details what else there is to know; may be empty
     * @param scope what an API key needs for it; empty: it needs no key
     * @param takes the fields of a call's body
     * @param gives the fields of an answer
     */
    record ApiEndpoint(
            String id,
            String method,
            String path,
            String summary,
            String details,
            Optional<String> scope,
            List<ApiField> takes,
            List<ApiField> gives) {}

    /**
     * A field of a body.
     *
     * @param name with what it stands in: {@code messages[].role}
     * @param type of JSON, a format, or the words that are allowed
     * @param limits the least and the most; may be empty
     * @param required whether it may not be left out
     * @param details what it means; may be empty
     */
    record ApiField(String name, String type, String limits, boolean required, String details) {}

    /**
     * A message that is being written.
     *
     * @param id tells a message sent twice from two messages
     * @param text what was typed so far
     * @param fault why it could not be sent as it stands
     */
    record Draft(String id, String text, Optional<Fault> fault) {}

    /** Why something asked of the chat page could not be done. */
    enum Fault {
        EMPTY,
        TOO_LONG,
        UNAVAILABLE,
        SESSION_LOST,
        CROSS_SITE,
        PASSAGE_UNKNOWN
    }
}
