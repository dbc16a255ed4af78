package dev.parley.templates;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.rendering.Page;
import dev.parley.rendering.Sentence;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.PathGlobMatcher;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All templates, found by channel, language and id. Each is read and parsed when it is first asked
 * for and kept: nothing changes a template while Parley runs. Safe for use by many threads.
 */
final class TemplateCatalogue {

    private static final String ANY_CHANNEL = "any";

    private final Configuration configuration = configuration();

    /**
     * The channel's own form of the sentence, or else the form for any channel.
     *
     * @throws IllegalStateException when there is neither
     */
    Template sentence(Class<? extends Sentence> type, Language language, ChannelName channel) {
        String rest = language.code() + "/" + TemplateId.of(type) + ".ftl";
        Template own = find(channel + "/" + rest);
        return own != null ? own : get(ANY_CHANNEL + "/" + rest);
    }

    Template page(Class<? extends Page> type) {
        return get("web/pages/" + TemplateId.of(type) + ".ftl");
    }

    /** The words of the pages in the language. */
    Template labels(Language language) {
        return get("web/" + language.code() + "/labels.ftl");
    }

    private Template get(String name) {
        Template template = find(name);
        if (template == null) {
            throw new IllegalStateException(
                    "there is no template templates/" + name + "; add it to the module templates");
        }
        return template;
    }

    private @Nullable Template find(String name) {
        try {
            return configuration.getTemplate(name, null, null, null, true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "template templates/" + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(
                new ClassTemplateLoader(TemplateCatalogue.class.getClassLoader(), "templates"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setOutputFormat(SentenceFormat.INSTANCE);
        configuration.setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(
                        new PathGlobMatcher("web/pages/**"), pages()));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setSharedVariable("markdown", new MarkdownMethod());
        configuration.setSharedVariable("richText", new RichTextMethod());
        configuration.setSharedVariable("safeLink", new SafeLinkMethod());
        return configuration;
    }

    private static TemplateConfiguration pages() {
        TemplateConfiguration pages = new TemplateConfiguration();
        pages.setOutputFormat(HTMLOutputFormat.INSTANCE);
        return pages;
    }
}
