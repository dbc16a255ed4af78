package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated("reads the log, which is everybody's")
class TelegramStatusTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(TelegramStatus.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TelegramStatus status = new TelegramStatus(meters);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void an_outage_is_logged_once_for_each_reason_and_its_end_once() {
        for (int i = 0; i < 50; i++) {
            status.troubled("HTTP 502");
            status.troubled("connection refused");
        }
        status.receiving(Optional.of("ClinicBot"));
        status.receiving(Optional.of("ClinicBot"));
        status.troubled("HTTP 502");
        assertThat(lines())
                .containsExactly(
                        "Telegram: not receiving, trying again: HTTP 502",
                        "Telegram: not receiving, trying again: connection refused",
                        "Telegram: receiving for @ClinicBot",
                        "Telegram: not receiving, trying again: HTTP 502");
    }

    @Test
    void the_gauge_is_one_only_while_updates_arrive() {
        assertThat(up()).isZero();
        status.receiving(Optional.of("ClinicBot"));
        assertThat(up()).isEqualTo(1);
        status.stopped();
        assertThat(up()).isZero();
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private double up() {
        return meters.get("parley.telegram.up").gauge().value();
    }
}
