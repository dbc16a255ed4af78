package dev.parley.ai.knowledge.intake;

import java.util.List;

/**
 * What an import did.
 *
 * @param added documents that are new
 * @param changed documents replaced by a newer reading
 * @param removed documents whose files are gone
 * @param unchanged documents that were there already
 * @param passages passages written
 * @param failures what could not be read, in the order of reading
 */
public record ImportReport(
        int added, int changed, int removed, int unchanged, int passages, List<Failure> failures) {

    /**
     * A file, or a part of one, that was not taken in.
     *
     * @param file its name, with the line where one is to blame: {@code laws.jsonl, line 17}
     * @param reason why, in one line
     */
    public record Failure(String file, String reason) {

        @Override
        public String toString() {
            return file + ": " + reason;
        }
    }

    public ImportReport {
        failures = List.copyOf(failures);
    }
}
