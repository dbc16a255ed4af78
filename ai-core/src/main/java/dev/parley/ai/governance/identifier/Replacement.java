package dev.parley.ai.governance.identifier;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Puts other words in the place of findings. */
public final class Replacement {

    private Replacement() {}

    /**
     * The text with each finding replaced.
     *
     * @param findings those of this text, in its order, not overlapping
     * @param words what stands in a finding's place, from the finding and its value
     * @param rest what becomes of everything between
     */
    public static String of(
            String text,
            List<Finding> findings,
            BiFunction<Finding, String, String> words,
            UnaryOperator<String> rest) {
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        int donePoints = 0;
        for (Finding finding : findings) {
            int start = text.offsetByCodePoints(done, finding.start() - donePoints);
            int end = text.offsetByCodePoints(start, finding.end() - finding.start());
            replaced.append(rest.apply(text.substring(done, start)));
            replaced.append(words.apply(finding, text.substring(start, end)));
            done = end;
            donePoints = finding.end();
        }
        return replaced.append(rest.apply(text.substring(done))).toString();
    }
}
