package dev.authendpoints.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLogTest.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Instant now = Mails.NOON;
    private final FailureLog log = new FailureLog(logger, () -> now);

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        logger.addAppender(lines);
        lines.start();
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void a_kind_of_failure_is_said_once_a_minute_with_how_often_it_happened() {
        log.warn("no answer");
        log.warn("no answer");
        log.warn("refused");
        log.warn("no answer");
        now = now.plus(Duration.ofMinutes(1));
        log.warn("no answer");
        now = now.plus(Duration.ofMinutes(1));
        log.warn("no answer");
        assertThat(said())
                .containsExactly("no answer", "refused", "no answer (2 more since the last line)", "no answer");
    }

    @Test
    void the_words_of_an_exception_are_left_out() {
        log.warn("Not delivered", new IllegalStateException("493817", new IllegalArgumentException("ada@example.org")));
        assertThat(said())
                .singleElement()
                .asString()
                .startsWith("Not delivered: IllegalStateException, from IllegalArgumentException, at ")
                .doesNotContain("493817", "ada@");
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
