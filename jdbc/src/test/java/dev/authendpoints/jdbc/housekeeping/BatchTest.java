package dev.authendpoints.jdbc.housekeeping;

import static dev.authendpoints.jdbc.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.jdbc.limit.JdbcSendStore;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.limit.SendStore;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tidying up twenty thousand rows goes in small steps, and leaves what is young. */
@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class BatchTest {
    private static final int OLD = 20_000;

    private final DataSource dataSource;
    private final JdbcClient client;
    private final SendStore sends;
    private final Transactions transactions;

    BatchTest(DataSource dataSource) {
        this.dataSource = dataSource;
        client = JdbcClient.create(dataSource);
        sends = new JdbcSendStore(client, Dice.secure());
        transactions = SpringTransactions.on(dataSource);
    }

    // @Attack("D8")
    @Test
    void twenty_thousand_old_rows_go_a_thousand_at_a_time() {
        fill("old", OLD, NOON.minus(Duration.ofDays(3)));
        fill("young", 10, NOON);
        List<Integer> steps = new ArrayList<>();
        int gone = prune();
        while (gone > 0) {
            steps.add(gone);
            gone = prune();
        }
        assertThat(steps).hasSize(OLD / Batch.ROWS).containsOnly(Batch.ROWS);
        assertThat(client.sql("SELECT COUNT(*) FROM ae_send")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    private int prune() {
        return transactions.run(() -> sends.prune(NOON.minus(Duration.ofDays(2))));
    }

    /** In one transaction: twenty thousand commits are not what is looked at. */
    private void fill(String holder, int rows, Instant sentAt) {
        List<Object[]> all = IntStream.range(0, rows)
                .mapToObj(n -> new Object[] {holder + n, holder, n, Timestamps.of(sentAt)})
                .toList();
        transactions.run(() -> new JdbcTemplate(dataSource)
                .batchUpdate(
                        "INSERT INTO ae_send (id, holder, purpose, nth, sent_at) VALUES (?, ?, 'LOGIN', ?, ?)", all));
    }
}
