package dev.parley.deploy.bench;

import dev.parley.deploy.bench.subject.BenchFolder;
import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.StartedProgram;
import dev.parley.deploy.bench.subject.Subject;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Updates;
import dev.parley.testservers.Journal;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.telegram.SentMessage;
import dev.parley.testservers.telegram.TelegramServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A running program with a Telegram and a model server around it, and people who write to it. */
final class Stage implements AutoCloseable {

    /** After the last answer that was due: one that is too many would come now. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final TelegramServer telegram = TelegramServer.start(Program.TOKEN);
    private final OllamaServer models = OllamaServer.start();
    private final Program program;
    private final Updates updates;
    private final InstantSource clock;
    private final Thread stopping;
    private long lastPerson = 1_000_000;

    /** Starts all of it, without waiting for the program. */
    Stage(
            Subject subject,
            BenchFolder folder,
            ProgramSettings settings,
            Updates updates,
            InstantSource clock) {
        this.updates = updates;
        this.clock = clock;
        try {
            int port = StartedProgram.freePort();
            this.program =
                    Program.start(
                            subject,
                            folder,
                            port,
                            settings.variables(port, telegram.url(), models.url()),
                            settings.file());
        } catch (IOException failure) {
            throw new UncheckedIOException("the program cannot be started", failure);
        }
        this.stopping = new Thread(program::close, "stop the measured program");
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    Program program() {
        return program;
    }

    OllamaServer models() {
        return models;
    }

    /** People who have never written before. */
    People people(int count) {
        People people = People.in(telegram, lastPerson + 1, count);
        lastPerson += count;
        return people;
    }

    /** Messages of theirs, at a pace; see {@link Updates#make}. */
    List<Update> messages(int count, People people, int perSecond, LongFunction<String> text) {
        return updates.make(count, people, perSecond, text);
    }

    /**
     * What became of a flow of messages.
     *
     * @param taken how they were acknowledged
     * @param replies how they were answered
     * @param sent the answers
     * @param cpu what it took, where the system tells that
     */
    record Outcome(
            WebhookLoad.Taken taken,
            Replies replies,
            List<SentMessage> sent,
            Optional<CpuTimes> cpu) {}

    /**
     * Brings messages and waits for their answers; what came of flows before is forgotten.
     *
     * @param patience how long after the last acknowledgement the answers may take
     */
    Outcome flow(List<Update> messages, Replies.Matching matching, Duration patience)
            throws InterruptedException {
        Journal<SentMessage> journal = telegram.sentJournal();
        telegram.forgetMessages();
        Optional<CpuMeter> meter = program.cpu();
        Optional<CpuTimes> start = meter.flatMap(CpuMeter::read);
        WebhookLoad.Taken taken = new WebhookLoad(program.webhook(), clock).bring(messages);
        journal.await(messages.size(), patience);
        Thread.sleep(SETTLING);
        Optional<CpuTimes> cpu =
                meter.flatMap(CpuMeter::read).flatMap(end -> start.map(end::minus));
        List<SentMessage> sent = journal.all();
        return new Outcome(taken, Replies.of(taken, sent, matching), sent, cpu);
    }

    @Override
    public void close() {
        try {
            program.close();
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException _) {
            // This process is being stopped, and the hook does the same.
        } finally {
            telegram.close();
            models.close();
        }
    }
}
