package dev.parley.turn;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.template.MessageTemplate;
import dev.parley.template.MessageTemplates;
import dev.parley.template.ProviderTemplate;
import dev.parley.template.TemplateEdition;
import dev.parley.template.TemplateHead;
import dev.parley.template.TemplateId;
import dev.parley.template.TemplatePurpose;
import dev.parley.template.TemplateShelf;
import dev.parley.template.TemplateShelf.WrongFile;
import dev.parley.template.TemplateVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates that greet somebody by name, as they stand in no file. */
final class PlainTemplates implements MessageTemplates {

    private volatile List<MessageTemplate> templates = List.of();

    /** From now on there are these. */
    void hold(MessageTemplate... held) {
        templates = List.of(held);
    }

    @Override
    public TemplateShelf shelf() {
        return new TemplateShelf(
                templates, List.of(new WrongFile("x.md", List.of("line 1: wrong"))));
    }

    /** The first version of a greeting, with these words in its file. */
    static MessageTemplate greeting(String id, Language language, String words) {
        return greeting(id, 1, language, words, "test");
    }

    static MessageTemplate greeting(
            String id, int version, Language language, String words, String channel) {
        TemplateEdition edition =
                new TemplateEdition(new TemplateId(id), version, language, "sha of " + words);
        return new Greeting(
                new TemplateHead(
                        edition,
                        id + ".md",
                        TemplatePurpose.REMINDER,
                        Set.of(new ChannelName(channel)),
                        List.of(new TemplateVariable("name", TemplateVariable.Type.NAME, "Sample")),
                        Optional.of(
                                new ProviderTemplate(
                                        id, language.code(), Optional.of("HX of " + id)))),
                words);
    }

    private record Greeting(TemplateHead head, String words) implements MessageTemplate {

        @Override
        public RichText sample() {
            return RichText.plain(words + " Sample");
        }

        @Override
        public Filled fill(Map<String, String> values, ChannelName channel) {
            String name = values.get("name");
            return name == null
                    ? new Filled.Wrong(List.of(new Complaint("name", Fault.MISSING, "Ana Pop")))
                    : new Filled.Ready(RichText.plain(words + " " + name), List.of(name));
        }
    }
}
