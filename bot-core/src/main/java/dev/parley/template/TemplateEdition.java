package dev.parley.template;

import dev.parley.conversation.Language;

/**
 * One file, word for word: what an operator approves. Another word in it makes it another edition.
 *
 * @param id the template
 * @param version from 1; the highest that is approved is used
 * @param language what it is written in
 * @param sha256 of the file, in lower-case hexadecimal
 */
public record TemplateEdition(TemplateId id, int version, Language language, String sha256) {}
