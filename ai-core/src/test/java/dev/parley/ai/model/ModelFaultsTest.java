package dev.parley.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.assistant.Model;
import dev.parley.testservers.ollama.ModelFault;
import dev.parley.testservers.ollama.OllamaServer;
import dev.parley.testservers.ollama.ServedModel;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever is wrong with a model server, somebody answers. */
@ExtendWith(StorageExtension.class)
final class ModelFaultsTest {

    private static final String MODEL = "ollama/faulty:1b";

    private final Storage storage;
    private final OllamaServer server = OllamaServer.start();

    ModelFaultsTest(Storage storage) {
        this.storage = storage;
        server.models(ServedModel.chat("faulty:1b"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new ModelFault.ServerError(500), "server-error"),
                Arguments.of(new ModelFault.ServerError(503), "server-error"),
                Arguments.of(new ModelFault.ServerError(429), "refused"),
                Arguments.of(new ModelFault.HtmlPage(200), "malformed"),
                Arguments.of(new ModelFault.HtmlPage(502), "server-error"),
                Arguments.of(new ModelFault.Cut(), "unreachable"),
                Arguments.of(new ModelFault.BreakOff(20), "unreachable"),
                Arguments.of(new ModelFault.EmptyAnswer(), "empty"),
                Arguments.of(new ModelFault.EmptyBody(), "malformed"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void another_model_answers_for_one_that_fails_and_the_failure_is_counted(
            ModelFault fault, String outcome) throws InterruptedException {
        server.faults().every(1, fault);
        try (Models models = models(Map.of())) {
            Draft draft = models.ask();
            assertThat(draft.text()).isEqualTo(Models.EXTRACT);
            assertThat(draft.model().value()).isEqualTo("extractive");
            assertThat(draft.fallback()).isTrue();
            assertThat(models.calls(MODEL, outcome)).isEqualTo(1);
            assertThat(models.calls("extractive", "answered")).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_the_server_closed_while_it_rested_costs_no_answer()
            throws InterruptedException {
        try (Models models = models(Map.of())) {
            models.ask();
            server.faults().next(1, new ModelFault.Cut());
            assertThat(models.ask().model().value()).isEqualTo(MODEL);
            assertThat(models.calls(MODEL, "unreachable")).isZero();
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_not_waited_for() throws InterruptedException {
        server.timing(Duration.ofSeconds(30), Duration.ZERO, Duration.ZERO);
        try (Models models = models(Map.of("parley.models.total-limit", "200ms"))) {
            assertThat(models.ask().model().value()).isEqualTo("extractive");
            assertThat(models.calls(MODEL, "slow")).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_drips_is_not_waited_for() throws InterruptedException {
        server.timing(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));
        try (Models models = models(Map.of("parley.models.total-limit", "200ms"))) {
            assertThat(models.ask().model().value()).isEqualTo("extractive");
        }
    }

    @Test
    void a_server_that_keeps_failing_is_left_alone_for_a_while() throws InterruptedException {
        server.faults().every(1, new ModelFault.ServerError(500));
        try (Models models = models(Map.of())) {
            for (int i = 0; i < 10; i++) {
                assertThat(models.ask().model().value()).isEqualTo("extractive");
            }
            assertThat(server.requests()).hasSize(4);
            assertThat(models.calls(MODEL, "resting")).isEqualTo(6);
        }
    }

    @Test
    void failing_and_answering_again_is_logged_once_each() throws InterruptedException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(ModelHealth.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try (Models models = models(Map.of())) {
            for (int i = 0; i < 6; i++) {
                if (i == 3) {
                    server.faults().next(2, new ModelFault.ServerError(500));
                }
                models.ask();
            }
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains(MODEL))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "gives no answer (server-error: HTTP status 500)"),
                        line -> assertThat(line).contains("answers again"));
    }

    @Test
    void a_server_that_goes_is_noticed_and_one_that_comes_back_is_used()
            throws InterruptedException {
        try (Models models = models(Map.of("parley.models.refresh", "50ms"))) {
            assertThat(models.ask().model().value()).isEqualTo(MODEL);
            server.refuseConnections();
            assertThat(models.ask().model().value()).isEqualTo("extractive");
            await().until(() -> available(models).equals(List.of("extractive")));
            server.acceptConnections();
            await().until(() -> models.ask().model().value().equals(MODEL));
        }
    }

    @Test
    void a_model_that_the_server_lost_is_fallen_back_from() throws InterruptedException {
        try (Models models = models(Map.of())) {
            models.ask();
            server.models(ServedModel.chat("other:1b"));
            Draft draft = models.ask(MODEL);
            assertThat(draft.fallback()).isTrue();
            assertThat(models.calls(MODEL, "refused")).isEqualTo(1);
        }
    }

    @Test
    void configuration_chooses_who_answers_for_a_failed_model() throws InterruptedException {
        server.models(ServedModel.chat("faulty:1b"), ServedModel.chat("spare:1b"));
        server.faults().next(1, new ModelFault.ServerError(500));
        try (Models models =
                models(
                        Map.of(
                                "parley.model",
                                MODEL,
                                "parley.models.seeds[0].name",
                                "ollama/spare:1b",
                                "parley.models.seeds[0].fallback-order",
                                1))) {
            Draft draft = models.ask();
            assertThat(draft.model().value()).isEqualTo("ollama/spare:1b");
            assertThat(draft.fallback()).isTrue();
        }
    }

    private Models models(Map<String, Object> settings) {
        Map<String, Object> all = new java.util.HashMap<>(settings);
        all.put("parley.ollama.url", server.url());
        return Models.start(storage, all);
    }

    private static List<String> available(Models models) {
        return models.chat().models().stream()
                .filter(Model::available)
                .map(model -> model.name().value())
                .toList();
    }
}
