package dev.parley.mail.receiving;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.MessageReference;
import dev.parley.conversation.PersonAddress;
import dev.parley.conversation.Sender;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbound.InboundContent.Ignored;
import dev.parley.inbox.Inbox;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.mail.MailChat;
import dev.parley.mail.MailConfig;
import dev.parley.mail.filter.Bounce;
import dev.parley.mail.filter.MailFilter;
import dev.parley.mail.filter.Verdict;
import dev.parley.mail.message.MailReader;
import dev.parley.mail.message.ReceivedMail;
import dev.parley.mail.message.UnreadableMailException;
import dev.parley.mail.thread.MailThreads;
import dev.parley.mail.thread.ThreadedMail;
import dev.parley.quarantine.Quarantine;
import dev.parley.receipt.Receipt;
import dev.parley.receipt.Receipts;
import dev.parley.receipt.ReceiptsUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores one mail, whatever it is: what is answered as a message, the rest as a trace that it came,
 * and what cannot be read in quarantine, too. Thread-safe.
 */
@Singleton
final class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final MailConfig config;
    private final MailFilter filter;
    private final MailThreads threads;
    private final StopWords stopWords;
    private final Stores stores;
    private final InstantSource clock;
    private final MeterRegistry meters;

    MailIntake(
            MailConfig config,
            MailFilter filter,
            MailThreads threads,
            StopWords stopWords,
            Stores stores,
            InstantSource clock,
            MeterRegistry meters) {
        this.config = config;
        this.filter = filter;
        this.threads = threads;
        this.stopWords = stopWords;
        this.stores = stores;
        this.clock = clock;
        this.meters = meters;
    }

    /** Where what comes is kept. */
    @Singleton
    record Stores(Inbox inbox, Receipts receipts, Quarantine quarantine) {}

    /**
     * Stores a mail and returns when that is done; a mail that is stored already stays as it is.
     *
     * @throws InboxUnavailableException when it could not be stored; it has to be brought again
     */
    void accept(FetchedMail fetched) throws InterruptedException {
        try {
            ReceivedMail mail = MailReader.read(fetched.raw());
            switch (filter.judge(mail, fetched.raw())) {
                case Verdict.Answer(boolean verified) -> answer(mail, fetched, verified);
                case Verdict.Ignore(String kind) -> leaveTrace(id(mail), fetched, kind);
                case Verdict.Undelivered(Bounce bounce) -> undelivered(mail, fetched, bounce);
            }
        } catch (UnreadableMailException broken) {
            quarantine(fetched, broken.reason());
        } catch (InboxUnavailableException away) {
            throw away;
        } catch (ReceiptsUnavailableException away) {
            throw new InboxUnavailableException(away);
        } catch (RuntimeException fault) {
            LOG.error(
                    "Mail: a fault over the mail with UID {}; it goes into quarantine",
                    fetched.uid(),
                    fault);
            quarantine(fetched, "a fault of Parley: " + fault.getClass().getSimpleName());
        }
    }

    private void answer(ReceivedMail mail, FetchedMail fetched, boolean verified)
            throws UnreadableMailException {
        String address =
                mail.authorAddress()
                        .filter(MailIntake::isUsable)
                        .orElseThrow(() ->
                                new UnreadableMailException(
                                        "it does not say from which one address it is"));
        ThreadedMail placed = placed(mail, address, !verified);
        int others = known(() -> threads.placedSince(placed, clock.instant().minus(HOUR)));
        if (others >= config.repliesPerHour()) {
            LOG.warn(
                    "Mail: one sender has got {} answers within an hour; further mails are stored and not answered",
                    others);
            leaveTrace(id(mail), fetched, "too-many");
            return;
        }
        InboundContent content =
                known(() ->
                        stopWords.content(
                                placed.chat(), came(fetched), MailContent.of(mail, fetched)));
        count(content instanceof Ignored(String kind) ? kind : "answered");
        stores.inbox().accept(inbound(mail, fetched, placed, content));
    }

    private ThreadedMail placed(ReceivedMail mail, String address, boolean unverified) {
        return known(() -> threads.place(mail, address, unverified, clock.instant()));
    }

    private Inbound inbound(
            ReceivedMail mail, FetchedMail fetched, ThreadedMail placed, InboundContent content) {
        Sender sender =
                new Sender(
                        placed.chat().person(),
                        mail.author().map(author -> author.getName()).orElse(""),
                        mail.headers()
                                .word("content-language")
                                .filter(tag -> tag.matches("[a-z]{2,3}(?:-[a-z0-9]{2,8})*")),
                        placed.chat().unverified());
        return new Inbound(
                id(mail),
                placed.chat().with(config.address()),
                false,
                sender,
                Optional.of(new MessageReference(mail.id())),
                fetched.position(),
                came(fetched),
                content);
    }

    /** Servers that do not tell have it now. */
    private Instant came(FetchedMail fetched) {
        return fetched.came().equals(Instant.EPOCH) ? clock.instant() : fetched.came();
    }

    /** Without white space at its ends, quotes or line ends, and short enough for our columns. */
    private static boolean isUsable(String address) {
        return address.length() <= MailChat.LONGEST_ADDRESS
                && address.matches(
                        "[^\\s\\p{Cntrl}<>\"(),;:\\\\]+@[^\\s\\p{Cntrl}@<>\"(),;:\\\\]+");
    }

    /**
     * A Message-ID of somebody else's mail is no reason to take this one for it: whoever knows one
     * could have a mail overlooked that is still to come.
     */
    private static ExternalId id(ReceivedMail mail) {
        String id = mail.id() + " " + mail.authorAddress().orElse("");
        return id.length() <= 900 && id.chars().noneMatch(Character::isISOControl)
                ? new ExternalId(id)
                : ExternalId.ofContent(id);
    }

    private void undelivered(ReceivedMail mail, FetchedMail fetched, Bounce bounce) {
        stores.receipts()
                .note(
                        MailChat.CHANNEL,
                        bounce.messages().stream()
                                .map(message ->
                                        new Receipt(
                                                new MessageReference(message),
                                                Receipt.State.FAILED,
                                                Optional.of(bounce.reason()),
                                                false))
                                .toList());
        leaveTrace(id(mail), fetched, "bounce");
    }

    private void quarantine(FetchedMail fetched, String reason) {
        LOG.warn(
                "Mail: the mail with UID {} cannot be processed and is in quarantine: {}",
                fetched.uid(),
                reason);
        stores.quarantine().keep(MailChat.CHANNEL, reason, fetched.raw());
        ExternalId id =
                ExternalId.ofContent(new String(fetched.raw(), StandardCharsets.ISO_8859_1));
        leaveTrace(id, fetched, "unreadable");
    }

    /** What is not answered is kept with our own side, without anything of its content. */
    private void leaveTrace(ExternalId id, FetchedMail fetched, String kind) {
        count(kind);
        ConversationAddress ourselves =
                new ConversationAddress(MailChat.CHANNEL, config.address(), "not-answered");
        stores.inbox()
                .accept(
                        new Inbound(
                                id,
                                ourselves,
                                false,
                                new Sender(
                                        new PersonAddress(MailChat.CHANNEL, config.address()),
                                        "",
                                        Optional.empty()),
                                Optional.empty(),
                                fetched.position(),
                                clock.instant(),
                                new Ignored(kind)));
    }

    private void count(String kind) {
        meters.counter("parley.mail.received", "kind", kind).increment();
    }

    private static <T> T known(Supplier<T> kept) {
        try {
            return kept.get();
        } catch (RuntimeException failure) {
            throw new InboxUnavailableException(failure);
        }
    }
}
