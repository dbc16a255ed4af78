package dev.parley.mail.receiving;

import dev.parley.conversation.ConversationAddress;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Command;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.mail.MailChat;
import dev.parley.mail.MailConfig;
import dev.parley.optout.OptOuts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * What a person writes counts only while they want mail from us: STOP ends that in all their
 * threads and is confirmed once, START begins it again. Both words stand alone, in any case.
 * Whoever only claims to be a person speaks for nobody but themselves. Thread-safe.
 */
@Singleton
final class StopWords {

    private static final Set<String> STOP =
            Set.of("STOP", "UNSUBSCRIBE", "ARRET", "ARRÊT", "DÉSABONNER", "DEZABONARE");
    private static final Set<String> START = Set.of("START", "UNSTOP", "SUBSCRIBE");

    private final OptOuts optOuts;
    private final MailConfig config;

    StopWords(OptOuts optOuts, MailConfig config) {
        this.optOuts = optOuts;
        this.config = config;
    }

    /** What comes of what somebody wrote, at that time. */
    InboundContent content(MailChat chat, Instant saidAt, InboundContent content) {
        ConversationAddress person =
                new ConversationAddress(MailChat.CHANNEL, config.address(), chat.person().value());
        String word = word(content);
        if (STOP.contains(word)) {
            return optOuts.tell(person, true, saidAt)
                    ? new Command("opt-out", "")
                    : new Ignored("opted-out");
        }
        boolean out = optOuts.isOut(person);
        if (START.contains(word)) {
            return new Command(out && optOuts.tell(person, false, saidAt) ? "opt-in" : "start", "");
        }
        return out ? new Ignored("opted-out") : content;
    }

    private static String word(InboundContent content) {
        return content instanceof Text(String text)
                ? text.strip().toUpperCase(Locale.ROOT).replaceFirst("[.!]+$", "")
                : "";
    }
}
