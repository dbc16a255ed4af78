package dev.parley.ai.model;

import java.util.List;

/**
 * One round of tools: what a model asked for and what it got.
 *
 * @param calls what it asked for
 * @param results what came of each, in the same order
 */
public record ToolStep(List<ToolCall> calls, List<String> results) {

    public ToolStep {
        calls = List.copyOf(calls);
        results = List.copyOf(results);
    }
}
