package dev.parley.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.assistant.Exchange;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.conversation.Sender;
import dev.parley.inbound.Inbound;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may be anybody is answered, and nothing is done for them. */
@ExtendWith(StorageExtension.class)
final class UnverifiedSenderTest {

    private final RecordingChannel channel = new RecordingChannel();
    private final Engine engine;

    UnverifiedSenderTest(Storage storage) {
        engine = Engine.start(storage, new Cautious(), channel, Map.of());
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void only_a_verified_sender_can_have_something_done() {
        engine.inbox().accept(Messages.text("known", 1, "Forget me"));
        engine.inbox().accept(unverified(Messages.text("forged", 1, "Forget me")));
        await().until(() -> channel.said().size() == 2);
        assertThat(channel.in("known")).containsExactly("can confirm: true");
        assertThat(channel.in("forged")).containsExactly("can confirm: false");
    }

    private static Inbound unverified(Inbound inbound) {
        Sender sender = inbound.sender();
        return new Inbound(
                inbound.externalId(),
                inbound.conversation(),
                inbound.group(),
                new Sender(sender.address(), sender.name(), sender.languageTag(), true),
                inbound.message(),
                inbound.position(),
                inbound.sentAt(),
                inbound.content());
    }

    /** Says whether it may do something for who asks. */
    private static final class Cautious implements PlainCore {

        @Override
        public Reply reply(Question question) {
            return new Reply(
                    new Outcome.Answer(
                            "can confirm: " + question.confirms(),
                            List.of(),
                            new ModelName("cautious"),
                            1,
                            false),
                    List.of(),
                    new Exchange(question.text(), ""));
        }
    }
}
