package dev.parley.ai.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.ai.text.Blocks.Block;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes passages apart, and remembers those that come again and again. Safe for use by many
 * threads.
 */
@Singleton
public final class TextAnalysis {

    private static final int MOST_REMEMBERED = 1_000;

    private record Key(String text, Language language) {}

    private final Cache<Key, AnalysedText> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private final ContentWords words;

    public TextAnalysis(ContentWords words) {
        this.words = words;
    }

    /** The parts of a text. */
    public AnalysedText of(String text, Language language) {
        return remembered.get(new Key(text, language), this::analysed);
    }

    private AnalysedText analysed(Key key) {
        List<Line> lines = new ArrayList<>();
        Set<String> stems = new HashSet<>();
        List<Block> blocks = Blocks.of(key.text());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Blocks.Kind.HEADING) {
                stems.addAll(words.in(block.text(), key.language()));
            } else {
                addLines(lines, i, block, key.language());
            }
        }
        lines.forEach(line -> stems.addAll(line.stems()));
        return new AnalysedText(lines, stems, Figures.inWordsToo(key.text()));
    }

    private void addLines(List<Line> lines, int number, Block block, Language language) {
        boolean item = block.kind() == Blocks.Kind.ITEM;
        for (String text : item ? List.of(block.text()) : Sentences.of(block.text())) {
            lines.add(
                    new Line(
                            number,
                            item ? block.lead() : "",
                            text,
                            new HashSet<>(words.in(text, language))));
        }
    }
}
