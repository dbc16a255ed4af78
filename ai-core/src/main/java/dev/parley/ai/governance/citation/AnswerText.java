package dev.parley.ai.governance.citation;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.text.Blocks;
import dev.parley.ai.text.Blocks.Block;
import dev.parley.outbound.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the kept claims down again with citations numbered by first use. Where sentences of a
 * paragraph or items of a list cite the same, the number stands once, behind the last of them.
 */
final class AnswerText {

    /** The numbers in the answer by those in the draft. */
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private final List<Passage> cited = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private AnswerText() {}

    static AnswerText of(List<Verdict> verdicts) {
        AnswerText text = new AnswerText();
        List<Verdict> kept = verdicts.stream().filter(Verdict::kept).toList();
        for (int i = 0; i < kept.size(); i++) {
            boolean last = i + 1 == kept.size() || !shareMark(kept.get(i), kept.get(i + 1));
            boolean opens =
                    i == 0 || kept.get(i - 1).claim().place() != kept.get(i).claim().place();
            text.add(kept.get(i), opens, last);
        }
        return text;
    }

    String markdown() {
        return Blocks.join(blocks);
    }

    List<Citation> citations() {
        return IntStream.range(0, cited.size())
                .mapToObj(index -> citation(index + 1, cited.get(index)))
                .toList();
    }

    /** The numbers a verdict's passages have in the answer. */
    List<Integer> numbersOf(Verdict verdict) {
        return verdict.carriers().stream()
                .map(Evidence::number)
                .flatMap(number -> Stream.ofNullable(numbers.get(number)))
                .sorted()
                .toList();
    }

    private void add(Verdict verdict, boolean opens, boolean marked) {
        verdict.carriers().forEach(this::cite);
        String marks =
                marked
                        ? numbersOf(verdict).stream()
                                .map(number -> "[" + number + "]")
                                .collect(Collectors.joining())
                        : "";
        String text = verdict.claim().text() + (marks.isEmpty() ? "" : " " + marks);
        Block block = verdict.claim().block();
        if (opens) {
            blocks.add(new Block(block.kind(), block.lead(), text));
        } else {
            blocks.set(blocks.size() - 1, blocks.getLast().followedBy(text));
        }
    }

    private void cite(Evidence evidence) {
        if (numbers.putIfAbsent(evidence.number(), cited.size() + 1) == null) {
            cited.add(evidence.passage());
        }
    }

    private static boolean shareMark(Verdict verdict, Verdict next) {
        return verdict.carriers().equals(next.carriers())
                && isOneGroup(verdict.claim(), next.claim());
    }

    private static boolean isOneGroup(Claim claim, Claim next) {
        boolean list =
                claim.block().kind() == Blocks.Kind.ITEM && next.block().kind() == Blocks.Kind.ITEM;
        return claim.place() == next.place() || list;
    }

    private static Citation citation(int number, Passage passage) {
        return new Citation(
                number,
                passage.reference(),
                passage.title(),
                passage.url(),
                passage.id().toString(),
                passage.text());
    }
}
