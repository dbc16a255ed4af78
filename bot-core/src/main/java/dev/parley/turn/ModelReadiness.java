package dev.parley.turn;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.ModelName;
import dev.parley.command.CommandCall;
import dev.parley.command.ModelPreparation;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbox.Inbox;
import dev.parley.inbox.InboxUnavailableException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads models that people choose, beside their turns: loading can take minutes. That a model is
 * ready comes into the conversation like a message, through the inbox, so it is said once and in
 * order. A process that ends meanwhile says nothing; the model is loaded all the same, or with the
 * next question. Safe for use by many threads.
 */
@Singleton
final class ModelReadiness implements ModelPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(ModelReadiness.class);
    private static final long A_MOMENT_MILLIS = 700;

    private final AiCore core;
    private final Provider<Inbox> inbox;
    private final InstantSource clock;

    ModelReadiness(AiCore core, Provider<Inbox> inbox, InstantSource clock) {
        this.core = core;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public boolean isReadySoon(CommandCall call, ModelName model) {
        FutureTask<Boolean> loading = new FutureTask<>(() -> isReady(model));
        Thread.ofVirtual().name("model-loading").start(loading);
        Optional<Boolean> ready = ready(loading, A_MOMENT_MILLIS);
        if (ready.isEmpty()) {
            Thread.ofVirtual().name("model-news").start(() -> tell(call, model, loading));
        }
        // One that cannot be loaded is told of by whoever answers for it.
        return ready.isPresent();
    }

    private boolean isReady(ModelName model) throws InterruptedException {
        try {
            core.prepare(model);
            return true;
        } catch (AiCoreUnavailableException failure) {
            LOG.warn("{} could not be made ready: {}", model, failure.getMessage());
            return false;
        }
    }

    /** Whether it is ready; empty when that is not known in time. */
    private static Optional<Boolean> ready(FutureTask<Boolean> loading, long millis) {
        try {
            return Optional.of(loading.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failure) {
            LOG.error("a model could not be made ready", failure.getCause());
            return Optional.of(false);
        }
    }

    private void tell(CommandCall call, ModelName model, FutureTask<Boolean> loading) {
        boolean ready = ready(loading, Long.MAX_VALUE).orElse(false);
        Inbound command = call.inbound();
        Inbound news =
                new Inbound(
                        new ExternalId("model-loaded:" + command.externalId().value()),
                        command.conversation(),
                        command.group(),
                        command.sender(),
                        Optional.empty(),
                        command.position(),
                        clock.instant(),
                        new InboundContent.ModelLoaded(model.value(), ready));
        try {
            inbox.get().accept(news);
        } catch (InboxUnavailableException failure) {
            LOG.warn("that {} is ready could not be told", model, failure);
        }
    }
}
