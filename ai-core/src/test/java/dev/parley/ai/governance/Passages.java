package dev.parley.ai.governance;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.conversation.Language;
import java.util.List;
import java.util.Optional;

/** Passages for tests. */
final class Passages {

    private Passages() {}

    static Passage english(String heading, String text) {
        return english(heading, text, 0.9);
    }

    static Passage english(String heading, String text, double support) {
        DocumentId document = DocumentId.of(CollectionName.GENERAL, "test", heading);
        return new Passage(
                PassageId.of(document, heading),
                new Passage.Source(
                        document, heading, Optional.of("https://practice.example.org/page")),
                heading,
                List.of(heading),
                text,
                Language.ENGLISH,
                new Passage.Match(support, support));
    }
}
