package dev.parley.ai.model.extractive;

import dev.parley.ai.text.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What of a section is said: all of it when it is short, else its sentences that are nearest to the
 * question, in their order.
 */
final class Excerpt {

    private static final int SHORT = 700;
    private static final int MOST_CHARACTERS = 600;

    private Excerpt() {}

    /** The excerpt as Markdown, each paragraph and list ending with the source's number. */
    static String of(Section section, QueryTerms terms) {
        List<Line> lines =
                section.text().length() <= SHORT
                        ? section.text().lines()
                        : nearest(section.text().lines(), terms);
        return markdown(lines, " [" + section.source().number() + "]");
    }

    private static List<Line> nearest(List<Line> lines, QueryTerms terms) {
        List<Integer> best =
                IntStream.range(0, lines.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer i) -> -terms.weightIn(lines.get(i).stems())))
                        .toList();
        NavigableSet<Integer> chosen = new TreeSet<>();
        int length = 0;
        for (int index : best) {
            int more = lines.get(index).text().length();
            boolean fits = length + more <= MOST_CHARACTERS;
            boolean helps = terms.weightIn(lines.get(index).stems()) > 0;
            if (chosen.isEmpty() || (fits && helps)) {
                length += more;
                chosen.add(index);
            }
        }
        withLeadIns(lines, chosen);
        return chosen.stream().map(lines::get).toList();
    }

    /** A list item alone does not say what it is an item of. */
    private static void withLeadIns(List<Line> lines, NavigableSet<Integer> chosen) {
        for (int index : List.copyOf(chosen)) {
            int first = index;
            while (first > 0 && lines.get(first).isItem()) {
                first--;
            }
            if (lines.get(index).isItem() && lines.get(first).introduces()) {
                chosen.add(first);
            }
        }
    }

    private static String markdown(List<Line> lines, String citation) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean last = i + 1 == lines.size();
            parts.add(gap(lines, i) + line.lead() + line.text());
            if (last || (!line.introduces() && endsGroup(line, lines.get(i + 1)))) {
                parts.add(citation);
            }
        }
        return String.join("", parts);
    }

    private static String gap(List<Line> lines, int index) {
        if (index == 0) {
            return "";
        }
        Line before = lines.get(index - 1);
        Line line = lines.get(index);
        if (before.isItem() && line.isItem()) {
            return "\n";
        }
        return before.block() == line.block() ? " " : "\n\n";
    }

    private static boolean endsGroup(Line line, Line next) {
        return line.isItem() ? !next.isItem() : line.block() != next.block();
    }
}
