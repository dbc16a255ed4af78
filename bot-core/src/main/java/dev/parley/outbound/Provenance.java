package dev.parley.outbound;

import java.time.Duration;
import java.util.List;

/**
 * How an answer came about, for channels that can show it beside the text.
 *
 * @param model registry name of the model that wrote it
 * @param took from the start of the turn to the answer
 * @param citations the answer's sources, by number
 */
public record Provenance(String model, Duration took, List<Citation> citations) {

    public Provenance {
        citations = List.copyOf(citations);
    }
}
