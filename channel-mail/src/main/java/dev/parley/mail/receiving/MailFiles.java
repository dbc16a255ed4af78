package dev.parley.mail.receiving;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.inbound.Attachment;
import dev.parley.mail.message.Entity.Leaf;
import dev.parley.mail.message.MailReader;
import dev.parley.mail.message.ReceivedMail;
import dev.parley.mail.message.UnreadableMailException;
import dev.parley.mail.server.ImapConfig;
import dev.parley.mail.server.MailFault;
import dev.parley.mail.server.MailServers;
import jakarta.inject.Singleton;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.MessageIDTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Fetches what people sent as files from the mailbox, each time it is read. Thread-safe. */
@Singleton
public final class MailFiles {

    private final MailServers servers;
    private final ImapConfig imap;

    MailFiles(MailServers servers, ImapConfig imap) {
        this.servers = servers;
        this.imap = imap;
    }

    /**
     * The content of a file.
     *
     * @throws AttachmentGoneException when its mail is not in the folder any more
     * @throws IOException when the server cannot be reached now
     */
    public InputStream open(Attachment attachment) throws AttachmentGoneException, IOException {
        FileReference reference =
                FileReference.read(attachment.reference())
                        .orElseThrow(() -> new AttachmentGoneException("never fetched"));
        try (IMAPStore store = servers.connectToImap()) {
            IMAPFolder folder = (IMAPFolder) store.getFolder(imap.folder());
            folder.open(Folder.READ_ONLY);
            return content(mail(folder, reference), reference);
        } catch (MessagingException failure) {
            throw new IOException(MailFault.of("IMAP", failure).reason(), failure);
        }
    }

    private static IMAPMessage mail(IMAPFolder folder, FileReference reference)
            throws MessagingException, AttachmentGoneException {
        Optional<Message> found =
                folder.getUIDValidity() == reference.validity()
                        ? Optional.ofNullable(folder.getMessageByUID(reference.uid()))
                        : Stream.of(folder.search(new MessageIDTerm(reference.messageId())))
                                .findFirst();
        return found.filter(IMAPMessage.class::isInstance)
                .map(IMAPMessage.class::cast)
                .orElseThrow(() ->
                        new AttachmentGoneException("its mail is not in the folder any more"));
    }

    private static InputStream content(IMAPMessage message, FileReference reference)
            throws MessagingException, IOException, AttachmentGoneException {
        try (InputStream raw = message.getMimeStream()) {
            ReceivedMail mail = MailReader.read(raw.readAllBytes());
            return mail.leaves().stream()
                    .filter(leaf -> leaf.number() == reference.part())
                    .findFirst()
                    .map(Leaf::part)
                    .orElseThrow(() -> new AttachmentGoneException("its mail has no such part"))
                    .open();
        } catch (UnreadableMailException broken) {
            throw new AttachmentGoneException(broken.reason());
        }
    }
}
