package dev.parley.templates;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.rendering.Page;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Renders sentences and pages from the FreeMarker templates under {@code templates/}. Safe for use
 * by many threads.
 */
@Singleton
public final class FreemarkerRenderer implements Renderer {

    private final TemplateCatalogue catalogue = new TemplateCatalogue();

    /**
     * @throws IllegalStateException when the sentence's template is missing or wrong
     */
    @Override
    public RichText render(Sentence sentence, Language language, ChannelName channel) {
        Template template = catalogue.sentence(sentence.getClass(), language, channel);
        return SentenceMarkup.read(filled(template, sentence, language, environment -> {}));
    }

    /**
     * @throws IllegalStateException when the page's template is missing or wrong
     */
    @Override
    public String page(Page page, Language language) {
        Template labels = catalogue.labels(language);
        return filled(
                catalogue.page(page.getClass()),
                page,
                language,
                environment -> {
                    environment.setGlobalVariable("labels", environment.importLib(labels, null));
                    environment.setGlobalVariable(
                            "language", environment.getObjectWrapper().wrap(language));
                });
    }

    private static String filled(
            Template template, Object values, Language language, Preparation preparation) {
        StringWriter text = new StringWriter();
        try {
            Environment environment = template.createProcessingEnvironment(values, text);
            environment.setLocale(language.locale());
            preparation.prepare(environment);
            environment.process();
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException(
                    "template templates/" + template.getName() + " cannot be filled", e);
        }
        return text.toString();
    }

    /** What a template needs besides the record. */
    private interface Preparation {
        void prepare(Environment environment) throws TemplateException, IOException;
    }
}
