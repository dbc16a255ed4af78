package dev.parley.ai.governance.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.PassageId;
import dev.parley.ai.text.ContentWords;
import dev.parley.ai.text.TextAnalysis;
import dev.parley.conversation.Language;
import dev.parley.outbound.Citation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationGatewayTest {

    private static final Passage HOURS =
            passage(
                    "Opening hours",
                    "When is the practice open?",
                    "The practice is open Monday to Friday from 8:00 to 19:00 and Saturday from 9:00 to 12:00. The practice is closed"
                            + " on Sunday and on public holidays. The practice does not close at lunchtime.",
                    Language.ENGLISH);

    private static final Passage PRICES =
            passage(
                    "Prices",
                    "How much does a consultation cost?",
                    "- Consultation with a general practitioner: €30.\n- Consultation with the midwife: €28.\n- Home visit: €45.",
                    Language.ENGLISH);

    private static final Passage CANCEL =
            passage(
                    "Rendez-vous",
                    "Jusqu’à quand puis-je annuler sans frais ?",
                    "Un rendez-vous peut être annulé sans frais jusqu’à 24 heures avant son début. L’article L. 1111-3 s’applique.",
                    Language.FRENCH);

    private static final List<Passage> ALL = List.of(HOURS, PRICES, CANCEL);

    private final ContentWords words = new ContentWords();
    private final CitationGateway gateway = new CitationGateway(words, new TextAnalysis(words));

    @Test
    void a_carried_claim_keeps_its_citation() {
        CheckedAnswer answer =
                checked("The practice is open Monday to Friday from 8:00 to 19:00 [1].");
        assertThat(answer.markdown())
                .isEqualTo("The practice is open Monday to Friday from 8:00 to 19:00. [1]");
        assertThat(answer.citations())
                .extracting(Citation::reference)
                .containsExactly("When is the practice open?");
        assertThat(answer.confidence()).isGreaterThan(0.7);
    }

    @Test
    void a_carried_claim_without_a_citation_gets_it() {
        assertThat(checked("We are open on Saturday from 9 am to noon.").markdown())
                .endsWith("[1]");
    }

    @Test
    void a_claim_that_cites_the_wrong_passage_cites_the_right_one() {
        CheckedAnswer answer = checked("A home visit costs €45 [1].");
        assertThat(answer.citations())
                .extracting(Citation::reference)
                .containsExactly("How much does a consultation cost?");
    }

    @Test
    void a_citation_of_nothing_is_replaced_or_removed() {
        assertThat(checked("A home visit costs €45 [7].").citations()).hasSize(1);
        assertThat(checked("Parking is free of charge for everybody [9].").markdown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A consultation with a general practitioner costs €35 [2].",
                "The practice is open Monday to Friday from 7:00 to 19:00 [1].",
                "The practice is open on Sunday until 6 pm [1].",
                "Home visits are refunded by every insurance company [2].",
                "The article L. 1111-4 applies to appointments [3].",
                "The practice closes at lunchtime [1].",
                "The practice is not closed on Sunday and on public holidays [1].",
                "The practice is open on Sunday and on public holidays [1].",
                "The practice is open on Sunday [1].",
                "Home visits and midwife consultations are free of charge [2].",
                "Take two aspirins and call us tomorrow [1].",
                "Yes.",
                "Would you like me to book it for you?"
            })
    void what_no_passage_carries_is_removed(String claim) {
        CheckedAnswer answer = checked(claim);
        assertThat(answer.markdown()).isEmpty();
        assertThat(answer.citations()).isEmpty();
        assertThat(answer.unsupported()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From Monday to Friday the practice is open between 8 am and 7 pm [1].",
                "On Sunday and public holidays the practice is closed [1].",
                "The practice stays open at lunchtime: it does not close [1].",
                "Seeing the midwife for a consultation costs €28 [2].",
                "The price of a home visit is €45.00 [2]."
            })
    void the_same_in_other_words_is_kept(String claim) {
        assertThat(checked(claim).unsupported()).isZero();
    }

    @Test
    void only_the_uncarried_sentence_goes() {
        CheckedAnswer answer =
                checked(
                        "The practice is closed on Sunday [1]. Emergency surgery is available on Sunday night [1]. A home visit costs €45"
                                + " [2].");
        assertThat(answer.markdown())
                .isEqualTo("The practice is closed on Sunday. [1] A home visit costs €45. [2]");
        assertThat(answer.claims())
                .extracting(CheckedAnswer.CheckedClaim::supported)
                .containsExactly(true, false, true);
    }

    @Test
    void numbers_follow_first_use() {
        CheckedAnswer answer =
                checked("A home visit costs €45 [2]. The practice is closed on Sunday [1].");
        assertThat(answer.markdown())
                .isEqualTo("A home visit costs €45. [1] The practice is closed on Sunday. [2]");
        assertThat(answer.citations()).extracting(Citation::number).containsExactly(1, 2);
        assertThat(answer.citations().getFirst().document()).isEqualTo("Prices");
    }

    @Test
    void sentences_and_items_with_one_source_show_its_number_once() {
        assertThat(
                        checked(
                                        "The practice is open on Saturday from 9:00 to 12:00 [1]. The practice is closed on Sunday [1].")
                                .markdown())
                .isEqualTo(
                        "The practice is open on Saturday from 9:00 to 12:00. The practice is closed on Sunday. [1]");
        assertThat(
                        checked(
                                        "Our consultation prices:\n- General practitioner: €30 [2]\n- Midwife: €28 [2]")
                                .markdown())
                .isEqualTo(
                        "Our consultation prices:\n\n- General practitioner: €30\n- Midwife: €28 [1]");
    }

    @Test
    void a_lead_in_goes_with_its_list() {
        assertThat(
                        checked(
                                        "Our consultation prices:\n- Heart transplant: €99\n- Brain scan: €77")
                                .markdown())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The practice is closed on Sunday. [1] A home visit costs €45. [2]",
                "The practice is closed on Sunday [1]. A home visit costs €45 [2].",
                "The practice is closed on Sunday【1】. A home visit costs €45 [source 2].",
                "The practice is closed on Sunday [1](https://evil.example). A home visit costs €45 [2, 9].",
                "The practice is closed on Sunday.[1] A home visit costs €45.[2]"
            })
    void citations_are_read_in_every_usual_form(String draft) {
        assertThat(checked(draft).markdown())
                .isEqualTo("The practice is closed on Sunday. [1] A home visit costs €45. [2]");
    }

    @Test
    void a_translation_counts_only_where_it_cites_its_passage_and_keeps_its_figures() {
        assertThat(
                        gateway.check(
                                        "An appointment may be cancelled at no charge up to 24 hours ahead [3].",
                                        ALL,
                                        Language.ENGLISH,
                                        new CitationRule(true, 0.6))
                                .citations())
                .extracting(Citation::document)
                .containsExactly("Rendez-vous");
        assertThat(
                        checked(
                                        "An appointment may be cancelled at no charge up to 48 hours ahead [3].")
                                .markdown())
                .isEmpty();
        assertThat(
                        checked(
                                        "An appointment may be cancelled at no charge up to 24 hours ahead.")
                                .markdown())
                .isEmpty();
    }

    @Test
    void a_cited_rule_must_stand_in_the_passage() {
        assertThat(
                        gateway.check(
                                        "L’article L1111-3 s’applique [3].",
                                        ALL,
                                        Language.FRENCH,
                                        new CitationRule(true, 0.6))
                                .markdown())
                .isEqualTo("L’article L1111-3 s’applique. [1]");
    }

    @Test
    void a_policy_that_needs_no_sources_lets_everything_through_and_still_cites() {
        CheckedAnswer answer =
                gateway.check(
                        "Hello there! A home visit costs €45. Bye.",
                        ALL,
                        Language.ENGLISH,
                        new CitationRule(false, 0.6));
        assertThat(answer.markdown()).isEqualTo("Hello there! A home visit costs €45. [1] Bye.");
        assertThat(answer.unsupported()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le cabinet est fermé le dimanche. Il est ouvert le samedi. | Le cabinet est ouvert le dimanche."
                        + " | Le cabinet est fermé le dimanche.",
                "fr | Le cabinet ne ferme pas à midi. | Le cabinet ferme à midi. | Le cabinet ne ferme pas à midi.",
                "ro | Cabinetul este închis duminica. Este deschis sâmbăta. | Cabinetul este deschis duminica."
                        + " | Cabinetul este închis duminica.",
                "ro | Programările se pot anula gratuit. | Programările nu se pot anula gratuit."
                        + " | Programările se pot anula gratuit.",
                "fr | Vous pouvez annuler sans frais. | Vous ne pouvez pas annuler sans frais."
                        + " | Vous pouvez annuler sans frais."
            })
    void the_opposite_of_a_passage_is_removed(
            String language, String text, String opposite, String same) {
        Language spoken = Language.ofTag(language).orElseThrow();
        List<Passage> passages = List.of(passage("Infos", "Infos", text, spoken));
        CitationRule rule = new CitationRule(true, 0.6);
        assertThat(gateway.check(opposite, passages, spoken, rule).unsupported()).isOne();
        assertThat(gateway.check(same, passages, spoken, rule).unsupported()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "We are open Monday to Friday.,0",
        "We are closed on Sunday.,0",
        "We are open on Sunday.,1"
    })
    void a_clause_that_denies_something_else_does_not_count(String claim, long unsupported) {
        String hours = "Open Monday to Friday from 8:00 to 19:00, closed on Sunday.";
        List<Passage> passages = List.of(passage("Hours", "Hours", hours, Language.ENGLISH));
        CitationRule rule = new CitationRule(true, 0.6);
        assertThat(gateway.check(claim, passages, Language.ENGLISH, rule).unsupported())
                .isEqualTo(unsupported);
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(checked("").markdown()).isEmpty();
        assertThat(
                        gateway.check(
                                        "Whatever [1].",
                                        List.of(),
                                        Language.ENGLISH,
                                        new CitationRule(true, 0.6))
                                .markdown())
                .isEmpty();
    }

    private CheckedAnswer checked(String draft) {
        return gateway.check(draft, ALL, Language.ENGLISH, new CitationRule(true, 0.6));
    }

    private static Passage passage(String title, String heading, String text, Language language) {
        DocumentId document = DocumentId.of(CollectionName.GENERAL, "test", title);
        return new Passage(
                PassageId.of(document, heading),
                new Passage.Source(document, title, Optional.empty()),
                heading,
                List.of(title),
                text,
                language,
                new Passage.Match(1, 0.9));
    }
}
