package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A function that changes something, and can be held while it does. */
@Singleton
@Requires(property = "test.functions", value = "counting")
public final class Counting {

    public final AtomicInteger calls = new AtomicInteger();
    public final CountDownLatch begun = new CountDownLatch(1);
    public final CountDownLatch release = new CountDownLatch(1);

    record Step(int by) {}

    record Total(int total) {}

    @Function(
            name = "count",
            category = "test",
            description = "Counts.",
            scope = Scope.CONVERSATION_WRITE,
            changes = true)
    Total count(Step step) throws InterruptedException {
        int now = calls.incrementAndGet();
        begun.countDown();
        release.await();
        if (step.by() < 0) {
            throw new FunctionRefusedException("backwards", "It counts up only.");
        }
        return new Total(now * step.by());
    }
}
