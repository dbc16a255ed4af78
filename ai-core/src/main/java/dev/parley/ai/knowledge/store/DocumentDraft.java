package dev.parley.ai.knowledge.store;

import dev.parley.ai.knowledge.DocumentId;
import dev.parley.conversation.Language;

/**
 * A document that has been read.
 *
 * @param id its id
 * @param source its file's name below the origin
 * @param title its title
 * @param language the language most of it is written in
 * @param contentHash of the file it was read from
 */
public record DocumentDraft(
        DocumentId id, String source, String title, Language language, String contentHash) {}
