package dev.parley.rendering;

import dev.parley.conversation.Language;
import dev.parley.template.ProviderState;
import dev.parley.template.TemplateState;
import java.util.Optional;

/**
 * One of the practice's templates in a list.
 *
 * @param id its name
 * @param version from 1
 * @param spoken the language it is written in
 * @param state whether it may be sent
 * @param provider what WhatsApp has decided about it, where that was told
 */
public record TemplateLine(
        String id,
        int version,
        Language spoken,
        TemplateState state,
        Optional<ProviderState> provider) {}
