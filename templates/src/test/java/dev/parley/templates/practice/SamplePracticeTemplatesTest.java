package dev.parley.templates.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Language;
import dev.parley.template.MessageTemplate;
import dev.parley.template.TemplateVariable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The templates that Parley comes with. */
final class SamplePracticeTemplatesTest {

    private final List<MessageTemplate> templates =
            Folder.at(Path.of("..", "deploy", "message-templates")).shelf().templates();

    @Test
    void they_are_in_order() {
        assertThat(Folder.at(Path.of("..", "deploy", "message-templates")).shelf().wrong())
                .isEmpty();
    }

    @Test
    void each_is_there_in_every_language_with_the_same_variables() {
        assertThat(templates).hasSize(9);
        for (MessageTemplate template : templates) {
            var id = template.head().edition().id();
            List<MessageTemplate> same =
                    templates.stream()
                            .filter(other -> other.head().edition().id().equals(id))
                            .toList();
            assertThat(same)
                    .extracting(other -> other.head().edition().language())
                    .containsExactly(Language.values());
            assertThat(same).allMatch(other -> types(other).equals(types(template)));
        }
    }

    private static List<String> types(MessageTemplate template) {
        return template.head().variables().stream()
                .map((TemplateVariable each) -> each.name() + " " + each.type())
                .toList();
    }
}
