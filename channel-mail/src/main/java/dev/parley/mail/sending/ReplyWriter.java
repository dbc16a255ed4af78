package dev.parley.mail.sending;

import dev.parley.mail.MailChat;
import dev.parley.mail.MailConfig;
import dev.parley.mail.thread.ThreadedMail;
import dev.parley.mail.thread.Topic;
import dev.parley.outbound.Outbound;
import dev.parley.rendering.Practice;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes mails of what is said. Thread-safe. */
@Singleton
final class ReplyWriter {

    /** Longer chains of references get their middle cut out, as RFC 5537 does. */
    private static final int MOST_REFERENCES = 20;

    private static final int ID_DIGITS = 24;

    private final MailConfig config;
    private final Practice practice;
    private final MailBody body;
    private final InstantSource clock;

    ReplyWriter(MailConfig config, Practice practice, InstantSource clock) {
        this.config = config;
        this.practice = practice;
        this.body = new MailBody(practice, config.publicUrl());
        this.clock = clock;
    }

    /**
     * The mail of an outbox row.
     *
     * @param answered the mail it answers, where one is known
     */
    Reply reply(Outbound outbound, Optional<ThreadedMail> answered) {
        Optional<String> parent = answered.map(ThreadedMail::id).filter(id -> id.startsWith("<"));
        return new Reply(
                id(outbound),
                MailChat.of(outbound.conversation()).address(),
                answered.map(mail -> Topic.answering(mail.subject())).orElse(practice.name()),
                parent,
                references(answered, parent),
                body.text(outbound.message().text()),
                body.html(outbound.message().text()),
                clock.instant());
    }

    /**
     * Nobody can guess it who does not know the thread: a forged report about a mail of ours names
     * none that there is.
     */
    private String id(Outbound outbound) {
        String secret =
                DigestUtils.sha256Hex(
                        outbound.conversation().account()
                                + "\n"
                                + outbound.conversation().chat()
                                + "\n"
                                + outbound.id());
        return "<%s.%s@%s>"
                .formatted(secret.substring(0, ID_DIGITS), outbound.id(), config.domain());
    }

    private static List<String> references(
            Optional<ThreadedMail> answered, Optional<String> parent) {
        List<String> references =
                new ArrayList<>(answered.map(ThreadedMail::ancestors).orElse(List.of()));
        parent.ifPresent(references::add);
        if (references.size() <= MOST_REFERENCES) {
            return references;
        }
        List<String> kept = new ArrayList<>(references.subList(0, 1));
        kept.addAll(references.subList(references.size() - MOST_REFERENCES + 1, references.size()));
        return kept;
    }
}
