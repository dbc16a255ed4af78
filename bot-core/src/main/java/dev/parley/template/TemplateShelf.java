package dev.parley.template;

import dev.parley.conversation.Language;
import java.util.Comparator;
import java.util.List;

/**
 * All templates of the practice at one moment.
 *
 * @param templates by id, language and version, the newest version first
 * @param wrong files that cannot be used
 */
public record TemplateShelf(List<MessageTemplate> templates, List<WrongFile> wrong) {

    private static final Comparator<TemplateEdition> ORDER =
            Comparator.comparing((TemplateEdition edition) -> edition.id().value())
                    .thenComparing(TemplateEdition::language)
                    .thenComparing(TemplateEdition::version, Comparator.reverseOrder());

    /**
     * A file that cannot be used.
     *
     * @param file its name
     * @param problems for people who write templates: the line, what is wrong, what is expected
     */
    public record WrongFile(String file, List<String> problems) {

        public WrongFile {
            problems = List.copyOf(problems);
        }
    }

    public TemplateShelf {
        templates =
                templates.stream()
                        .sorted(Comparator.comparing(each -> each.head().edition(), ORDER))
                        .toList();
        wrong = List.copyOf(wrong);
    }

    /** The template in all languages and versions, in order. */
    public List<MessageTemplate> of(TemplateId id) {
        return templates.stream().filter(each -> each.head().edition().id().equals(id)).toList();
    }

    /** The template's newest version in each language. */
    public List<MessageTemplate> newest(TemplateId id) {
        List<MessageTemplate> all = of(id);
        return all.stream().filter(each -> each.equals(first(all, language(each)))).toList();
    }

    private static MessageTemplate first(List<MessageTemplate> all, Language language) {
        return all.stream().filter(each -> language(each) == language).findFirst().orElseThrow();
    }

    private static Language language(MessageTemplate template) {
        return template.head().edition().language();
    }
}
