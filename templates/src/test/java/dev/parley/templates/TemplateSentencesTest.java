package dev.parley.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.rendering.Sentence;
import dev.parley.rendering.TemplateLine;
import dev.parley.template.MessageTemplate.Complaint;
import dev.parley.template.MessageTemplate.Fault;
import dev.parley.template.ProviderState;
import dev.parley.template.TemplateShelf.WrongFile;
import dev.parley.template.TemplateState;
import dev.parley.template.TemplateVariable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators read about the practice's templates. */
class TemplateSentencesTest {

    private static final FreemarkerRenderer RENDERER = new FreemarkerRenderer();

    @Test
    void the_list_has_a_line_for_each_template_and_each_problem_of_a_file() {
        var list =
                new Sentence.Templates(
                        List.of(
                                line(2, TemplateState.WAITING, Optional.empty()),
                                line(1, TemplateState.APPROVED, Optional.of(ProviderState.PAUSED))),
                        List.of(new WrongFile("a.md", List.of("line 2: x", "line 4: y"))));

        assertThat(said(list, Language.ENGLISH))
                .isEqualTo(
                        """
                        Templates
                        • visit, Français, version 2: waits for approval
                        • visit, Français, version 1: approved; at WhatsApp: paused

                        Files that cannot be used
                        • a.md
                        – line 2: x
                        – line 4: y\
                        """);
        assertThat(said(new Sentence.Templates(List.of(), List.of()), Language.ENGLISH))
                .isEqualTo("There are no templates.");
    }

    @Test
    void who_reads_a_template_is_told_its_values_and_how_to_approve_it() {
        var shown =
                new Sentence.TemplateShown(
                        new TemplateLine(
                                "visit",
                                1,
                                Language.ENGLISH,
                                TemplateState.CHANGED,
                                Optional.empty()),
                        "reminder",
                        List.of("telegram", "web"),
                        List.of(
                                new TemplateVariable(
                                        "day", TemplateVariable.Type.DATE, "2026-05-02")));

        assertThat(said(shown, Language.ENGLISH))
                .isEqualTo(
                        """
                        visit, English, version 1: changed since it was approved, needs a new approval
                        Purpose: reminder
                        Channels: telegram, web
                        • day, for example 2026-03-14; here: 2026-05-02
                        To approve it, send /templates approve visit.

                        With these values it reads:\
                        """);
    }

    @Test
    void each_wrong_value_is_told_with_what_is_expected() {
        var wrong =
                new Sentence.TemplateValuesWrong(
                        "visit",
                        List.of(
                                new Complaint("name", Fault.MISSING, "Ana Pop"),
                                new Complaint("day", Fault.WRONG_TYPE, "2026-03-14"),
                                new Complaint("x", Fault.UNKNOWN, "")));

        assertThat(said(wrong, Language.ENGLISH))
                .isEqualTo(
                        """
                        Some values for the template visit are not right:
                        • name is missing; expected for example: Ana Pop
                        • day has a value that cannot be used; expected for example: 2026-03-14
                        • x is not in this template

                        A value holds no links, addresses or commands. Nothing was sent.\
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void every_state_and_every_fault_has_its_own_words(Language language) {
        assertThat(TemplateState.values())
                .extracting(state ->
                        said(
                                new Sentence.TemplatesApproved(
                                        List.of(
                                                new TemplateLine(
                                                        "visit",
                                                        1,
                                                        language,
                                                        state,
                                                        Optional.empty()))),
                                language))
                .doesNotHaveDuplicates()
                .allMatch(words -> !words.endsWith(": "));
        assertThat(Fault.values())
                .extracting(fault ->
                        said(
                                new Sentence.TemplateValuesWrong(
                                        "visit", List.of(new Complaint("day", fault, "7"))),
                                language))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_state_at_the_provider_has_its_own_words(Language language) {
        assertThat(ProviderState.values())
                .extracting(state ->
                        said(
                                new Sentence.TemplateNotAtProvider("visit", language, state),
                                language))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.contains("WhatsApp") && !words.contains(": ."));
    }

    @Test
    void who_cannot_send_a_template_is_told_what_the_provider_decided() {
        var refused =
                new Sentence.TemplateNotAtProvider("visit", Language.ENGLISH, ProviderState.PAUSED);

        assertThat(said(refused, Language.ENGLISH))
                .isEqualTo(
                        "The person has not written for 24 hours, so WhatsApp takes only a template that it has approved. "
                                + "There the template visit in English is in this state: paused. Nothing was sent. "
                                + "In WhatsApp’s template manager you see why.");
    }

    private static TemplateLine line(
            int version, TemplateState state, Optional<ProviderState> provider) {
        return new TemplateLine("visit", version, Language.FRENCH, state, provider);
    }

    private static String said(Sentence sentence, Language language) {
        return RENDERER.render(sentence, language, new ChannelName("telegram")).plainText();
    }
}
