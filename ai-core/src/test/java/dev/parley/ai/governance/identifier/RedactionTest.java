package dev.parley.ai.governance.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private final Identifiers identifiers =
            new Identifiers(new IdentifierConfig(List.of("FR"), Duration.ofSeconds(2)));

    @Test
    void the_same_value_has_the_same_placeholder_however_it_is_written() {
        Redaction redaction =
                redacted(
                        "0612345678, again 06 12 34 56 78, mail Ana@example.org or ana@example.org",
                        List.of());
        assertThat(redaction.text())
                .isEqualTo("⟦PHONE_1⟧, again ⟦PHONE_1⟧, mail ⟦EMAIL_1⟧ or ⟦EMAIL_1⟧");
        assertThat(redaction.values()).containsEntry("⟦PHONE_1⟧", "0612345678");
    }

    @Test
    void different_values_have_different_placeholders() {
        assertThat(redacted("ana@example.org, dan@example.org", List.of()).text())
                .isEqualTo("⟦EMAIL_1⟧, ⟦EMAIL_2⟧");
    }

    @Test
    void placeholders_of_earlier_turns_are_not_used_again() {
        assertThat(redacted("ana@example.org", List.of("my mail is ⟦EMAIL_3⟧")).text())
                .isEqualTo("⟦EMAIL_4⟧");
    }

    @Test
    void values_come_back_and_unknown_placeholders_do_not_show() {
        Redaction redaction = redacted("write to ana@example.org", List.of());
        assertThat(redaction.restore("We write to ⟦EMAIL_1⟧, ⟦ EMAIL_1 ⟧, not ⟦EMAIL_9⟧."))
                .isEqualTo("We write to ana@example.org, ana@example.org, not ….");
    }

    @Test
    void nobody_writes_a_placeholder_by_hand() {
        assertThat(redacted("⟦EMAIL_1⟧ and ana@example.org", List.of()).text())
                .isEqualTo("[EMAIL_1] and ⟦EMAIL_1⟧");
    }

    @Test
    void positions_count_code_points() {
        Redaction redaction = redacted("😀😀 ana@example.org 😀", List.of());
        assertThat(redaction.text()).isEqualTo("😀😀 ⟦EMAIL_1⟧ 😀");
        assertThat(redaction.findings()).containsExactly(new Finding(Kind.EMAIL, 3, 18, 0.99));
    }

    private Redaction redacted(String text, List<String> earlier) {
        return Redaction.of(text, identifiers.in(text), earlier);
    }
}
