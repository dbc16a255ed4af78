package dev.parley.ai.function.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.function.Caller;
import dev.parley.ai.function.Function;
import dev.parley.ai.function.Intent;
import dev.parley.ai.function.Sourced;
import dev.parley.ai.governance.PassageSearch;
import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.Passage;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code search_knowledge}: passages of the organisation's documents. */
@Singleton
final class SearchKnowledge {

    static final String NAME = "search_knowledge";

    private static final int USUAL_LIMIT = 5;

    private final PassageSearch search;

    SearchKnowledge(PassageSearch search) {
        this.search = search;
    }

    /** What to look for. */
    record Wanted(
            @JsonPropertyDescription("A question or words, in any language.")
                    @NotBlank
                    @Size(max = 2000)
                    String query,
            @JsonPropertyDescription("How many passages at most; 5 where it is left out.")
                    @Min(1)
                    @Max(20)
                    @Nullable Integer limit,
            @JsonPropertyDescription("The language that the reader prefers, as a code.")
                    @Nullable Language language) {}

    /** What was found. */
    record Found(
            @JsonPropertyDescription("The passages, best first.") List<FoundPassage> passages,
            @JsonIgnore List<Passage> sources)
            implements Sourced {

        static Found of(List<Passage> passages) {
            return new Found(passages.stream().map(FoundPassage::of).toList(), passages);
        }
    }

    /** One passage. */
    record FoundPassage(
            @JsonPropertyDescription("Its stable id.") String id,
            @JsonPropertyDescription("The title of its document.") String document,
            @JsonPropertyDescription("What a citation names: a heading, an article's number.")
                    String reference,
            @JsonPropertyDescription("Its words.") String text,
            @JsonPropertyDescription("Where its document can be read.") Optional<String> url,
            @JsonPropertyDescription("How well it fits, 0 to 1.") double score) {

        static FoundPassage of(Passage passage) {
            return new FoundPassage(
                    passage.id().toString(),
                    passage.title(),
                    passage.reference(),
                    passage.text(),
                    passage.url(),
                    passage.score());
        }
    }

    @Function(
            name = NAME,
            category = "knowledge",
            description =
                    "Finds passages in the organisation's documents. Call it before you state anything"
                            + " about the organisation, its services, prices or rules.",
            scope = Scope.SEARCH)
    @Intent(
            language = Language.ENGLISH,
            patterns = {
                "(?:please )?(?:search|look)(?: for| up)? (?<query>.+)",
                "(?:please )?find (?:passages|pages|information) (?:about|on|for) (?<query>.+)"
            })
    @Intent(
            language = Language.FRENCH,
            patterns = {
                "(?:re)?cherchez? (?<query>.+)",
                "trouve[rz]? (?:des passages|des pages|des informations) sur (?<query>.+)"
            })
    @Intent(
            language = Language.ROMANIAN,
            patterns = {
                "cauta(?:ti)? (?<query>.+)",
                "(?:gaseste|gasiti) (?:pasaje|pagini|informatii) despre (?<query>.+)"
            })
    Found search(Wanted wanted, Caller caller) {
        Language language = wanted.language() == null ? caller.language() : wanted.language();
        int limit = wanted.limit() == null ? USUAL_LIMIT : wanted.limit();
        return Found.of(search.find(wanted.query(), language, caller.reach(), limit));
    }
}
