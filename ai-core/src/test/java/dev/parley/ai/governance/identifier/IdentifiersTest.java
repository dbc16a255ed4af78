package dev.parley.ai.governance.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private final Identifiers identifiers =
            new Identifiers(
                    new IdentifierConfig(List.of("FR", "GB", "US", "RO"), Duration.ofSeconds(2)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | ana.pop@example.org",
                "EMAIL | o'brien+test@mail.example.co.uk",
                "EMAIL | jürgen@exämple.de",
                "EMAIL | ANA@EXAMPLE.ORG",
                "IBAN | FR76 3000 6000 0112 3456 7890 189",
                "IBAN | FR7630006000011234567890189",
                "IBAN | fr76-3000-6000-0112-3456-7890-189",
                "IBAN | RO49 AAAA 1B31 0075 9384 0000",
                "IBAN | GB29NWBK60161331926819",
                "CARD | 4111 1111 1111 1111",
                "CARD | 4111111111111111",
                "CARD | 5500-0000-0000-0004",
                "CARD | 3400 000000 00009",
                "CARD | 4222222222222",
                "SSN | 536-22-4189",
                "SSN | 536 22 4189",
                "SSN | 1 85 05 78 006 084 91",
                "SSN | 185057800608491",
                "SSN | 2-69-05-49-588-157-80",
                "SSN | 1 85 05 2A 006 084 35",
                "SSN | 185052B00608462",
                "PHONE | 06 12 34 56 78",
                "PHONE | 0612345678",
                "PHONE | 06.12.34.56.78",
                "PHONE | +33 6 12 34 56 78",
                "PHONE | 0033 6 12 34 56 78",
                "PHONE | 020 7946 0958",
                "PHONE | +44 7700 900123",
                "PHONE | 202-555-0143",
                "PHONE | (202) 456-1111",
                "PHONE | 202-456-1111",
                "PHONE | 0722 123 456",
                "PHONE | +40 722 123 456",
                "PHONE | +49 30 901820"
            })
    void an_identifier_is_found_in_a_sentence(Kind kind, String identifier) {
        String before = "Here it is 😀: ";
        List<Finding> findings = identifiers.in(before + identifier + ", thanks");
        assertThat(findings).hasSize(1);
        int start = before.codePointCount(0, before.length());
        assertThat(findings.getFirst().kind()).isEqualTo(kind);
        assertThat(findings.getFirst().start()).isEqualTo(start);
        assertThat(findings.getFirst().end())
                .isEqualTo(start + identifier.codePointCount(0, identifier.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "06‑12‑34‑56‑78",
                "０６１２３４５６７８",
                "٠٦١٢٣٤٥٦٧٨",
                "06\u200b12\u200b34\u200b56\u200b78",
                "𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖"
            })
    void odd_spaces_dashes_and_digits_hide_nothing(String phone) {
        assertThat(identifiers.in("mon numéro : " + phone))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.PHONE);
                    assertThat(finding.start()).isEqualTo(13);
                    assertThat(finding.end())
                            .isEqualTo(13 + phone.codePointCount(0, phone.length()));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The visit costs 1,250.00 euros, or 12 345 678 lei.",
                "Open from 8:00 to 18:30, Monday 20/11/2026.",
                "Le 20.11.2026 à 14 h 30, du 2026-11-20 au 2026-12-24",
                "articles L1221-19, L. 1237-11 et R*4312-55 du code du travail",
                "Article 164.512 of 45 CFR",
                "IBAN FR76 3000 6000 0112 3456 7890 188 has a wrong check digit",
                "card 4111 1111 1111 1112 has a wrong check digit",
                "SSN 000-12-3456, 666-12-3456, 912-12-3456, 123-00-4567, 123-45-0000",
                "1 85 05 78 006 084 37 has a wrong key",
                "me@localhost and user@host.invalidtld and @handle",
                "Version 10.6.0 of 2026 with 1234567 lines",
                "order 4155552671",
                "Il y a 11 455 articles et 120 questions",
                "room 12, floor 3, 44 beds"
            })
    void what_only_looks_alike_is_left(String text) {
        assertThat(identifiers.in(text)).isEmpty();
    }

    @Test
    void digits_in_a_row_are_a_phone_number_where_a_word_says_so() {
        assertThat(identifiers.in("my phone is 2024561111"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PHONE);
    }

    @Test
    void a_number_that_nobody_has_is_one_where_a_word_says_so() {
        assertThat(identifiers.in("call me on 07700 900123"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PHONE);
        assertThat(identifiers.in("file 07700 900123")).isEmpty();
        assertThat(identifiers.in("call me on 2026-11-20 or 20.11.2026, it costs 12345678 €"))
                .isEmpty();
    }

    @Test
    void several_identifiers_come_in_the_order_of_the_text() {
        assertThat(identifiers.in("ana@example.org or 0612345678, card 4111111111111111"))
                .extracting(Finding::kind)
                .containsExactly(Kind.EMAIL, Kind.PHONE, Kind.CARD);
    }

    @Test
    void hostile_text_takes_no_time_to_speak_of() {
        String hostile =
                "1 ".repeat(4_000) + "a@".repeat(2_000) + "FR76 ".repeat(1_000) + "-".repeat(3_000);
        long start = System.nanoTime();
        identifiers.in(hostile);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
