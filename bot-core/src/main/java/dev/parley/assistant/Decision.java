package dev.parley.assistant;

import java.util.Map;

/**
 * One decision of the governance pipeline. Holds no personal data: counts, kinds, rule and passage
 * ids only.
 *
 * @param step the step that decided: {@code phi-guard}, {@code citation-gateway}
 * @param result what it decided: {@code redacted}, {@code supported}, {@code refused}
 * @param details figures and ids
 */
public record Decision(String step, String result, Map<String, String> details) {

    public Decision {
        details = Map.copyOf(details);
    }
}
