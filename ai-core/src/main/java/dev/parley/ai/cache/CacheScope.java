package dev.parley.ai.cache;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.Language;
import java.util.Optional;

/**
 * What an answer depends on beside the question. Any change of the knowledge is another version, so
 * no answer outlives a change of a document it cites.
 *
 * @param model who would write it
 * @param sampling how freely
 * @param language the language it is in
 * @param collection the only documents it may be made from
 * @param instructions the version of what models are told
 * @param knowledge the version of the knowledge
 */
public record CacheScope(
        ModelName model,
        Sampling sampling,
        Language language,
        Optional<CollectionName> collection,
        String instructions,
        long knowledge) {}
