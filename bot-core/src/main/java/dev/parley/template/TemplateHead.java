package dev.parley.template;

import dev.parley.conversation.ChannelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a template's file says before the text.
 *
 * @param edition which one it is
 * @param file the name of the file
 * @param purpose what it is for
 * @param channels where it may be sent
 * @param variables what its text needs, each once
 * @param whatsApp under what it is registered with WhatsApp, if it is
 */
public record TemplateHead(
        TemplateEdition edition,
        String file,
        TemplatePurpose purpose,
        Set<ChannelName> channels,
        List<TemplateVariable> variables,
        Optional<ProviderTemplate> whatsApp) {

    public TemplateHead {
        channels = Set.copyOf(channels);
        variables = List.copyOf(variables);
    }
}
