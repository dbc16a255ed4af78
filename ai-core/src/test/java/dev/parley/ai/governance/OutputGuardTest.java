package dev.parley.ai.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.governance.identifier.IdentifierConfig;
import dev.parley.ai.governance.identifier.Identifiers;
import dev.parley.ai.knowledge.Passage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputGuardTest {

    private static final List<Passage> SOURCES =
            List.of(
                    Passages.english(
                            "Contact",
                            "Call 04 65 71 20 00 or write to desk@practice.example.org, see https://practice.example.org/book."));

    private final OutputGuard guard =
            new OutputGuard(
                    new Identifiers(new IdentifierConfig(List.of("FR"), Duration.ofSeconds(2))));

    @Test
    void the_organisations_own_numbers_and_addresses_stay() {
        String answer = "Call 04.65.71.20.00 or write to desk@practice.example.org. [1]";
        assertThat(cleaned(answer)).isEqualTo(answer);
    }

    @Test
    void what_identifies_somebody_and_is_in_no_source_goes() {
        assertThat(cleaned("Ana's mail is ana@example.org, her phone 06 12 34 56 78. [1]"))
                .isEqualTo("Ana's mail is …, her phone …. [1]");
    }

    @Test
    void the_persons_own_placeholders_stay() {
        assertThat(cleaned("We write to ⟦EMAIL_1⟧. [1]")).isEqualTo("We write to ⟦EMAIL_1⟧. [1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See [our page](https://practice.example.org/book). [1] | See [our page](https://practice.example.org/book). [1]",
                "See https://practice.example.org/book. [1] | See https://practice.example.org/book. [1]",
                "See [here](https://evil.example/x). [1] | See here. [1]",
                "See https://evil.example/x?d=1. [1] | See …. [1]",
                "See www.evil.example now. | See … now.",
                "See WWW.EVIL.example now. | See … now.",
                "See <https://evil.example/x>. | See ….",
                "![chart](https://evil.example/track.png) Fine. [1] | chart Fine. [1]",
                "[![a](https://evil.example/a.png)](https://evil.example) b | a b",
                "Hello <img src=x onerror=alert(1)> there | Hello  there",
                "[click](javascript:alert(1)) | click",
                "Plain [1] and [2] stay | Plain [1] and [2] stay",
                "a < b and [brackets] stay | a < b and [brackets] stay"
            })
    void links_lead_only_to_places_in_the_sources(String answer, String clean) {
        assertThat(cleaned(answer)).isEqualTo(clean);
    }

    @Test
    void a_link_defined_elsewhere_is_no_way_round() {
        assertThat(cleaned("See [this].\n\n[this]: https://evil.example/x"))
                .doesNotContain("evil.example");
    }

    @Test
    void hidden_characters_go() {
        assertThat(cleaned("We\u202e are\u0000 op\u200ben\ntoday")).isEqualTo("We are open\ntoday");
    }

    @Test
    void the_decision_counts_and_names_nothing() {
        Trail trail = new Trail();
        guard.clean("Mail ana@example.org", SOURCES, trail);
        assertThat(trail.decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.result()).isEqualTo("cleaned");
                    assertThat(decision.details()).containsEntry("identifiers", "1");
                    assertThat(decision.toString()).doesNotContain("ana@");
                });
    }

    private String cleaned(String answer) {
        return guard.clean(answer, SOURCES, new Trail());
    }
}
