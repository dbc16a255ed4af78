package dev.parley.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote is told apart from what they answer and how they sign. */
final class MailTextTest {

    private static String textOf(String mail) throws UnreadableMailException {
        return textOf(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String textOf(byte[] mail) throws UnreadableMailException {
        return MailText.of(MailReader.read(mail));
    }

    private static String plain(String text) throws UnreadableMailException {
        return textOf("Content-Type: text/plain; charset=utf-8\n\n" + text);
    }

    private static String html(String html) throws UnreadableMailException {
        return textOf("Content-Type: text/html; charset=utf-8\n\n" + html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Fri, 20 Nov 2026 at 10:00, Practice <a@b.example> wrote:\n> We open at 9.\n> Bye",
                "On Fri, 20 Nov 2026 at 10:00, The Lakeside Practice\n<assistant@practice.example> wrote:\n\n> We open at 9.",
                "Le ven. 20 nov. 2026 à 10:00, Cabinet <a@b.example> a écrit :\n> Nous ouvrons à 9 h.",
                "În vin., 20 nov. 2026 la 10:00, Cabinet <a@b.example> a scris:\n> Deschidem la 9.",
                "Pe 20 nov. 2026, la 10:00, Cabinet <a@b.example> a scris:\n\nDeschidem la 9.",
                "-----Original Message-----\nFrom: Practice\nSent: Friday\n\nWe open at 9.",
                "----- Message d'origine -----\nDe : Cabinet\n\nNous ouvrons à 9 h.",
                "-----Mesaj original-----\nDe la: Cabinet\n\nDeschidem la 9.",
                "________________________________\nFrom: Practice <a@b.example>\nSent: Friday, 20 November 2026 10:00\nTo: Ana\nSubject: Re: Hours\n\nWe open at 9.",
                "De : Cabinet <a@b.example>\nEnvoyé : vendredi 20 novembre 2026 10:00\nÀ : Ana\nObjet : Re: Horaires\n\nNous ouvrons.",
                "De la: Cabinet <a@b.example>\nTrimis: vineri, 20 noiembrie 2026 10:00\nCătre: Ana\n\nDeschidem.",
                "-- \nAna Pop\n0712 345 678",
                "Sent from my iPhone",
                "Envoyé de mon iPhone",
                "Trimis de pe iPhone\n\n> We open at 9."
            })
    void what_is_quoted_and_signed_is_cut_off(String rest) throws Exception {
        assertThat(plain("And on Sundays?\n\n" + rest + "\n")).isEqualTo("And on Sundays?");
    }

    @Test
    void answers_between_quoted_lines_stay() throws Exception {
        assertThat(
                        plain(
                                "On 20 Nov 2026, Practice wrote:\n> Which day?\nMonday\n> Which hour?\nNine\n"))
                .isEqualTo("Monday\nNine");
    }

    @Test
    void words_that_only_look_like_a_quotation_stay() throws Exception {
        String text = "On Monday I wrote:\nnothing. From: here to there is 5 km.\nLe prix ?";
        assertThat(plain(text)).isEqualTo(text);
    }

    @Test
    void html_becomes_what_a_reader_sees() throws Exception {
        assertThat(
                        html(
                                """
                                <html><head><title>t</title><style>p{}</style></head><body>
                                <div style="display:none">preheader</div>
                                <p>Are you   <b>open</b><br>on Sundays?</p><ul><li>one<li>two</ul>
                                <script>alert(1)</script><img src="https://tracker.example/p.gif" width=1>
                                </body></html>\
                                """))
                .isEqualTo("Are you open\non Sundays?\n- one\n- two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=gmail_quote>On Fri wrote:<blockquote>We open at 9.</blockquote></div>",
                "<blockquote type=cite>We open at 9.</blockquote>",
                "<div id=appendonsend></div><hr><div>From: Practice</div><div>We open at 9.</div>",
                "<div><div id=divRplyFwdMsg><b>De la:</b> Cabinet</div></div><p>Deschidem la 9.</p>"
            })
    void what_html_quotes_is_cut_off(String rest) throws Exception {
        assertThat(html("<body><p>And on Sundays?</p>" + rest + "</body>"))
                .isEqualTo("And on Sundays?");
    }

    @Test
    void of_alternatives_the_plain_one_is_read_unless_it_says_nothing() throws Exception {
        String both =
                """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: text/html

                <p>as HTML</p>
                --b--
                """;
        assertThat(textOf(both.formatted("as text"))).isEqualTo("as text");
        assertThat(textOf(both.formatted(" "))).isEqualTo("as HTML");
    }

    @Test
    void html_nested_without_end_is_read_in_time() throws Exception {
        assertThat(html("<div><b><table><tr><td>".repeat(40_000) + "here")).contains("here");
        assertThat(html("<blockquote>".repeat(80_000) + "here")).contains("here");
    }

    @Test
    void a_long_text_that_looks_like_quotations_is_read_in_time() throws Exception {
        assertThat(plain("On 1 ".repeat(200_000))).startsWith("On 1 ");
        assertThat(plain("On 1\n".repeat(200_000))).startsWith("On 1");
        assertThat(plain("From: a\n".repeat(100_000))).startsWith("From: a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-2", "windows-1250", "UTF-8", "utf-16"})
    void charsets_are_honoured(String charset) throws Exception {
        byte[] head =
                ("Content-Type: text/plain; charset=\"" + charset + "\"\n\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] body = "Când sunteți".replace('ț', 't').getBytes(Charset.forName(charset));
        assertThat(textOf(joined(head, body))).isEqualTo("Când sunteti");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-charset", "us-ascii", "utf-8", ""})
    void a_wrong_charset_does_not_spoil_the_words(String charset) throws Exception {
        byte[] head =
                ("Content-Type: text/plain; charset=" + charset + "\n\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] western = "Où êtes-vous ?".getBytes(Charset.forName("windows-1252"));
        byte[] unicode = "Où êtes-vous ?".getBytes(StandardCharsets.UTF_8);
        assertThat(textOf(joined(head, western))).isEqualTo("Où êtes-vous ?");
        assertThat(textOf(joined(head, unicode))).isEqualTo("Où êtes-vous ?");
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
