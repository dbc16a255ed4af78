package dev.parley.ai.governance.citation;

import dev.parley.ai.governance.citation.CheckedAnswer.CheckedClaim;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.TextAnalysis;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Checks each claim of a draft against the passages that were retrieved. What a passage carries
 * stays and cites it, what none carries goes. Safe for use by many threads.
 */
@Singleton
public final class CitationGateway {

    private final ContentWords words;
    private final TextAnalysis analysis;

    public CitationGateway(ContentWords words, TextAnalysis analysis) {
        this.words = words;
        this.analysis = analysis;
    }

    /**
     * Checks a draft.
     *
     * @param draft Markdown that cites the passages by their place in the list, from 1
     * @param passages what was retrieved, best first
     * @param language the language the draft should be in
     */
    public CheckedAnswer check(
            String draft, List<Passage> passages, Language language, CitationRule rule) {
        List<Evidence> evidence =
                IntStream.range(0, passages.size())
                        .mapToObj(index -> Evidence.of(index + 1, passages.get(index), analysis))
                        .toList();
        ClaimCheck check = new ClaimCheck(evidence, rule, language, words);
        List<Verdict> verdicts =
                LeadIns.settle(Claims.of(draft).stream().map(check::check).toList());
        AnswerText text = AnswerText.of(verdicts);
        return new CheckedAnswer(
                text.markdown(), text.citations(), claims(verdicts, text), confidence(verdicts));
    }

    private static List<CheckedClaim> claims(List<Verdict> verdicts, AnswerText text) {
        List<CheckedClaim> claims = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.claim().introduces() || verdict.supported()) {
                claims.add(
                        new CheckedClaim(
                                verdict.claim().text(),
                                verdict.supported(),
                                text.numbersOf(verdict)));
            }
        }
        return claims;
    }

    /** How well the kept claims are carried, by passages that fit the question. */
    private static double confidence(List<Verdict> verdicts) {
        List<Verdict> supported =
                verdicts.stream().filter(verdict -> verdict.kept() && verdict.supported()).toList();
        double carried = supported.stream().mapToDouble(Verdict::support).average().orElse(0);
        double fitting =
                supported.stream()
                        .flatMap(verdict -> verdict.carriers().stream())
                        .mapToDouble(evidence -> evidence.passage().support())
                        .max()
                        .orElse(0);
        return carried * fitting;
    }
}
