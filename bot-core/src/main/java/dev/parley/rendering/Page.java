package dev.parley.rendering;

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
     * @param language the page's language
     * @param languages those to choose from
     * @param messages what was said so far, oldest first
     * @param lastEvent the id of the newest event in it, from which live events go on
     */
    record Chat(
            Practice practice,
            Language language,
            List<Language> languages,
            List<Message> messages,
            String lastEvent)
            implements Page {}

    /**
     * One bubble of the conversation.
     *
     * @param id unique in the page
     * @param own whether the person said it
     * @param text what was said
     * @param provenance how an answer came about
     */
    record Message(String id, boolean own, RichText text, Optional<Provenance> provenance)
            implements Page {}

    /** A cited passage, opened. */
    record Passage(Citation citation) implements Page {}
}
