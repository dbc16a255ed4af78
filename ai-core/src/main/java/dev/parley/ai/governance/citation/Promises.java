package dev.parley.ai.governance.citation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Words that make a promise of a sentence, or a duty: like figures they must stand in the passage,
 * however many of the sentence's other words do. Stems of all languages, those that mean the same
 * together.
 */
final class Promises {

    private static final List<Set<String>> WORDS =
            List.of(
                    Set.of("free", "charg", "gratuit", "frais"),
                    Set.of("guarante", "garant", "garanti", "garantiss"),
                    Set.of(
                            "mandatori",
                            "compulsori",
                            "requir",
                            "oblig",
                            "obligatoir",
                            "obligatori",
                            "obligatoriu",
                            "exig"),
                    Set.of("includ", "inclus", "inclu", "compris"),
                    Set.of("refund", "reimburs", "rembours", "rambours", "ramburs", "decont"),
                    Set.of("discount", "reduct", "reducer"),
                    Set.of("immedi", "instant", "immédiat", "immediat", "imediat"),
                    Set.of("unlimit", "illimit", "nelimit"));

    private Promises() {}

    /** Whether every promise among the stems is also one that the passages make. */
    static boolean areKept(Collection<String> stems, Predicate<String> inPassages) {
        return WORDS.stream()
                .filter(words -> stems.stream().anyMatch(words::contains))
                .allMatch(words -> words.stream().anyMatch(inPassages));
    }
}
