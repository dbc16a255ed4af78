package dev.parley.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.deadletter.DeadLetters;
import dev.parley.deploy.RunningParley;
import dev.parley.testservers.whatsapp.TwilioServer;
import dev.parley.testservers.whatsapp.WhatsAppSent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets on WhatsApp where Twilio stands between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwilioConversationTest {

    private static final String ANA = "+40721000001";
    private static final String BOB = "RO.1a2B3c";

    private final TwilioServer twilio = TwilioServer.start();
    private final RunningParley parley;

    TwilioConversationTest(@TempDir Path folder) {
        parley =
                RunningParley.start(
                        folder,
                        Map.of(
                                "PARLEY_WHATSAPP_PROVIDER", "twilio",
                                "PARLEY_TWILIO_ACCOUNT_SID", TwilioServer.ACCOUNT_SID,
                                "PARLEY_TWILIO_AUTH_TOKEN", TwilioServer.AUTH_TOKEN,
                                "PARLEY_TWILIO_FROM", TwilioServer.FROM,
                                "PARLEY_TWILIO_API_URL", twilio.url(),
                                "PARLEY_PUBLIC_URL", TwilioServer.PUBLIC_URL,
                                "PARLEY_TURN_QUIET_MILLIS", "50"));
        twilio.deliverTo(parley.at("/"));
    }

    @AfterAll
    void stop() {
        parley.close();
        twilio.close();
    }

    @Test
    void a_question_is_answered_and_a_yes_in_words_does_what_a_button_would() {
        twilio.says(ANA, "Are you open on Saturdays?");
        assertThat(reply(ANA, 1).text()).contains("9:00 to 12:00", "Sources");
        twilio.says(ANA, "Please answer in French");
        assertThat(reply(ANA, 2).text()).contains("Please answer yes or no");
        twilio.says(ANA, "yes");
        assertThat(reply(ANA, 3).text()).startsWith("Désormais");
        twilio.says(ANA, "/reset");
        assertThat(reply(ANA, 4).text()).startsWith("Nous commençons");
    }

    @Test
    void a_message_that_twilio_takes_and_then_refuses_goes_when_the_person_writes_again() {
        twilio.says(BOB, "Are you open on Saturdays?");
        WhatsAppSent answer = reply(BOB, 1);
        await().until(() -> isSent(answer));
        twilio.fails(answer, 63_016);
        DeadLetters letters = parley.part(DeadLetters.class);
        await().until(() -> letters.countAwaitingPerson() == 1);
        twilio.says(BOB, "What does a home visit cost?");
        assertThat(reply(BOB, 2).text()).isEqualTo(answer.text());
        assertThat(reply(BOB, 3).text()).contains("45");
        assertThat(letters.countAwaitingPerson()).isZero();
    }

    private WhatsAppSent reply(String person, int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> twilio.sentTo(person).size() >= number);
        return twilio.sentTo(person).get(number - 1);
    }

    private boolean isSent(WhatsAppSent message) {
        return parley.part(Jdbi.class)
                        .withHandle(handle ->
                                handle.createQuery(
                                                "SELECT count(*) FROM outbox WHERE external_id = :id AND state = 'sent'")
                                        .bind("id", message.id())
                                        .mapTo(Integer.class)
                                        .one())
                == 1;
    }
}
