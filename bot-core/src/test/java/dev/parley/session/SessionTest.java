package dev.parley.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Facts;
import dev.parley.assistant.ModelName;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.PersonAddress;
import org.junit.jupiter.api.Test;

/** A session is stored under names that stay, so that processes of two versions share it. */
final class SessionTest {

    private static final PersonAddress ANA = new PersonAddress(new ChannelName("test"), "ana");

    private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());

    @Test
    void what_is_remembered_is_stored_in_one_level() throws Exception {
        Session session =
                Session.fresh()
                        .withChosenLanguage(Language.FRENCH)
                        .withModel(new ModelName("echo"))
                        .afterIntroduction()
                        .remembering(new Exchange("a", "b"))
                        .remembering(new Exchange("c", "d"));
        session = session.with(session.memory().summarised(1, "about a"));
        assertThat(json.readTree(json.writeValueAsString(session)))
                .isEqualTo(
                        json.readTree(
                                """
                                {"chosenLanguage": "fr", "language": "fr", "model": "echo", "introduced": true,
                                 "history": [{"question": "c", "answer": "d"}], "summary": "about a",
                                 "people": null, "toldToWait": false, "pending": null}
                                """));
    }

    @Test
    void what_was_stored_before_anything_was_known_of_people_is_read() throws Exception {
        Session session =
                json.readValue(
                        "{\"language\": \"ro\", \"introduced\": true, \"history\": [], \"toldToWait\": true}",
                        Session.class);
        assertThat(session)
                .isEqualTo(
                        Session.fresh()
                                .speaking(Language.ROMANIAN)
                                .afterIntroduction()
                                .withToldToWait(true));
        assertThat(session.person(ANA).consent()).isEqualTo(KnownPerson.Consent.OPEN);
    }

    @Test
    void what_is_stored_is_what_is_read() throws Exception {
        Session session =
                Session.fresh()
                        .knowing(
                                Session.fresh()
                                        .person(ANA)
                                        .saying(KnownPerson.Consent.GIVEN)
                                        .with(Facts.named("Ana")));
        assertThat(json.readValue(json.writeValueAsString(session), Session.class))
                .isEqualTo(session);
    }
}
