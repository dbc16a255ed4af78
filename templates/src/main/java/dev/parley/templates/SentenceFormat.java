package dev.parley.templates;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands in a sentence: on one line, cleaned by {@link CleanText} and escaped as in
 * HTML.
 */
final class SentenceFormat extends CommonMarkupOutputFormat<SentenceFormat.Markup> {

    static final SentenceFormat INSTANCE = new SentenceFormat();

    private SentenceFormat() {}

    @Override
    public String getName() {
        return "Sentence";
    }

    @Override
    public String getMimeType() {
        return "text/html";
    }

    @Override
    public void output(String value, Writer out) throws IOException {
        StringUtil.XHTMLEnc(CleanText.oneLine(value), out);
    }

    @Override
    public String escapePlainText(String value) {
        return StringUtil.XHTMLEnc(CleanText.oneLine(value));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return builtIn.equals("html") || builtIn.equals("xml") || builtIn.equals("xhtml");
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(
            @Nullable String plainText, @Nullable String markup) {
        return new Markup(plainText, markup);
    }

    /** Text of a sentence that is escaped already. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

        private Markup(@Nullable String plainText, @Nullable String markup) {
            super(plainText, markup);
        }

        @Override
        public SentenceFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
