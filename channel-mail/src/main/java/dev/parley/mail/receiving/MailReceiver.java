package dev.parley.mail.receiving;

import dev.parley.mail.server.ImapConfig;
import dev.parley.work.ExclusiveDuty;
import jakarta.inject.Singleton;

/** Reads mail, in one process at a time for each mailbox. */
@Singleton
public final class MailReceiver {

    private final ImapConfig imap;
    private final ExclusiveDuty duties;
    private final MailboxMonitor monitor;

    MailReceiver(ImapConfig imap, ExclusiveDuty duties, MailboxMonitor monitor) {
        this.imap = imap;
        this.duties = duties;
        this.monitor = monitor;
    }

    /** Reading under way; ends with {@link #close()}. */
    public interface Receiving extends AutoCloseable {

        /** Stops reading, and returns when nothing more comes in. */
        @Override
        void close();
    }

    /** Starts reading and returns at once: the server may be away for as long as it likes. */
    public Receiving start() {
        return duties.hold("mail-" + imap.name(), monitor::watch)::close;
    }
}
