package dev.parley.mail.thread;

import dev.parley.mail.MailChat;
import dev.parley.mail.MailConfig;
import dev.parley.mail.message.Headers;
import dev.parley.mail.message.ReceivedMail;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Finds the thread of a mail: by the mails that it names as those it answers, else by subject and
 * sender. Only a sender's own threads count, so nobody gets into another person's conversation by
 * naming a mail of it. Thread-safe.
 */
@Singleton
public final class MailThreads {

    private static final Duration SAME_SUBJECT_WITHIN = Duration.ofDays(30);
    private static final int MOST_ANCESTORS = 50;
    private static final int THREAD_DIGITS = 24;

    private final JdbcMailThreads stored;
    private final MailConfig config;

    MailThreads(JdbcMailThreads stored, MailConfig config) {
        this.stored = stored;
        this.config = config;
    }

    /**
     * A mail in its thread; kept from now on. One that is brought again is found where it was put
     * the first time.
     *
     * @param address the sender's address
     * @param unverified whether nobody vouches for it
     */
    public ThreadedMail place(ReceivedMail mail, String address, boolean unverified, Instant at) {
        List<String> ancestors = ancestors(mail.headers());
        List<String> named = new ArrayList<>(ancestors);
        named.add(mail.id());
        Collections.reverse(named);
        MailChat person = new MailChat(address, unverified, "");
        String subject = mail.subject();
        MailChat chat =
                stored.threadOf(config.address(), person, named)
                        .or(() -> bySubject(person, subject, at))
                        .orElseGet(() -> new MailChat(address, unverified, newThread(mail)));
        ThreadedMail placed = new ThreadedMail(mail.id(), chat, false, subject, ancestors, at);
        stored.keep(config.address(), placed, Topic.key(subject));
        return placed;
    }

    /** How many other mails of an address were placed since then. */
    public int placedSince(ThreadedMail mail, Instant since) {
        return stored.count(config.address(), mail, since);
    }

    /**
     * A mail of a thread by its Message-ID; where there is none, the last that the person wrote.
     */
    public Optional<ThreadedMail> answered(MailChat chat, Optional<String> id) {
        return id.flatMap(named -> stored.find(config.address(), chat, named))
                .or(() -> stored.last(config.address(), chat));
    }

    /** Keeps a mail of ours, so that an answer to it is found to belong here. */
    public void keep(ThreadedMail ours) {
        stored.keep(config.address(), ours, Topic.key(ours.subject()));
    }

    private Optional<MailChat> bySubject(MailChat person, String subject, Instant at) {
        String topic = Topic.key(subject);
        return topic.isEmpty() || !Topic.isReply(subject)
                ? Optional.empty()
                : stored.threadAbout(
                        config.address(), person, topic, at.minus(SAME_SUBJECT_WITHIN));
    }

    private static List<String> ancestors(Headers headers) {
        List<String> ancestors = new ArrayList<>(headers.messageIds("references"));
        headers.messageIds("in-reply-to").stream()
                .filter(id -> !ancestors.contains(id))
                .forEach(ancestors::add);
        return ancestors.size() > MOST_ANCESTORS
                ? ancestors.subList(ancestors.size() - MOST_ANCESTORS, ancestors.size())
                : ancestors;
    }

    private static String newThread(ReceivedMail mail) {
        return DigestUtils.sha256Hex(mail.id()).substring(0, THREAD_DIGITS);
    }
}
