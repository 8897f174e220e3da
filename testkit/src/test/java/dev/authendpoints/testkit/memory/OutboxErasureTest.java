package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxRow;
import dev.authendpoints.testkit.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxErasureTest {
    private static final Instant NOW = TestClock.START;

    private final MemoryOutboxStore outbox = new MemoryOutboxStore(new MemoryDatabase());

    @Test
    void what_a_finished_message_said_is_gone() {
        add("delivered");
        add("dropped");
        add("about");
        add("waiting");
        outbox.delivered("delivered", NOW);
        outbox.dropped("dropped", NOW);
        outbox.dropAbout("LOGIN/about", NOW);
        outbox.addFinished(row("nobody"));
        assertThat(outbox.sealed("nobody")).isEmpty();
        assertThat(outbox.sealed("delivered") + outbox.sealed("dropped") + outbox.sealed("about"))
                .isEmpty();
        assertThat(outbox.sealed("waiting")).isEqualTo("sealed");
    }

    private void add(String id) {
        outbox.add(row(id));
    }

    private static OutboxRow row(String id) {
        return new OutboxRow(
                id,
                MessageKind.LOGIN_CODE,
                Channel.EMAIL,
                "ada@example.org",
                "LOGIN/" + id,
                "sealed",
                NOW,
                NOW.plusSeconds(600),
                0);
    }
}
