package dev.parley.mail.receiving;

import dev.parley.mail.MailConfig;
import dev.parley.mail.receiving.FetchedMail.MailPlace;
import dev.parley.mail.server.ImapConfig;
import dev.parley.mail.server.MailServers;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The folder whose mail is read, on a connection of its own. Belongs to one thread. */
final class OpenFolder implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final int largest;
    private final boolean tells;
    private int total;

    private OpenFolder(IMAPStore store, IMAPFolder folder, int largest) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.largest = largest;
        this.tells = store.hasCapability("IDLE");
    }

    static OpenFolder open(MailServers servers, ImapConfig imap, MailConfig mail)
            throws MessagingException {
        IMAPStore store = servers.connectToImap();
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(imap.folder());
            folder.open(Folder.READ_WRITE);
            return new OpenFolder(store, folder, mail.largest());
        } catch (MessagingException failure) {
            store.close();
            throw failure;
        }
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The UID that the next mail will have, or a little less. */
    long nextUid() throws MessagingException {
        long next = folder.getUIDNext();
        int count = folder.getMessageCount();
        return next > 0 ? next : count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
    }

    /** The lowest UID of what came at this time or later, to the day. */
    Optional<Long> firstSince(Instant time) throws MessagingException {
        Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(time)));
        Optional<Long> first = Optional.empty();
        for (Message message : found) {
            long uid = folder.getUID(message);
            first = Optional.of(Math.min(uid, first.orElse(uid)));
        }
        return first;
    }

    /** What came after a mail, in the order of the mailbox; not fetched yet. */
    List<IMAPMessage> after(long uid) throws MessagingException {
        total = folder.getMessageCount();
        // The last mail is always among them, even when its UID is lower.
        Message[] found = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        FetchProfile basics = new FetchProfile();
        basics.add(UIDFolder.FetchProfileItem.UID);
        basics.add(FetchProfile.Item.SIZE);
        basics.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, basics);
        List<IMAPMessage> messages =
                Arrays.stream(found)
                        .filter(IMAPMessage.class::isInstance)
                        .map(IMAPMessage.class::cast)
                        .toList();
        return sorted(messages).stream().filter(message -> uidOf(message) > uid).toList();
    }

    private List<IMAPMessage> sorted(List<IMAPMessage> messages) {
        return messages.stream().sorted(Comparator.comparingLong(this::uidOf)).toList();
    }

    private long uidOf(IMAPMessage message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException _) {
            // Gone meanwhile: it is not read.
            return -1;
        }
    }

    /** Fetches a mail without marking it as seen; empty when it is gone. */
    Optional<FetchedMail> fetch(IMAPMessage message) throws MessagingException {
        try {
            long size = Math.max(0, message.getSize());
            boolean whole = size <= largest;
            byte[] raw = whole ? content(message) : fields(message);
            Instant came =
                    Optional.ofNullable(message.getReceivedDate())
                            .map(Date::toInstant)
                            .orElse(Instant.EPOCH);
            return Optional.of(
                    new FetchedMail(
                            new MailPlace(validity(), folder.getUID(message), came),
                            size,
                            whole,
                            raw));
        } catch (MessageRemovedException _) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new MessagingException("the connection broke off", broken);
        }
    }

    private static byte[] content(IMAPMessage message) throws MessagingException, IOException {
        try (InputStream content = message.getMimeStream()) {
            return content.readAllBytes();
        }
    }

    private static byte[] fields(IMAPMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaderLines()).stream()
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Marks a mail as seen: it is stored. */
    void seen(IMAPMessage message) throws MessagingException {
        try {
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessageRemovedException _) {
            // Nobody needs the mark any more.
        }
    }

    /** Whether the server tells of new mail by itself. */
    boolean isTold() {
        return tells;
    }

    /** Waits until the server tells of something, or for so long. */
    void await(Duration renewal, Duration poll) throws MessagingException, InterruptedException {
        if (folder.getMessageCount() != total) {
            // Something came while the last mails were read; the server will not tell of it again.
            return;
        }
        if (!tells) {
            Thread.sleep(poll);
            return;
        }
        Thread waker = Thread.ofVirtual().name("mail-idle").start(() -> wakeAfter(renewal));
        try {
            folder.idle(true);
        } finally {
            waker.interrupt();
        }
    }

    /**
     * Any other command ends the waiting: this one also shows whether the connection still lives.
     */
    private void wakeAfter(Duration renewal) {
        try {
            Thread.sleep(renewal);
            folder.getMessageCount();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (MessagingException | IllegalStateException _) {
            // Whoever waits meets the same failure, and tells it.
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
