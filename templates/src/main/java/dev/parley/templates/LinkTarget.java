package dev.parley.templates;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link may lead: a page, a mail address or a phone number elsewhere, or a path on this
 * server.
 */
final class LinkTarget {

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(?:https?://|mailto:|tel:)[^\\s\\p{Cntrl}]+");
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}]*");

    private LinkTarget() {}

    /** The target, where it is a safe one on another server. */
    static Optional<String> elsewhere(String target) {
        return Optional.of(target).filter(ELSEWHERE.asMatchPredicate());
    }

    /** The target, where it is safe. */
    static Optional<String> safe(String target) {
        return Optional.of(target).filter(ELSEWHERE.asMatchPredicate().or(PATH.asMatchPredicate()));
    }
}
