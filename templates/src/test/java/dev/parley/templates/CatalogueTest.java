package dev.parley.templates;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.rendering.Page;
import dev.parley.rendering.Sentence;
import freemarker.core.Environment;
import freemarker.template.TemplateHashModelEx;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All languages say the same things. */
class CatalogueTest {

    private static final List<String> CODES =
            Stream.of(Language.values()).map(Language::code).toList();
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "\\?(?:no_esc|interpret|eval|api|new)\\b|<#(?:noautoesc|outputformat|noparse)");
    private static final Pattern UNCHECKED_LINK =
            Pattern.compile("(?:href|src|action)=\"\\$\\{(?!safeLink\\()");

    private static final FreemarkerRenderer RENDERER = new FreemarkerRenderer();

    static Stream<Class<? extends Sentence>> sentences() {
        return Arrays.stream(Sentence.class.getPermittedSubclasses())
                .map(type -> type.asSubclass(Sentence.class));
    }

    static Stream<Class<? extends Page>> pages() {
        return Arrays.stream(Page.class.getPermittedSubclasses())
                .map(type -> type.asSubclass(Page.class));
    }

    static Stream<String> templates() {
        return TemplateFiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sentence_is_said_in_every_language_and_form(Class<? extends Sentence> type) {
        for (Samples samples : Samples.all().toList()) {
            for (Language language : Language.values()) {
                for (String channel : List.of("telegram", "web")) {
                    String text =
                            RENDERER.render(samples.of(type), language, new ChannelName(channel))
                                    .plainText();
                    assertThat(text).isNotBlank().doesNotContain("${", "<#", "</");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sentence_uses_all_it_is_given(Class<? extends Sentence> type) {
        Set<String> used =
                TemplateFiles.names().stream()
                        .filter(name -> name.endsWith("/" + TemplateId.of(type) + ".ftl"))
                        .flatMap(name -> TemplateFiles.variables(name).stream())
                        .map(variable -> variable.replaceAll("\\..*", ""))
                        .collect(toSet());

        assertThat(used)
                .containsAll(
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_uses_the_same_variables_in_every_language(String name) {
        for (String code : CODES) {
            String other =
                    name.replaceFirst("/(?:" + String.join("|", CODES) + ")/", "/" + code + "/");

            assertThat(TemplateFiles.names()).contains(other);
            assertThat(TemplateFiles.variables(other))
                    .as(other)
                    .isEqualTo(TemplateFiles.variables(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_have_the_same_labels_in_every_language(Language language) throws Exception {
        assertThat(labels(language)).isNotEmpty().isEqualTo(labels(Language.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_shown_in_every_language(Class<? extends Page> type) {
        for (Samples samples : Samples.all().toList()) {
            for (Language language : Language.values()) {
                assertThat(RENDERER.page(samples.of(type), language))
                        .contains("<")
                        .doesNotContain("${", "<#", "</#", "<@");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_the_page_is_explained_in_every_language(Page.Fault fault) {
        var practice = Samples.ordinary().of(Page.Rejected.class).practice();

        assertThat(Language.values())
                .extracting(language -> RENDERER.page(new Page.Rejected(practice, fault), language))
                .doesNotHaveDuplicates()
                .allMatch(html -> html.length() > 50);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_is_left_over(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        Set<String> known = new HashSet<>(Set.of("labels.ftl"));
        Stream.concat(sentences(), pages())
                .forEach(type -> known.add(TemplateId.of(type) + ".ftl"));

        boolean included =
                templates()
                        .anyMatch(
                                other -> TemplateFiles.source(other).contains("\"" + file + "\""));

        assertThat(known.contains(file) || included)
                .as("%s is the template of a sentence or a page, or part of another template", name)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_opens_a_way_around_escaping(String name) {
        assertThat(TemplateFiles.source(name)).doesNotContainPattern(UNSAFE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_page_leads_where_a_value_says_unchecked(String name) {
        assertThat(name.startsWith("web/pages/") ? TemplateFiles.source(name) : "")
                .doesNotContainPattern(UNCHECKED_LINK);
    }

    @Test
    void the_channels_own_form_comes_before_the_common_one() {
        var answer = Samples.ordinary().of(Sentence.Answer.class);

        assertThat(
                        RENDERER.render(answer, Language.ENGLISH, new ChannelName("telegram"))
                                .plainText())
                .contains("Sources:");
        assertThat(RENDERER.render(answer, Language.ENGLISH, new ChannelName("web")).plainText())
                .doesNotContain("Sources:");
    }

    private static Set<String> labels(Language language) throws Exception {
        Environment environment =
                new TemplateCatalogue()
                        .labels(language)
                        .createProcessingEnvironment(null, Writer.nullWriter());
        environment.process();
        TemplateHashModelEx labels = environment.getMainNamespace();
        Set<String> names = new HashSet<>();
        for (var keys = labels.keys().iterator(); keys.hasNext(); ) {
            names.add(keys.next().toString());
        }
        return names;
    }
}
