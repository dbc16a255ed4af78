package dev.parley.ai.model.extractive;

import dev.parley.ai.model.ChatProvider;
import dev.parley.ai.model.Completion;
import dev.parley.ai.model.Listing;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Provider;
import dev.parley.ai.model.RegisteredModel;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.TextAnalysis;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers with the best parts of the best sources, word for word. Always there, needs nothing,
 * invents nothing.
 */
@Singleton
final class ExtractiveProvider implements ChatProvider {

    private final ContentWords words;
    private final TextAnalysis analysis;

    ExtractiveProvider(ContentWords words, TextAnalysis analysis) {
        this.words = words;
        this.analysis = analysis;
    }

    @Override
    public Provider provider() {
        return Provider.EXTRACTIVE;
    }

    @Override
    public Listing list() {
        return new Listing.Unlisted();
    }

    /** Without sources the answer is empty. */
    @Override
    public Completion complete(RegisteredModel model, Prompt prompt) {
        List<Section> sections =
                prompt.sources().stream()
                        .map(source -> Section.of(source, words, analysis))
                        .toList();
        QueryTerms terms = QueryTerms.of(prompt, sections, words);
        String text =
                SectionChoice.of(sections, terms, prompt.language()).stream()
                        .map(section -> Excerpt.of(section, terms))
                        .collect(Collectors.joining("\n\n"));
        return new Completion.Completed(text, 0);
    }
}
