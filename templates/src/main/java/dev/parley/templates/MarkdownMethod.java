package dev.parley.templates;

import dev.parley.outbound.Citation;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;

/**
 * {@code markdown(answer, citations)} in a sentence's template: the answer with citation numbers
 * that lead to the cited documents. With a path as third argument they lead to the cited passages
 * under that path.
 */
final class MarkdownMethod implements TemplateMethodModelEx {

    private final Markdown markdown = new Markdown();

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String answer = (String) argument(arguments, 0);
        List<Citation> citations =
                ((List<?>) argument(arguments, 1)).stream().map(Citation.class::cast).toList();
        CitationLinks links =
                arguments.size() > 2
                        ? CitationLinks.toPassages(citations, (String) argument(arguments, 2))
                        : CitationLinks.toDocuments(citations);
        return SentenceFormat.INSTANCE.fromMarkup(
                "<pre>" + RichTextHtml.of(markdown.read(answer, links)) + "</pre>");
    }

    private static Object argument(List<?> arguments, int index) throws TemplateModelException {
        return DeepUnwrap.unwrap((TemplateModel) arguments.get(index));
    }
}
