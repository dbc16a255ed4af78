package dev.parley.ai.governance;

import dev.parley.ai.governance.identifier.Finding;
import dev.parley.ai.governance.identifier.Identifiers;
import dev.parley.ai.governance.identifier.Replacement;
import dev.parley.ai.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of an answer what must not leave: identifiers that are not in the sources, links to
 * places that are not, and characters that hide or turn text. What the person wrote is still behind
 * placeholders here.
 */
@Singleton
final class OutputGuard {

    private static final String REMOVED = "…";

    /** Control characters but line ends and tabs, direction marks, invisible separators. */
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\t]]|[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    private final Identifiers identifiers;

    OutputGuard(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** The answer without what must not leave. */
    String clean(String markdown, List<Passage> passages, Trail trail) {
        String visible = HIDDEN.matcher(markdown).replaceAll("");
        String linked = Links.keepOnly(visible, passages);
        List<Finding> strange = strange(linked, identifiers.in(linked), passages);
        String clean = Replacement.of(linked, strange, (_, _) -> REMOVED, UnaryOperator.identity());
        boolean changed = !clean.equals(markdown);
        trail.add(
                "output-guard",
                changed ? "cleaned" : "clean",
                Map.of("identifiers", String.valueOf(strange.size())));
        return clean;
    }

    private static List<Finding> strange(
            String text, List<Finding> findings, List<Passage> passages) {
        if (findings.isEmpty()) {
            return findings;
        }
        String known =
                plain(passages.stream().map(Passage::text).collect(Collectors.joining("\n")));
        return findings.stream()
                .filter(finding -> !known.contains(plain(value(text, finding))))
                .toList();
    }

    private static String value(String text, Finding finding) {
        int start = text.offsetByCodePoints(0, finding.start());
        return text.substring(
                start, text.offsetByCodePoints(start, finding.end() - finding.start()));
    }

    /** Letters, digits and the sign of a mail address only, so that grouping does not matter. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d@]", "");
    }
}
