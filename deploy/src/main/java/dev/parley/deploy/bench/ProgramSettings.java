package dev.parley.deploy.bench;

import dev.parley.deploy.bench.subject.StartedProgram;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What differs from one start of the program to the next.
 *
 * @param model who answers
 * @param slots how many calls to a model there may be at once; empty: the program's own number
 */
record ProgramSettings(String model, OptionalInt slots) {

    static final String EXTRACTIVE = "extractive";

    /** The model that the test server has. */
    static final String OLLAMA = "ollama/llama3.2:3b";

    /** As many at once as the program makes by itself, at least. */
    private static final int TURNS = 4_000;

    /** The environment of the program; the test servers stand in for the providers. */
    Map<String, String> variables(int port, String telegramUrl, String ollamaUrl) {
        return Map.ofEntries(
                Map.entry("PARLEY_HTTP_HOST", "127.0.0.1"),
                Map.entry("PARLEY_HTTP_PORT", "" + port),
                Map.entry("PARLEY_PUBLIC_URL", "http://127.0.0.1:" + port),
                Map.entry("PARLEY_TELEGRAM_TOKEN", Program.TOKEN),
                Map.entry("PARLEY_TELEGRAM_MODE", "webhook"),
                Map.entry("PARLEY_TELEGRAM_WEBHOOK_SECRET", Program.SECRET),
                Map.entry("PARLEY_TELEGRAM_API_URL", telegramUrl),
                Map.entry("PARLEY_OLLAMA_URL", ollamaUrl),
                Map.entry("PARLEY_MODEL", model),
                Map.entry("PARLEY_TURN_QUIET_MILLIS", "0"));
    }

    /** Finer points, as they stand in the data folder's {@code application.yml}. */
    String file() {
        return slots.isPresent()
                ? StartedProgram.WITHOUT_LIMITS
                        + "  models:\n    slots: %d\n  work:\n    concurrency: %d\n"
                                .formatted(slots.getAsInt(), Math.max(TURNS, 2 * slots.getAsInt()))
                : StartedProgram.WITHOUT_LIMITS;
    }
}
