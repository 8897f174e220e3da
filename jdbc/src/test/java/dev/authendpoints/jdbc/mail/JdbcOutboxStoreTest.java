package dev.authendpoints.jdbc.mail;

import static dev.authendpoints.jdbc.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxRow;
import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.secret.Dice;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcOutboxStoreTest {
    private static final Instant LEASE_END = NOON.plusSeconds(120);

    private final JdbcClient client;
    private final OutboxStore outbox;
    private final String run = Dice.secure().id();

    JdbcOutboxStoreTest(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
        outbox = new JdbcOutboxStore(client);
    }

    @Test
    void whatever_finishes_a_message_erases_what_it_says() {
        OutboxRow delivered = post("delivered");
        OutboxRow dropped = post("dropped");
        OutboxRow superseded = post("superseded");
        assertThat(sealed(delivered)).isEqualTo("sealed");
        outbox.delivered(delivered.id(), NOON);
        outbox.dropped(dropped.id(), NOON);
        outbox.dropAbout(superseded.about(), NOON);
        assertThat(sealed(delivered)).isEmpty();
        assertThat(sealed(dropped)).isEmpty();
        assertThat(sealed(superseded)).isEmpty();
        assertThat(outbox.due(LEASE_END, 1_000)).doesNotContain(delivered.id(), dropped.id(), superseded.id());
    }

    @Test
    void what_was_dropped_during_an_attempt_does_not_come_back() {
        OutboxRow row = post("dropped-meanwhile");
        outbox.claim(row.id(), NOON, LEASE_END);
        outbox.dropAbout(row.about(), NOON);
        outbox.postpone(row.id(), NOON);
        assertThat(outbox.claim(row.id(), LEASE_END, LEASE_END)).isEmpty();
        assertThat(state(row)).isEqualTo("DROPPED");
        outbox.delivered(row.id(), NOON);
        assertThat(state(row)).isEqualTo("DELIVERED");
        outbox.dropped(row.id(), NOON);
        assertThat(state(row)).isEqualTo("DELIVERED");
    }

    private OutboxRow post(String name) {
        String id = name + "-" + run;
        OutboxRow row = new OutboxRow(
                id,
                MessageKind.LOGIN_CODE,
                Channel.EMAIL,
                "ada@example.org",
                "LOGIN/" + id,
                "sealed",
                NOON,
                LEASE_END,
                0);
        outbox.add(row);
        return row;
    }

    private String sealed(OutboxRow row) {
        return client.sql("SELECT sealed FROM ae_outbox WHERE id = :id")
                .param("id", row.id())
                .query(String.class)
                .single();
    }

    private String state(OutboxRow row) {
        return client.sql("SELECT state FROM ae_outbox WHERE id = :id")
                .param("id", row.id())
                .query(String.class)
                .single();
    }
}
