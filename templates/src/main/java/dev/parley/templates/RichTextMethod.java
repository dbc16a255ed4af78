package dev.parley.templates;

import dev.parley.conversation.RichText;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;

/** {@code richText(message.text)} in a page's template: the text as HTML. */
final class RichTextMethod implements TemplateMethodModelEx {

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        RichText text = (RichText) DeepUnwrap.unwrap((TemplateModel) arguments.getFirst());
        return HTMLOutputFormat.INSTANCE.fromMarkup(RichTextHtml.of(text));
    }
}
