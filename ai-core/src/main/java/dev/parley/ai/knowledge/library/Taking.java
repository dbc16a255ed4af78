package dev.parley.ai.knowledge.library;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.intake.ImportReport;

/** What came of a document that was to be taken in. */
public sealed interface Taking {

    /**
     * It is in the knowledge.
     *
     * @param report what changed; parts that could not be read are its failures
     */
    record Taken(DocumentId document, ImportReport report) implements Taking {}

    /**
     * It cannot be read, and what was known before still is.
     *
     * @param reason why, in words that continue its name: {@code is protected by a password}
     */
    record Unreadable(String reason) implements Taking {}

    /**
     * It is of no format that can be read.
     *
     * @param known the endings of those that can
     */
    record UnknownFormat(String known) implements Taking {}

    /**
     * It is larger than it may be.
     *
     * @param most bytes that are allowed
     */
    record TooLarge(long most) implements Taking {}
}
