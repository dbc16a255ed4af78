package dev.parley.ai.knowledge;

import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * A passage that was found for a question.
 *
 * @param id the passage's stable id
 * @param source the document it is part of
 * @param reference what a citation shows: an article's number, a page's heading
 * @param path the headings above it, outermost first
 * @param text the passage as plain text
 * @param language the language it is written in
 * @param match how well it fits the question
 */
public record Passage(
        PassageId id,
        Source source,
        String reference,
        List<String> path,
        String text,
        Language language,
        Match match) {

    /**
     * Where a passage comes from.
     *
     * @param document the document's id
     * @param title the document's title
     * @param url where the passage can be read, where it has a page of its own
     */
    public record Source(DocumentId document, String title, Optional<String> url) {}

    /**
     * How well a passage fits a question.
     *
     * @param score 0 to 1, relative to the best passage found, which has 1
     * @param support 0 to 1, whatever else was found: how far the question's words and meaning are
     *     in the passage
     */
    public record Match(double score, double support) {}

    public Passage {
        path = List.copyOf(path);
    }

    /** The same passage with another match. */
    public Passage with(Match other) {
        return new Passage(id, source, reference, path, text, language, other);
    }

    public double score() {
        return match.score();
    }

    public double support() {
        return match.support();
    }

    public DocumentId document() {
        return source.document();
    }

    public String title() {
        return source.title();
    }

    public Optional<String> url() {
        return source.url();
    }
}
