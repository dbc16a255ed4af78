package dev.parley.ai.knowledge.retrieval;

import static dev.parley.conversation.Language.ENGLISH;
import static dev.parley.conversation.Language.FRENCH;
import static dev.parley.conversation.Language.ROMANIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.KnowledgeBase;
import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.Language;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrievalTest {

    private final Searcher process;

    RetrievalTest(Storage storage, @TempDir Path data, @TempDir Path folder) throws IOException {
        KnowledgeBase base = new KnowledgeBase(storage);
        this.process = new Searcher(base, data, new WordsOnly());
        base.take(Clinic.write(folder.resolve("clinic")));
        base.take(SmallCode.write(folder.resolve("small-code.jsonl")));
    }

    @AfterAll
    void stop() throws IOException {
        process.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, What does a consultation cost?, Fees",
        "ENGLISH, how much do you charge, Fees",
        "ENGLISH, I cannot come tomorrow and must cancel, Cancelling",
        "FRENCH, quel est le prix d'une consultation ?, Tarifs",
        "FRENCH, annulation de rdv, Annulation",
        "FRENCH, a quelle heure etes-vous ouverts le samedi, Horaires"
    })
    void questions_find_the_page_that_answers(Language language, String question, String page) {
        Passage best = process.ask(question, language).getFirst();
        assertThat(best.reference()).isEqualTo(page);
        assertThat(best.language()).isEqualTo(language);
        assertThat(best.score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article L1221-19", "Que dit l'article L. 1221-19 ?", "l1221-19"})
    void an_article_named_by_its_number_comes_first(String question) {
        Passage best = process.ask(question, FRENCH).getFirst();
        assertThat(best.reference()).isEqualTo("L1221-19");
        assertThat(best.support()).isEqualTo(1);
    }

    @Test
    void an_article_brings_its_headings_title_and_own_page() {
        Passage article = process.ask("article L1221-19", FRENCH).getFirst();
        assertThat(article.title()).isEqualTo("Small code");
        assertThat(article.path()).containsExactly("Contrat de travail", "Période d'essai");
        assertThat(article.url())
                .isEqualTo(
                        Optional.of(
                                "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000000000019"));
    }

    @Test
    void words_of_the_headings_find_the_articles_below() {
        assertThat(process.ask("durée de la période d'essai", FRENCH).getFirst().reference())
                .isEqualTo("L1221-19");
    }

    @Test
    void abbreviations_are_understood() {
        assertThat(process.ask("CSE", FRENCH).getFirst().text())
                .contains("comité social et économique");
    }

    @Test
    void what_many_articles_point_to_comes_up_with_them() {
        assertThat(process.ask("indemnité en cas de rupture", FRENCH))
                .extracting(Passage::reference)
                .contains("L1234-9");
    }

    @Test
    void a_question_in_a_language_without_pages_finds_those_of_another() {
        assertThat(process.ask("Cât costă o consultație?", ROMANIAN).getFirst().reference())
                .isIn("Fees", "Tarifs");
    }

    @Test
    void pages_in_the_persons_language_come_first() {
        assertThat(process.ask("Dr Belhacène", FRENCH).getFirst().language()).isEqualTo(FRENCH);
        assertThat(process.ask("Dr Belhacène", ENGLISH).getFirst().language()).isEqualTo(ENGLISH);
    }

    @Test
    void answered_questions_have_more_support_than_others() {
        for (String answered :
                new String[] {"What does a consultation cost?", "Are you open on Saturday?"}) {
            assertThat(process.ask(answered, ENGLISH).getFirst().support())
                    .as(answered)
                    .isGreaterThan(0.6);
        }
        for (String unanswerable :
                new String[] {"Who won the football match?", "How do I repair my bicycle?"}) {
            assertThat(process.ask(unanswerable, ENGLISH))
                    .as(unanswerable)
                    .allSatisfy(passage -> assertThat(passage.support()).isLessThan(0.4));
        }
    }

    @Test
    void a_search_stays_in_its_collection() {
        Query elsewhere =
                new Query(
                        "consultation",
                        ENGLISH,
                        Reach.of(Optional.of(new CollectionName("other"))),
                        5);
        assertThat(process.ask("consultation", ENGLISH)).isNotEmpty();
        assertThat(process.search(elsewhere)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "???", "\0", "and the of", "\uD83D", "article L9999-99"})
    void odd_questions_are_no_errors(String question) {
        assertThat(process.ask(question, ENGLISH)).isNotNull();
    }

    @Test
    void a_pasted_letter_is_no_error() {
        assertThat(process.ask("consultation fee ".repeat(7_000), ENGLISH)).isNotEmpty();
    }

    @Test
    void a_limit_out_of_range_is_refused_with_the_range() {
        assertThatThrownBy(() -> Query.of("hours", ENGLISH, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be from 1 to 100, is 0");
    }

    @Test
    void every_search_is_timed() {
        long before = process.meters().get("parley.retrieval").timer().count();
        process.ask("hours", ENGLISH);
        assertThat(process.meters().get("parley.retrieval").timer().count()).isEqualTo(before + 1);
    }
}
