package dev.parley.ai.knowledge.source;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a block that is too long: at line ends, else at sentence ends, else anywhere. */
final class Pieces {

    private Pieces() {}

    static List<String> of(String block, int longest) {
        if (block.isBlank()) {
            return List.of();
        }
        if (block.length() <= longest) {
            return List.of(block);
        }
        boolean lines = block.indexOf('\n') >= 0;
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String part : lines ? List.of(block.split("\n", -1)) : sentences(block, longest)) {
            if (!piece.isEmpty() && piece.length() + part.length() > longest) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            }
            piece.append(part).append(lines ? "\n" : "");
        }
        pieces.add(piece.toString().strip());
        return lines
                ? pieces.stream().flatMap(line -> of(line, longest).stream()).toList()
                : pieces;
    }

    private static List<String> sentences(String text, int longest) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            for (int from = start; from < end; from += longest) {
                parts.add(text.substring(from, Math.min(end, from + longest)));
            }
            start = end;
        }
        return parts;
    }
}
