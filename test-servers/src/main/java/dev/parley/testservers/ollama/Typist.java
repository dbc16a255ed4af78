package dev.parley.testservers.ollama;

import dev.parley.testservers.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Writes answers at the speed of a model: waits for a slot, thinks, then types. Thread-safe. */
final class Typist {
    private static final long SEED = 20_261_120;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private volatile Timing timing = Timing.NONE;
    private volatile Duration loading = Duration.ZERO;
    private volatile Slots slots = new Slots(Integer.MAX_VALUE, 0);

    /** How long it takes to load a model. */
    Duration loading() {
        return loading;
    }

    void loadsIn(Duration newLoading) {
        loading = newLoading;
    }

    int mostRunning() {
        return mostRunning.get();
    }

    void take(Timing newTiming) {
        timing = newTiming;
    }

    void limit(Slots newSlots) {
        slots = newSlots;
    }

    Reply write(ModelRequest request, AnswerFormat format, Function<ModelRequest, String> answer)
            throws InterruptedException {
        Slots taken = slots;
        if (!taken.acquire()) {
            return Reply.json(
                    503,
                    format.error(
                            "server busy, please try again.  maximum pending requests exceeded"));
        }
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        Runnable over =
                () -> {
                    running.decrementAndGet();
                    taken.release();
                };
        boolean streams = request.body().path("stream").asBoolean(format.streamsByDefault());
        boolean handedOn = false;
        try {
            Reply reply = write(request.model(), format, answer.apply(request), streams, over);
            handedOn = streams;
            return reply;
        } finally {
            if (!handedOn) {
                over.run();
            }
        }
    }

    private Reply write(
            String model, AnswerFormat format, String text, boolean streams, Runnable over)
            throws InterruptedException {
        Timing current = timing;
        Thread.sleep(delay(current));
        List<String> tokens = Tokens.split(text);
        if (streams) {
            return new Reply.Stream(
                    format.streamContentType(),
                    out -> type(model, format, tokens, current.betweenTokens(), out),
                    over);
        }
        Thread.sleep(current.betweenTokens().multipliedBy(tokens.size()));
        return Reply.json(200, format.whole(model, text));
    }

    private static void type(
            String model,
            AnswerFormat format,
            List<String> tokens,
            Duration betweenTokens,
            OutputStream out)
            throws IOException, InterruptedException {
        for (String token : tokens) {
            send(format.piece(model, token), out);
            Thread.sleep(betweenTokens);
        }
        send(format.end(model, tokens.size()), out);
    }

    private static void send(String line, OutputStream out) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Duration delay(Timing current) {
        synchronized (random) {
            return current.drawDelay(random);
        }
    }
}
