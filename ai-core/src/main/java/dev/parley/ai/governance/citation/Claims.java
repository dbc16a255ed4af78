package dev.parley.ai.governance.citation;

import dev.parley.ai.text.Blocks;
import dev.parley.ai.text.Blocks.Block;
import dev.parley.ai.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a draft apart into its claims and the numbers each of them cites. */
final class Claims {

    /**
     * {@code [1]}, {@code [1, 3]}, {@code [1-3]}, {@code [source 2]}, also when a model made a link
     * of it.
     */
    private static final Pattern MARK =
            Pattern.compile(
                    "\\s*[\\[【](?:[Ss]ources?\\s*)?(\\d{1,3}(?:\\s*[,;–-]\\s*\\d{1,3})*)[\\]】](?:\\([^)\\s]*\\))?");

    /** Marks behind an end mark belong to the sentence before. */
    private static final Pattern MARKS_BEHIND =
            Pattern.compile("([.!?…:]+)((?:" + MARK.pattern() + ")+)");

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\s*[–-]\\s*(\\d+))?");
    private static final int WIDEST_RANGE = 10;

    private Claims() {}

    static List<Claim> of(String draft) {
        List<Claim> claims = new ArrayList<>();
        List<Block> blocks = Blocks.of(draft);
        for (int i = 0; i < blocks.size(); i++) {
            int place = i;
            Block block = blocks.get(i);
            String text = MARKS_BEHIND.matcher(block.text()).replaceAll("$2$1");
            List<String> sentences =
                    block.kind() == Blocks.Kind.HEADING ? List.of(text) : Sentences.of(text);
            sentences.forEach(sentence -> claims.add(claim(place, block, sentence)));
        }
        return claims;
    }

    private static Claim claim(int place, Block block, String sentence) {
        List<Integer> cited = new ArrayList<>();
        Matcher marks = MARK.matcher(sentence);
        while (marks.find()) {
            addNumbers(cited, marks.group(1));
        }
        return new Claim(place, block, MARK.matcher(sentence).replaceAll("").strip(), cited);
    }

    private static void addNumbers(List<Integer> cited, String list) {
        Matcher numbers = NUMBERS.matcher(list);
        while (numbers.find()) {
            int first = Integer.parseInt(numbers.group(1));
            int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
            for (int number = first; number <= Math.min(last, first + WIDEST_RANGE); number++) {
                if (!cited.contains(number)) {
                    cited.add(number);
                }
            }
        }
    }
}
