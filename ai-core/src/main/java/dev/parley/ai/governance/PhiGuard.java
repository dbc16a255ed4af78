package dev.parley.ai.governance;

import dev.parley.ai.TimeLimit;
import dev.parley.ai.governance.identifier.Finding;
import dev.parley.ai.governance.identifier.IdentifierConfig;
import dev.parley.ai.governance.identifier.Identifiers;
import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.assistant.Exchange;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces what identifies the person before anybody else sees their words. Fails closed. */
@Singleton
final class PhiGuard {

    private static final Logger LOG = LoggerFactory.getLogger(PhiGuard.class);

    private final Identifiers identifiers;
    private final IdentifierConfig config;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().name("phi-guard-", 1).daemon().factory());

    PhiGuard(Identifiers identifiers, IdentifierConfig config) {
        this.identifiers = identifiers;
        this.config = config;
    }

    /** The redacted question; empty when the guard failed, then nothing may go on. */
    Optional<Redaction> redact(String question, List<Exchange> history, Trail trail)
            throws InterruptedException {
        Optional<Redaction> redaction = redacted(question, history);
        redaction.ifPresentOrElse(
                done ->
                        trail.add(
                                "phi-guard",
                                done.findings().isEmpty() ? "clean" : "redacted",
                                counts(done.findings())),
                () -> trail.add("phi-guard", "failed"));
        return redaction;
    }

    private Optional<Redaction> redacted(String text, List<Exchange> history)
            throws InterruptedException {
        try {
            return TimeLimit.callOn(workers, () -> identifiers.in(text), config.timeLimit())
                    .map(findings -> Redaction.of(text, findings, earlier(history)));
        } catch (RuntimeException failure) {
            // Whatever went wrong: without the guard nothing goes on. The message could quote the
            // text.
            LOG.error(
                    "the guard failed ({}); the turn stops", rootOf(failure).getClass().getName());
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    private static List<String> earlier(List<Exchange> history) {
        return history.stream()
                .flatMap(exchange -> Stream.of(exchange.question(), exchange.answer()))
                .toList();
    }

    private static Map<String, String> counts(List<Finding> findings) {
        Map<String, String> counts = new TreeMap<>();
        findings.forEach(finding ->
                counts.merge(
                        finding.kind().name(),
                        "1",
                        (some, _) -> String.valueOf(Integer.parseInt(some) + 1)));
        return counts;
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
