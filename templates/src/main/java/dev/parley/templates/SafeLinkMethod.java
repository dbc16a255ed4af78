package dev.parley.templates;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;

/**
 * {@code safeLink(citation.url)} in a page's template: the target, or {@code #} in place of one
 * that could run a script.
 */
final class SafeLinkMethod implements TemplateMethodModelEx {

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String target = (String) DeepUnwrap.unwrap((TemplateModel) arguments.getFirst());
        return LinkTarget.safe(target).orElse("#");
    }
}
