package dev.parley.whatsapp.receiving;

import dev.parley.conversation.ConversationAddress;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Command;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbound.InboundContent.Moved;
import dev.parley.inbound.InboundContent.Text;
import dev.parley.optout.OptOuts;
import dev.parley.whatsapp.WhatsAppChat;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * What a person says counts only while they want messages: STOP ends that and is confirmed once,
 * START begins it again. Both words stand alone, in any case. Thread-safe.
 */
@Singleton
final class OptOutWords {

    private static final Set<String> STOP =
            Set.of("STOP", "UNSUBSCRIBE", "ARRET", "ARRÊT", "DÉSABONNER", "DEZABONARE");
    private static final Set<String> START = Set.of("START", "UNSTOP", "SUBSCRIBE");

    private final OptOuts optOuts;

    OptOutWords(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    /** What comes of what somebody said, at that time, in a conversation. */
    InboundContent content(
            ConversationAddress conversation, Instant saidAt, InboundContent content) {
        String word = word(content);
        if (STOP.contains(word)) {
            return optOuts.tell(conversation, true, saidAt)
                    ? new Command("opt-out", "")
                    : new Ignored("opted-out");
        }
        boolean out = optOuts.isOut(conversation);
        if (START.contains(word)) {
            return new Command(
                    out && optOuts.tell(conversation, false, saidAt) ? "opt-in" : "start", "");
        }
        return out ? unheard(conversation, saidAt, content) : content;
    }

    /** Only where somebody can be found counts still, and their wish goes with them. */
    private InboundContent unheard(
            ConversationAddress conversation, Instant saidAt, InboundContent content) {
        if (content instanceof Moved(String chat)) {
            optOuts.tell(new WhatsAppChat(chat).with(conversation.account()), true, saidAt);
            return content;
        }
        return new Ignored("opted-out");
    }

    private static String word(InboundContent content) {
        return content instanceof Text(String text)
                ? text.strip().toUpperCase(Locale.ROOT).replaceFirst("[.!]+$", "")
                : "";
    }
}
