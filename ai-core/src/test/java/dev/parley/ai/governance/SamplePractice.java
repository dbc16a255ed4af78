package dev.parley.ai.governance;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.Vector;
import dev.parley.ai.text.ContentWords;
import dev.parley.conversation.Language;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sample practice's pages cut at their headings, searched by plain word overlap: enough to
 * drive the pipeline where the quality of retrieval is not what is looked at.
 */
@Singleton
@Replaces(KnowledgeSearch.class)
@Requires(property = "test.passages", value = "sample-practice")
final class SamplePractice implements PassageSearch {

    private final ContentWords words;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<PassageId, Set<String>> stems = new HashMap<>();

    SamplePractice(ContentWords words) {
        this.words = words;
        Path root = Path.of("..", "deploy", "practice");
        addAll(root.resolve("en"), Language.ENGLISH);
        addAll(root.resolve("fr"), Language.FRENCH);
    }

    private void addAll(Path folder, Language language) {
        try (Stream<Path> pages = Files.list(folder)) {
            pages.sorted().forEach(page -> add(page, language));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<Passage> find(String query, Language language, Reach reach, int limit) {
        return passages.stream()
                .map(passage -> rated(passage, query, language))
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public Optional<Vector> meaning(String question) {
        return Optional.empty();
    }

    private Passage rated(Passage passage, String query, Language language) {
        Set<String> asked = Set.copyOf(words.in(query, passage.language()));
        double total = 0;
        double found = 0;
        for (String stem : asked) {
            long having = stems.values().stream().filter(some -> some.contains(stem)).count();
            double weight = Math.log(1 + (passages.size() - having + 0.5) / (having + 0.5));
            total += weight;
            found += stems.getOrDefault(passage.id(), Set.of()).contains(stem) ? weight : 0;
        }
        double support = total == 0 ? 0 : found / total;
        double score = support * (passage.language() == language ? 1 : 0.5);
        return new Passage(
                passage.id(),
                passage.source(),
                passage.reference(),
                passage.path(),
                passage.text(),
                passage.language(),
                new Passage.Match(score, score));
    }

    private void add(Path page, Language language) {
        List<String> lines = lines(page);
        String title = lines.getFirst().replaceFirst("^# ", "");
        DocumentId document = DocumentId.of(CollectionName.GENERAL, "test", page.toString());
        String heading = title;
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("## ")) {
                add(document, title, heading, text.toString().strip(), language);
                heading = line.substring(3);
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(document, title, heading, text.toString().strip(), language);
    }

    private void add(
            DocumentId document, String title, String heading, String text, Language language) {
        if (text.isEmpty()) {
            return;
        }
        Passage passage =
                new Passage(
                        PassageId.of(document, heading),
                        new Passage.Source(document, title, Optional.empty()),
                        heading,
                        List.of(title),
                        text,
                        language,
                        new Passage.Match(0, 0));
        passages.add(passage);
        Set<String> all = new HashSet<>(words.in(title + "\n" + heading, language));
        all.addAll(words.in(text, language));
        stems.put(passage.id(), all);
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
