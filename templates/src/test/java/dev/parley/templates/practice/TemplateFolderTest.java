package dev.parley.templates.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Language;
import dev.parley.template.ProviderTemplate;
import dev.parley.template.TemplateId;
import dev.parley.template.TemplatePurpose;
import dev.parley.template.TemplateVariable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is what the templates are, at any moment. */
final class TemplateFolderTest {

    @TempDir private Path path;

    @Test
    void a_file_names_what_twilio_calls_the_template() {
        String content = "HX0123456789abcdef0123456789ABCDEF";
        Folder folder = Folder.at(path);
        folder.write(
                "visit.md",
                Folder.SOUND.replace(
                        "variables:",
                        "whatsapp: {name: visit_1, language: en_GB, content: %s}\nvariables:"
                                .formatted(content)));
        assertThat(folder.only().head().whatsApp())
                .contains(new ProviderTemplate("visit_1", "en_GB", Optional.of(content)));
    }

    @Test
    void a_file_says_what_it_is() {
        Folder folder = Folder.at(path);
        folder.write(
                "visit.md",
                Folder.SOUND.replace(
                        "variables:", "whatsapp: {name: visit_1, language: en_GB}\nvariables:"));
        var head = folder.only().head();
        assertThat(head.edition().id()).isEqualTo(new TemplateId("visit"));
        assertThat(head.edition().version()).isEqualTo(1);
        assertThat(head.edition().language()).isEqualTo(Language.ENGLISH);
        assertThat(head.edition().sha256()).matches("[0-9a-f]{64}");
        assertThat(head.file()).isEqualTo("visit.md");
        assertThat(head.purpose()).isEqualTo(TemplatePurpose.REMINDER);
        assertThat(head.channels())
                .extracting(channel -> channel.value())
                .containsExactlyInAnyOrder("telegram", "whatsapp");
        assertThat(head.variables())
                .extracting(TemplateVariable::name)
                .containsExactly("name", "day");
        assertThat(head.whatsApp())
                .contains(new ProviderTemplate("visit_1", "en_GB", Optional.empty()));
    }

    @Test
    void a_changed_file_is_noticed_and_is_another_edition() throws IOException {
        Folder folder = Folder.at(path);
        folder.write("visit.md", Folder.SOUND);
        var before = folder.only();
        assertThat(folder.only()).isSameAs(before);
        folder.write("visit.md", Folder.SOUND.replace("see", "met"));
        assertThat(folder.only().head().edition()).isNotEqualTo(before.head().edition());
        assertThat(folder.only().sample().plainText()).contains("we met you");
        Files.delete(path.resolve("visit.md"));
        assertThat(folder.shelf().templates()).isEmpty();
    }

    @Test
    void versions_and_languages_are_in_order_and_the_newest_of_each_language_is_known() {
        Folder folder = Folder.at(path);
        folder.write("1.md", Folder.SOUND);
        folder.write("2.md", Folder.SOUND.replace("version: 1", "version: 2"));
        folder.write("3.md", Folder.SOUND.replace("language: en", "language: fr"));
        folder.write("4.md", Folder.SOUND.replace("id: visit", "id: other"));
        TemplateId visit = new TemplateId("visit");
        assertThat(folder.shelf().of(visit))
                .extracting(each -> each.head().file())
                .containsExactly("2.md", "1.md", "3.md");
        assertThat(folder.shelf().newest(visit))
                .extracting(each -> each.head().file())
                .containsExactly("2.md", "3.md");
    }

    @Test
    void only_markdown_files_are_templates_and_a_readme_is_none() throws IOException {
        Folder folder = Folder.at(path);
        folder.write("README.md", "How we write templates");
        folder.write("visit.md~", "x");
        folder.write(".visit.md", "x");
        Files.createDirectory(path.resolve("old.md"));
        assertThat(folder.shelf().templates()).isEmpty();
        assertThat(folder.shelf().wrong()).isEmpty();
    }

    @Test
    void a_folder_that_is_gone_is_listed_as_wrong() {
        Folder folder = Folder.at(path.resolve("gone"));
        assertThat(folder.shelf().templates()).isEmpty();
        assertThat(folder.problems())
                .containsExactly(
                        "cannot be read (NoSuchFileException): expected a folder with templates");
    }

    @Test
    void without_a_folder_there_are_no_templates() {
        TemplateFolder none = new TemplateFolder(new TemplatesConfig(Optional.empty()));
        assertThat(none.shelf().templates()).isEmpty();
        assertThat(none.shelf().wrong()).isEmpty();
    }
}
