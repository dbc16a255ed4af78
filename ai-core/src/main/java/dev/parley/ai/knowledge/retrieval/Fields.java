package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.conversation.Language;

/**
 * The fields of the index. Words are kept apart by language, each with its own analysis and
 * statistics.
 */
final class Fields {

    /** A passage's id; only passages have it. */
    static final String ID = "id";

    /** The document a passage or section is part of; everything has it. */
    static final String DOCUMENT = "document";

    static final String COLLECTION = "collection";
    static final String LANGUAGE = "language";
    static final String TITLE = "title";
    static final String REFERENCE = "reference";
    static final String PATH = "path";
    static final String TEXT = "text";
    static final String URL = "url";

    /** A passage's own number, wherever it stands. */
    static final String OWN_REFERENCE = "own_reference";

    /** A passage's own number within its document. */
    static final String OWN_REFERENCE_IN_DOCUMENT = "own_reference_in_document";

    /** The numbers a passage mentions, within its document. */
    static final String MENTIONS = "mentions";

    /** The section under whose headings a passage stands. */
    static final String SECTION = "section";

    /** The wider group of neighbours a passage belongs to. */
    static final String GROUP = "group";

    private Fields() {}

    /** Vectors of each space have a field of their own: those of two are never compared. */
    static String vector(EmbeddingSpace space) {
        return "vector " + space;
    }

    static String text(Language language) {
        return "text_" + language.code();
    }

    static String path(Language language) {
        return "path_" + language.code();
    }

    static String sectionText(Language language) {
        return "section_text_" + language.code();
    }

    /** Pairs of neighbouring words of a section. */
    static String sectionPairs(Language language) {
        return "section_pairs_" + language.code();
    }

    static String groupText(Language language) {
        return "group_text_" + language.code();
    }
}
