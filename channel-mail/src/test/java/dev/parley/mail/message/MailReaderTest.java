package dev.parley.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.mail.message.Entity.Leaf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes is read as far as it goes, or refused in a word: nothing crashes, nothing grows.
 */
@Timeout(20)
final class MailReaderTest {

    private static ReceivedMail read(String mail) throws UnreadableMailException {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("Content-Type: text/plain\n\nhere\n").toString();
    }

    @Test
    void parts_within_parts_are_read_to_a_depth_and_no_further() throws Exception {
        assertThat(MailText.of(read(nested(25)))).isEqualTo("here");
        assertThatThrownBy(() -> read(nested(100)))
                .isInstanceOf(UnreadableMailException.class)
                .hasMessage("nested more than 30 deep");
    }

    @Test
    void ten_thousand_parts_are_refused() {
        String mail =
                "Content-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nx\n".repeat(10_000);
        assertThatThrownBy(() -> read(mail)).hasMessage("more than 500 parts");
    }

    @Test
    void a_hundred_thousand_fields_are_refused() {
        assertThatThrownBy(() -> read("X-A: b\n".repeat(100_000) + "\nhere"))
                .isInstanceOf(UnreadableMailException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhere\n",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhere\n--c--\n",
                "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\naGVyZSB3ZWxsZ\n",
                "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nhe=72e=\n",
                "Content-Type: text/plain\nContent-Transfer-Encoding: unheard-of\n\nhere\n",
                "Content-Type: text/plain;;;=\"\n\nhere\n",
                "Content-Type: /\n\nhere\n",
                "no field at all: \n\nhere\n"
            })
    void what_is_broken_is_read_as_far_as_it_goes(String mail) throws Exception {
        assertThat(MailText.of(read(mail))).startsWith("here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r\n\r\n",
                "no field, no body",
                "Content-Type: multipart/mixed\n\n--\n"
            })
    void a_mail_of_next_to_nothing_is_one(String mail) throws Exception {
        assertThat(read(mail).author()).isEmpty();
    }

    @Test
    void fifty_megabytes_are_read_without_delay() throws Exception {
        byte[] mail = "x".repeat(50_000_000).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(
                "From: a@b.example\n\n".getBytes(StandardCharsets.US_ASCII), 0, mail, 0, 19);
        assertThat(MailText.of(MailReader.read(mail)).length()).isEqualTo(1_000_000);
    }

    @Test
    void random_bytes_are_read_or_refused() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            byte[] mail = new byte[random.nextInt(2_000)];
            random.nextBytes(mail);
            readOrRefuse(mail);
        }
    }

    @Test
    void a_mail_with_some_bytes_turned_is_read_or_refused() {
        byte[] whole = nested(5).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            byte[] mail = whole.clone();
            for (int n = 0; n < 5; n++) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            readOrRefuse(mail);
        }
    }

    private static void readOrRefuse(byte[] mail) {
        try {
            ReceivedMail read = MailReader.read(mail);
            assertThat(MailText.of(read)).isNotNull();
            assertThat(read.subject()).doesNotContain("\n");
            assertThat(read.leaves())
                    .allSatisfy(leaf -> assertThat(leaf.part().fileName()).isNotNull());
        } catch (UnreadableMailException refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }

    @Test
    void a_field_cannot_hide_another_behind_a_lines_end() throws Exception {
        ReceivedMail mail = read("Subject: =?utf-8?q?Hi=0D=0ABcc:_all@x.example=00?=\n\nhere");
        assertThat(mail.subject()).isEqualTo("Hi Bcc: all@x.example");
        assertThat(mail.headers().has("bcc")).isFalse();
    }

    @Test
    void only_what_looks_like_an_id_is_one() throws Exception {
        ReceivedMail mail = read("Message-ID: <a@b>\nReferences: <c@d> <e f> <>\n <g@h>\n\nhere");
        assertThat(mail.id()).isEqualTo("<a@b>");
        assertThat(mail.headers().messageIds("references")).containsExactly("<c@d>", "<g@h>");
        assertThat(read("Message-ID: none\n\nx").id()).startsWith("sha256:");
    }

    @Test
    void files_have_the_names_their_senders_gave_them() throws Exception {
        List<Leaf> leaves =
                read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf; name="=?utf-8?q?re=C8=9Bet=C4=83.pdf?="

                x
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''re%C8%9Bet%C4%83.pdf

                x
                --b
                Content-Type: application/ms-tnef; name=winmail.dat
                Content-Disposition: attachment

                x
                --b--
                """)
                        .leaves();
        assertThat(leaves.stream().map(leaf -> leaf.part().fileName().orElse("")))
                .containsExactly("rețetă.pdf", "rețetă.pdf", "winmail.dat");
    }

    @Test
    void a_mail_within_a_mail_stays_whole() throws Exception {
        ReceivedMail mail =
                read(
                        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nwords\n--b--\n");
        assertThat(mail.leaves())
                .singleElement()
                .matches(leaf -> leaf.part().mimeType().equals("message/rfc822"));
        assertThat(MailText.of(mail)).isEmpty();
    }
}
