package dev.authendpoints.jdbc.recovery;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.recovery.Recovering;
import dev.authendpoints.recovery.RecoveryStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of each account the recovery that was begun last. */
public final class JdbcRecoveryStore implements RecoveryStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcRecoveryStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<Recovering> of(AccountId account) {
        return client.sql("""
            SELECT id, account_id, epoch, stage, started_at, half, next_at, address, agent, ended_at, cancelled
            FROM ae_recovery
            WHERE account_id = :account
            """)
                .param("account", account.value())
                .query(JdbcRecoveryStore::recovering)
                .optional();
    }

    @Override
    public void begin(Recovering recovering) {
        client.sql("""
            DELETE FROM ae_recovery
            WHERE account_id = :account
            """).param("account", recovering.account().value()).update();
        client.sql("""
            INSERT INTO ae_recovery (id, account_id, epoch, stage, started_at, half, next_at, address, agent)
            VALUES (:id, :account, :epoch, :stage, :startedAt, :half, :nextAt, :address, :agent)
            """)
                .param("id", recovering.id())
                .param("account", recovering.account().value())
                .param("epoch", recovering.epoch())
                .param("stage", recovering.stage().name())
                .param("startedAt", Timestamps.of(recovering.startedAt()))
                .param("half", recovering.half().toSeconds())
                .param("nextAt", Timestamps.of(recovering.nextAt()))
                .param("address", recovering.address())
                .param("agent", recovering.agent())
                .update();
    }

    @Override
    public List<Recovering> due(Instant now, int most) {
        return client.sql("""
            SELECT id, account_id, epoch, stage, started_at, half, next_at, address, agent, ended_at, cancelled
            FROM ae_recovery
            WHERE next_at <= :now
            AND ended_at IS NULL
            AND stage IN ('BEGUN', 'HALFWAY')
            ORDER BY next_at, id
            LIMIT :most
            """)
                .param("now", Timestamps.of(now))
                .param("most", most)
                .query(JdbcRecoveryStore::recovering)
                .list();
    }

    @Override
    public boolean advance(String id, Recovering.Stage from, Recovering.Stage to, Instant nextAt) {
        int advanced = client.sql("""
            UPDATE ae_recovery
            SET stage = :next, next_at = :nextAt
            WHERE id = :id
            AND stage = :stage
            AND ended_at IS NULL
            """)
                .param("next", to.name())
                .param("nextAt", Timestamps.of(nextAt))
                .param("id", id)
                .param("stage", from.name())
                .update();
        return advanced == 1;
    }

    @Override
    public boolean grant(String id, Instant now, Instant until) {
        int granted = client.sql("""
            UPDATE ae_recovery
            SET stage = 'GRANTED', next_at = :until
            WHERE id = :id
            AND stage = 'READY'
            AND ended_at IS NULL
            AND next_at > :now
            """)
                .param("until", Timestamps.of(until))
                .param("id", id)
                .param("now", Timestamps.of(now))
                .update();
        return granted == 1;
    }

    @Override
    public boolean end(String id, Instant now, boolean cancelled) {
        int ended = client.sql("""
            UPDATE ae_recovery
            SET ended_at = :now, cancelled = :cancelled
            WHERE id = :id
            AND ended_at IS NULL
            """)
                .param("now", Timestamps.of(now))
                .param("cancelled", cancelled)
                .param("id", id)
                .update();
        return ended == 1;
    }

    @Override
    public int prune(Instant before) {
        return Batch.of(client.sql("""
            DELETE FROM ae_recovery
            WHERE account_id IN (
                SELECT account_id
                FROM ae_recovery
                WHERE next_at < :before
                AND (ended_at < :before OR (ended_at IS NULL AND stage IN ('READY', 'GRANTED')))
                ORDER BY next_at
                LIMIT :batch)
            """)).param("before", Timestamps.of(before)).update();
    }

    private static Recovering recovering(ResultSet row, int number) throws SQLException {
        return new Recovering(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                row.getLong("epoch"),
                Recovering.Stage.valueOf(row.getString("stage")),
                Timestamps.read(row, "started_at"),
                Duration.ofSeconds(row.getLong("half")),
                Timestamps.read(row, "next_at"),
                row.getString("address"),
                row.getString("agent"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("cancelled"));
    }
}
