package dev.parley.ai.knowledge.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A passage as it stands in a file.
 *
 * @param key tells the passages of one document apart and stays when the text changes
 * @param reference what a citation shows
 * @param path the headings above the passage, outermost first
 * @param text plain text, not blank
 * @param url the passage's own page, where it has one
 * @param inForceSince the day since which it applies, where the file says so
 */
public record PassageDraft(
        String key,
        String reference,
        List<String> path,
        String text,
        Optional<String> url,
        Optional<LocalDate> inForceSince) {

    public PassageDraft {
        path = List.copyOf(path);
    }

    /** The same with the page of its document, unless it has one of its own. */
    public PassageDraft readableAt(String page) {
        return new PassageDraft(
                key, reference, path, text, url.or(() -> Optional.of(page)), inForceSince);
    }
}
