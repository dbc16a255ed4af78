package dev.parley.ai.cache;

import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;

/**
 * What an answer depends on beside the question. Any change of the knowledge is another version, so
 * no answer outlives a change of a document it cites.
 *
 * @param model who would write it
 * @param sampling how freely
 * @param language the language it is in
 * @param reach the collections it may be made from
 * @param instructions the version of what models are told
 * @param knowledge the version of the knowledge
 */
public record CacheScope(
        ModelName model,
        Sampling sampling,
        Language language,
        Reach reach,
        String instructions,
        long knowledge) {}
