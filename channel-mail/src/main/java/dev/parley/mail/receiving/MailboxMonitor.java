package dev.parley.mail.receiving;

import dev.parley.inbox.InboxUnavailableException;
import dev.parley.mail.MailConfig;
import dev.parley.mail.MailStatus;
import dev.parley.mail.server.ImapConfig;
import dev.parley.mail.server.MailFault;
import dev.parley.mail.server.MailServers;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * Reads the mailbox as long as it is its turn to. A mail is marked as seen, and the position moves,
 * only after the mail is stored: what could not be stored is read again.
 */
@Singleton
final class MailboxMonitor {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Mails come in bursts, and some servers do not tell of what comes in the moment in which they
     * are asked to tell.
     */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final MailServers servers;
    private final ImapConfig imap;
    private final MailConfig mail;
    private final JdbcPositions positions;
    private final MailIntake intake;
    private final RetryPauses pauses;
    private final MailStatus status;
    private final InstantSource clock;

    MailboxMonitor(
            MailServers servers,
            Settings settings,
            JdbcPositions positions,
            MailIntake intake,
            MailStatus status,
            InstantSource clock) {
        this.servers = servers;
        this.imap = settings.imap();
        this.mail = settings.mail();
        this.pauses = settings.pauses();
        this.positions = positions;
        this.intake = intake;
        this.status = status;
        this.clock = clock;
    }

    /** What is set for reading. */
    @Singleton
    record Settings(ImapConfig imap, MailConfig mail, RetryPauses pauses) {}

    /** Reads until interrupted. */
    void watch() throws InterruptedException {
        Failures failures = new Failures();
        try {
            while (true) {
                connection(failures);
            }
        } finally {
            status.stopped();
        }
    }

    /** Failures since something went right. Belongs to one thread. */
    private static final class Failures {
        private int inARow;
    }

    private void connection(Failures failures) throws InterruptedException {
        try (OpenFolder folder = OpenFolder.open(servers, imap, mail)) {
            Position position = start(folder);
            Duration patience = SOON;
            while (true) {
                Position next = read(folder, position);
                failures.inARow = 0;
                status.reading(folder.isTold());
                folder.await(
                        next.equals(position) ? patience : SOON,
                        Duration.ofSeconds(mail.pollSeconds()));
                position = next;
                patience = imap.idleRenewal();
            }
        } catch (MessagingException failure) {
            stopIfInterrupted();
            MailFault fault = MailFault.of("IMAP", failure);
            pause(failures, fault.reason(), fault.needsOperator());
        } catch (InboxUnavailableException _) {
            stopIfInterrupted();
            pause(failures, "what is read cannot be stored: is the database running?", false);
        }
    }

    /** An interruption closes the connection under whoever reads from it. */
    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }

    private void pause(Failures failures, String reason, boolean needsOperator)
            throws InterruptedException {
        failures.inARow++;
        status.troubled(reason);
        Thread.sleep(pauses.after(failures.inARow, needsOperator));
    }

    /**
     * Where reading begins: where it ended, if the folder is still the same. In a folder that is
     * new to us with what comes from now on; after a change of UIDVALIDITY with what came since the
     * day before the last mail that was stored: the inbox knows which of it was answered.
     */
    private Position start(OpenFolder folder) throws MessagingException {
        long validity = folder.validity();
        Optional<Position> known = stored(() -> positions.find(imap.name()));
        if (known.filter(position -> position.validity() == validity).isPresent()) {
            return known.get();
        }
        Position start =
                known.isEmpty()
                        ? new Position(
                                validity, folder.nextUid() - 1, clock.instant(), Instant.EPOCH)
                        : anew(folder, validity, known.get());
        keep(start);
        return start;
    }

    private static Position anew(OpenFolder folder, long validity, Position before)
            throws MessagingException {
        Instant since = before.readUntil().minus(DAY);
        Optional<Long> first = folder.firstSince(since);
        long next = first.isPresent() ? first.get() : folder.nextUid();
        return new Position(validity, next - 1, before.readUntil(), since);
    }

    private Position read(OpenFolder folder, Position from)
            throws MessagingException, InterruptedException {
        Position position = from;
        for (IMAPMessage message : folder.after(position.uid())) {
            Optional<FetchedMail> fetched = folder.fetch(message);
            if (fetched.isPresent()) {
                position = take(folder, message, fetched.get(), position);
            }
        }
        return position;
    }

    private Position take(
            OpenFolder folder, IMAPMessage message, FetchedMail fetched, Position position)
            throws MessagingException, InterruptedException {
        boolean known =
                fetched.came().isBefore(position.ignoreBefore())
                        && !fetched.came().equals(Instant.EPOCH);
        if (!known) {
            intake.accept(fetched);
            folder.seen(message);
        }
        Position next = position.after(fetched.uid(), fetched.came());
        keep(next);
        return next;
    }

    private void keep(Position position) {
        stored(() -> {
            positions.keep(imap.name(), position);
            return true;
        });
    }

    /** Without the database nothing is read. */
    private static <T> T stored(Supplier<T> kept) {
        try {
            return kept.get();
        } catch (RuntimeException failure) {
            throw new InboxUnavailableException(failure);
        }
    }
}
