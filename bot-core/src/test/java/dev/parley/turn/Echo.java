package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.Past;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers "re: " and the question; before that does what the test wants. */
final class Echo implements AiCore {

    /** What happens before an answer. */
    @FunctionalInterface
    interface Before {

        void answering(Question question) throws InterruptedException;
    }

    private final Before before;
    private final CountDownLatch loading;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger inHand = new AtomicInteger();
    private final AtomicInteger mostInHand = new AtomicInteger();

    Echo(Before before) {
        this(before, new CountDownLatch(0));
    }

    /**
     * One whose model has to be loaded.
     *
     * @param loading opens when it is
     */
    Echo(Before before, CountDownLatch loading) {
        this.before = before;
        this.loading = loading;
    }

    static Echo atOnce() {
        return new Echo(_ -> {});
    }

    @Override
    public Reply reply(Question question) throws InterruptedException {
        asked.incrementAndGet();
        mostInHand.accumulateAndGet(inHand.incrementAndGet(), Math::max);
        try {
            before.answering(question);
        } finally {
            inHand.decrementAndGet();
        }
        String answer = "re: " + question.text();
        ModelName echo = new ModelName("echo");
        return new Reply(
                new Outcome.Answer(answer, List.of(), echo, 1, false),
                List.of(),
                new Exchange(question.text(), answer));
    }

    @Override
    public boolean isEmergency(String text) {
        return text.contains("emergency");
    }

    @Override
    public void prepare(ModelName model) throws InterruptedException {
        loading.await();
    }

    @Override
    public Optional<String> summarise(Past past) {
        return Optional.empty();
    }

    @Override
    public List<Model> models() {
        return List.of(new Model(new ModelName("echo"), true, true));
    }

    /** The most questions that it had at the same time. */
    int mostInHand() {
        return mostInHand.get();
    }

    int asked() {
        return asked.get();
    }
}
