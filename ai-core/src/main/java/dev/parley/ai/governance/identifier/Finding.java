package dev.parley.ai.governance.identifier;

/**
 * An identifier in a text.
 *
 * @param kind what it is
 * @param start its first character, in Unicode code points of the text
 * @param end behind its last character, in code points
 * @param score how sure, 0 to 1
 */
public record Finding(Kind kind, int start, int end, double score) {

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
