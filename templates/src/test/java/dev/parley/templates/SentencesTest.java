package dev.parley.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sentences say. */
class SentencesTest {

    private static final Practice PRACTICE =
            new Practice("Lakeside Practice", "04 65 71 20 00", "112");
    private static final int LONGEST_MENU_TEXT = 256; // Telegram, BotCommand.description
    private static final Pattern FRENCH_MISTAKE =
            Pattern.compile(" [:;!?»]|« |[\\p{L}][:;!?](?!//|\\d)|'");
    private static final Pattern ROMANIAN_MISTAKE = Pattern.compile("[ŞşŢţ]|'");

    private static final FreemarkerRenderer RENDERER = new FreemarkerRenderer();

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,automatic assistant",
        "FRENCH,assistant automatique",
        "ROMANIAN,asistent automat"
    })
    void the_welcome_says_that_a_machine_answers_whose_and_where_people_are(
            Language language, String machine) {
        assertThat(said(new Sentence.Welcome(PRACTICE), language))
                .contains(machine, "Lakeside Practice", "04 65 71 20 00", "112", "/help");
    }

    @ParameterizedTest
    @EnumSource
    void the_emergency_number_comes_first_in_an_emergency(Language language) {
        assertThat(
                        said(new Sentence.Emergency(PRACTICE), language)
                                .lines()
                                .findFirst()
                                .orElseThrow())
                .contains("112");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "help",
                "status",
                "reset",
                "models",
                "switch",
                "settings",
                "stop",
                "language",
                "human",
                "privacy",
                "forget",
                "admin",
                "handoffs",
                "templates",
                "deadletters",
                "replay"
            })
    void a_command_has_a_plain_summary_that_fits_a_menu(String command) {
        for (Language language : Language.values()) {
            var summary =
                    RENDERER.render(
                            new Sentence.CommandSummary(command),
                            language,
                            new ChannelName("telegram"));

            assertThat(summary.plainText())
                    .hasSizeBetween(10, LONGEST_MENU_TEXT)
                    .doesNotContain("\n");
            assertThat(summary.spans()).hasSize(1).allMatch(span -> span.styles().isEmpty());
            assertThat(said(new Sentence.Help(List.of(command)), language))
                    .endsWith("/" + command + " – " + summary.plainText());
        }
    }

    @Test
    void a_command_without_a_summary_is_named() {
        assertThatThrownBy(() -> said(new Sentence.CommandSummary("dance"), Language.ENGLISH))
                .hasMessageContaining("command-summary")
                .rootCause()
                .hasMessageContaining("no words for /dance");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,0,I have stopped.",
        "ENGLISH,1,I have stopped. One waiting message will not be answered.",
        "FRENCH,2,Je me suis arrêté. 2 messages en attente resteront sans réponse.",
        "ROMANIAN,19,M-am oprit. 19 mesaje în așteptare vor rămâne fără răspuns.",
        "ROMANIAN,20,M-am oprit. 20 de mesaje în așteptare vor rămâne fără răspuns.",
        "ROMANIAN,101,M-am oprit. 101 mesaje în așteptare vor rămâne fără răspuns.",
    })
    void counts_follow_the_languages_grammar(Language language, int count, String expected) {
        assertThat(said(new Sentence.Stopped(count), language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,'4,000 characters'",
        "FRENCH,4\u202F000 caractères",
        "ROMANIAN,4.000 de caractere"
    })
    void numbers_are_written_as_the_language_writes_them(Language language, String expected) {
        assertThat(said(new Sentence.TooLong(4000), language)).contains(expected);
    }

    @Test
    void topics_are_offered_only_where_there_are_some() {
        assertThat(
                        said(
                                new Sentence.NoSupport(
                                        List.of("Prices", "Opening hours"), PRACTICE),
                                Language.ENGLISH))
                .contains("I could tell you about:\n• Prices\n• Opening hours\n\n");
        assertThat(said(new Sentence.NoSupport(List.of(), PRACTICE), Language.ENGLISH))
                .doesNotContain("about:")
                .contains("04 65 71 20 00");
    }

    @Test
    void a_kind_of_message_that_is_known_is_called_by_its_name() {
        assertThat(said(new Sentence.Unsupported("photo"), Language.FRENCH))
                .contains("votre image");
        assertThat(said(new Sentence.Unsupported("hologram"), Language.FRENCH))
                .contains("(hologram)");
    }

    @Test
    void french_keeps_its_spaces_and_apostrophes() {
        CatalogueTest.sentences()
                .forEach(type -> {
                    Sentence sentence = new Samples(path -> "mot", true, 21).of(type);

                    assertThat(said(sentence, Language.FRENCH))
                            .doesNotContainPattern(FRENCH_MISTAKE);
                });
    }

    @Test
    void romanian_has_commas_below_and_no_cedillas() {
        TemplateFiles.names().stream()
                .filter(name -> name.contains("/ro/"))
                .map(TemplateFiles::source)
                .forEach(source -> assertThat(source).doesNotContainPattern(ROMANIAN_MISTAKE));
    }

    private String said(Sentence sentence, Language language) {
        return RENDERER.render(sentence, language, new ChannelName("telegram")).plainText();
    }
}
