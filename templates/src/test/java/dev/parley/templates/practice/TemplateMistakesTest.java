package dev.parley.templates.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a file is named, with its line and with what is expected. */
final class TemplateMistakesTest {

    @TempDir private Path path;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: visit | id: Visit! | line 2: 'id' has 'Visit!': expected 2 to 60 lower-case letters, digits and hyphens",
                "id: visit | ids: visit | line 2: 'id' is missing: expected 2 to 60 lower-case letters, digits and hyphens",
                "version: 1 | version: one | line 3: 'version' has 'one': expected a whole number from 1",
                "version: 1 | version: 0 | line 3: 'version' has '0': expected a whole number from 1",
                "version: 1 | version: [1] | line 3: 'version' is no single value: expected a whole number from 1",
                "language: en | language: de | line 4: 'language' has 'de': expected one of en, fr, ro",
                "purpose: reminder | purpose: advert | line 5: 'purpose' has 'advert': expected one of reminder, confirmation, follow-up, invitation, information",
                "[telegram, whatsapp] | [Telegram] | line 6: 'channels' has 'Telegram': expected a list such as [telegram, whatsapp]",
                "[telegram, whatsapp] | telegram | line 6: 'channels' is no list: expected a list such as [telegram, whatsapp]",
                "type: date | type: day | line 9: 'type' has 'day': expected one of text, name, date, time, amount, number",
                "2026-03-14 | 14.03.2026 | line 9: 'sample' has '14.03.2026': expected a date such as 2026-03-14",
                "2026-03-14 | 2026-02-30 | line 9: 'sample' has '2026-02-30': expected a date such as 2026-03-14",
                ", sample: Ana | `` | line 8: 'sample' is missing: expected a value to show the template with",
                "sample: Ana | sample: Ana, size: 3 | line 8: there is no field 'size': expected type, sample",
                "name: {type | Name: {type | line 8: 'variables' has 'Name': expected a name of up to 40 lower-case letters, digits and _, beginning with a letter",
                "purpose: | urgent: yes⏎purpose: | line 5: there is no field 'urgent': expected id, version, language, purpose, channels, variables, whatsapp",
                "purpose: | id: again⏎purpose: | line 5: the field 'id' is there twice: expected one",
                "purpose: | whatsapp: {name: Visit, language: en_GB}⏎purpose: | line 5: 'name' has 'Visit': expected lower-case letters, digits and _",
                "purpose: | whatsapp: {name: visit}⏎purpose: | line 5: 'language' is missing: expected a code such as en_GB",
                "purpose: | whatsapp: {name: visit, language: en_GB, content: HX12}⏎purpose: | line 5: 'content' has 'HX12': expected Twilio's id of it, HX and 32 digits or letters a to f",
                "you on {{ day }} | you | line 9: the variable 'day' is not used: expected {{day}} in the text",
                "you on | you, {{doctor}}, on | line 13: there is no variable 'doctor': expected one of name, day",
                "you on | [you](https://example.org/{{name}}) on | line 13: {{name}} stands where a link leads or where nobody sees it: expected placeholders in the words only",
                "you on | [you]({{name}}) on | line 13: {{name}} stands where a link leads or where nobody sees it: expected placeholders in the words only",
                "you on | <https://example.org/{{name}}> on | line 13: {{name}} stands where a link leads or where nobody sees it: expected placeholders in the words only",
                "you on | {{Name}} on | line 13: there is {{ or }} without a placeholder: expected {{name}} with a name of lower-case letters, digits and _",
            })
    void a_mistake_is_named_with_its_line(String sound, String mistake, String expected) {
        Folder folder = Folder.at(path);
        folder.write("visit.md", Folder.SOUND.replace(sound, mistake.replace('⏎', '\n')));
        assertThat(folder.shelf().templates()).isEmpty();
        assertThat(folder.problems()).contains(expected);
    }

    @Test
    void all_mistakes_of_a_file_are_named_in_their_order() {
        Folder folder = Folder.at(path);
        folder.write(
                "visit.md",
                Folder.SOUND
                        .replace("version: 1", "version: x")
                        .replace("purpose: reminder", "purpose: x")
                        .replace("{{ day }}", "{{night}}"));
        assertThat(folder.problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("line 3", "line 5", "line 9", "line 13");
    }

    @Test
    void a_wrong_file_takes_only_itself_out() {
        Folder folder = Folder.at(path);
        folder.write("a.md", Folder.SOUND);
        folder.write("b.md", "no head");
        folder.write("c.md", "---\nid: [\n---\ntext");
        assertThat(folder.shelf().templates()).hasSize(1);
        assertThat(folder.shelf().wrong())
                .extracting(wrong -> wrong.file() + " " + wrong.problems().getFirst())
                .satisfiesExactly(
                        b ->
                                assertThat(b)
                                        .isEqualTo(
                                                "b.md line 1: the file has no head: expected a line ---, the fields, a line --- and the text"),
                        c -> assertThat(c).startsWith("c.md line 3: the head is no YAML ("));
    }

    @Test
    void two_files_of_one_version_and_language_are_both_wrong() {
        Folder folder = Folder.at(path);
        folder.write("a.md", Folder.SOUND);
        folder.write("b.md", Folder.SOUND.replace("Dear", "Hello"));
        folder.write("c.md", Folder.SOUND.replace("version: 1", "version: 2"));
        assertThat(folder.shelf().templates()).hasSize(1);
        assertThat(folder.shelf().wrong())
                .extracting(wrong -> wrong.file() + ": " + wrong.problems().getFirst())
                .containsExactlyInAnyOrder(
                        "a.md: id, version and language are those of b.md, too: expected one file for each",
                        "b.md: id, version and language are those of a.md, too: expected one file for each");
    }

    @Test
    void a_text_that_is_too_long_for_a_channel_is_named() {
        Folder folder = Folder.at(path);
        folder.write("visit.md", Folder.SOUND + "\n" + "word ".repeat(300));
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("line 11: the text has 1")
                .endsWith("with the samples: expected at most 1024 on whatsapp");
    }

    @Test
    void what_is_no_text_or_too_large_is_named() throws IOException {
        Folder folder = Folder.at(path);
        Files.write(path.resolve("latin.md"), "é".getBytes(StandardCharsets.ISO_8859_1));
        folder.write("large.md", "x".repeat(70_000));
        assertThat(folder.shelf().wrong())
                .extracting(wrong -> wrong.problems().getFirst())
                .containsExactlyInAnyOrder(
                        "line 1: the file is not in UTF-8: expected text in UTF-8",
                        "the file is too large: expected at most 64 KiB");
    }
}
