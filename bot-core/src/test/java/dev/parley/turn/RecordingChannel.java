package dev.parley.turn;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.channel.Channel;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Attachment;
import dev.parley.outbound.Delivery;
import dev.parley.outbound.Outbound;
import dev.parley.outbound.OutboundMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it was given to send; fails as scripted. */
final class RecordingChannel implements Channel {

    private static final String NOTICE = "A machine answers.\n\n";

    /** Something that was sent. */
    record Said(String chat, String text) {}

    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final List<Outbound> messages = new CopyOnWriteArrayList<>();
    private final Queue<Delivery> outcomes = new ConcurrentLinkedQueue<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private final Runnable before;

    RecordingChannel() {
        this(() -> {});
    }

    /**
     * One whose provider takes its time.
     *
     * @param before what comes before each send
     */
    RecordingChannel(Runnable before) {
        this.before = before;
    }

    @Override
    public ChannelName name() {
        return new ChannelName("test");
    }

    @Override
    public Delivery deliver(Outbound outbound) {
        before.run();
        if (silent.contains(outbound.conversation().chat())
                && outbound.message().template().isEmpty()) {
            return new Delivery.AwaitsPerson("a day is over");
        }
        Delivery scripted = outcomes.poll();
        if (scripted == null || scripted instanceof Delivery.Uncertain) {
            String text = outbound.message().text().plainText();
            messages.add(outbound);
            said.add(new Said(outbound.conversation().chat(), text.replace(NOTICE, "")));
        }
        return scripted != null
                ? scripted
                : new Delivery.Sent(Optional.of(new MessageReference("m" + outbound.id())));
    }

    /** What somebody sends as a file can be fetched by this reference from now on. */
    void holds(String reference, String content) {
        files.put(reference, content);
    }

    /** So many of the next fetches break off. */
    void breaksOff(int fetches) {
        broken.set(fetches);
    }

    @Override
    public InputStream open(ConversationAddress conversation, Attachment attachment)
            throws AttachmentGoneException, IOException {
        if (broken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("broken off as planned");
        }
        String content = files.get(attachment.reference());
        if (content == null) {
            throw new AttachmentGoneException("not there any more");
        }
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The next attempts to send end like this. */
    void fails(Delivery... with) {
        outcomes.addAll(List.of(with));
    }

    /** From now on only templates are taken for a chat. */
    void isSilent(String chat) {
        silent.add(chat);
    }

    /** From now on everything is taken again. */
    void wrote(String chat) {
        silent.remove(chat);
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    /** The messages of a chat, in order. */
    List<OutboundMessage> messages(String chat) {
        return messages.stream()
                .filter(each -> each.conversation().chat().equals(chat))
                .map(Outbound::message)
                .toList();
    }

    /** What was said in a chat, in order. */
    List<String> in(String chat) {
        return said.stream().filter(each -> each.chat().equals(chat)).map(Said::text).toList();
    }
}
