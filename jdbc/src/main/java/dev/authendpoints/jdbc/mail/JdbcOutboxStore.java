package dev.authendpoints.jdbc.mail;

import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxRow;
import dev.authendpoints.mail.OutboxStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that wait. A claim moves the time at which a message is due to the end of the claim. */
public final class JdbcOutboxStore implements OutboxStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcOutboxStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(OutboxRow row) {
        insert(row, "WAITING", row.sealed(), Timestamps.of(row.createdAt()), null);
    }

    @Override
    public void addFinished(OutboxRow row) {
        insert(row, "DROPPED", "", null, Timestamps.of(row.createdAt()));
    }

    private void insert(
            OutboxRow row,
            String state,
            String sealed,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime finishedAt) {
        client.sql("""
                        INSERT INTO ae_outbox (id, kind, channel, recipient, about, sealed, created_at, not_after, attempts,
                            state, due_at, finished_at)
                        VALUES (:id, :kind, :channel, :recipient, :about, :sealed, :createdAt, :notAfter, :attempts,
                            :state, :dueAt, :finishedAt)
                        """)
                .param("id", row.id())
                .param("kind", row.kind().name())
                .param("channel", row.channel().name())
                .param("recipient", row.recipient())
                .param("about", row.about())
                .param("sealed", sealed)
                .param("createdAt", Timestamps.of(row.createdAt()))
                .param("notAfter", Timestamps.of(row.notAfter()))
                .param("attempts", row.attempts())
                .param("state", state)
                .param("dueAt", dueAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finishedAt", finishedAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return client.sql("""
                        SELECT id
                        FROM ae_outbox
                        WHERE due_at <= :now
                        ORDER BY due_at, created_at
                        LIMIT :limit
                        """)
                .param("now", Timestamps.of(now))
                .param("limit", limit)
                .query((row, number) -> Objects.requireNonNull(row.getString("id")))
                .list();
    }

    @Override
    public Optional<OutboxRow> claim(String id, Instant now, Instant until) {
        int claimed = client.sql("""
                        UPDATE ae_outbox
                        SET due_at = :until,
                            attempts = attempts + 1
                        WHERE id = :id
                        AND due_at <= :now
                        """)
                .param("until", Timestamps.of(until))
                .param("id", id)
                .param("now", Timestamps.of(now))
                .update();
        return claimed == 1 ? find(id) : Optional.empty();
    }

    private Optional<OutboxRow> find(String id) {
        return client.sql("""
                        SELECT id, kind, channel, recipient, about, sealed, created_at, not_after, attempts
                        FROM ae_outbox
                        WHERE id = :id
                        AND state = 'WAITING'
                        """).param("id", id).query(JdbcOutboxStore::row).optional();
    }

    /** Also what was dropped meanwhile: the next server has it. */
    @Override
    public void delivered(String id, Instant now) {
        client.sql("""
                        UPDATE ae_outbox
                        SET state = 'DELIVERED',
                            sealed = '',
                            due_at = NULL,
                            finished_at = :now
                        WHERE id = :id
                        """).param("now", Timestamps.of(now)).param("id", id).update();
    }

    @Override
    public void dropped(String id, Instant now) {
        client.sql("""
                        UPDATE ae_outbox
                        SET state = 'DROPPED',
                            sealed = '',
                            due_at = NULL,
                            finished_at = :now
                        WHERE id = :id
                        AND state = 'WAITING'
                        """).param("now", Timestamps.of(now)).param("id", id).update();
    }

    @Override
    public void postpone(String id, Instant at) {
        client.sql("""
                        UPDATE ae_outbox
                        SET due_at = :at
                        WHERE id = :id
                        AND state = 'WAITING'
                        """).param("at", Timestamps.of(at)).param("id", id).update();
    }

    @Override
    public void dropAbout(String about, Instant now) {
        client.sql("""
                        UPDATE ae_outbox
                        SET state = 'DROPPED',
                            sealed = '',
                            due_at = NULL,
                            finished_at = :now
                        WHERE about = :about
                        AND state = 'WAITING'
                        """).param("now", Timestamps.of(now)).param("about", about).update();
    }

    @Override
    public int waiting() {
        return client.sql("""
                        SELECT COUNT(*)
                        FROM ae_outbox
                        WHERE due_at IS NOT NULL
                        """).query(Integer.class).single();
    }

    @Override
    public boolean waits(String about, Channel channel) {
        int waiting = client.sql("""
                        SELECT COUNT(*)
                        FROM ae_outbox
                        WHERE about = :about
                        AND channel = :channel
                        AND due_at IS NOT NULL
                        """)
                .param("about", about)
                .param("channel", channel.name())
                .query(Integer.class)
                .single();
        return waiting > 0;
    }

    @Override
    public int prune(Instant finishedBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_outbox
                        WHERE id IN (
                            SELECT id
                            FROM ae_outbox
                            WHERE finished_at < :finishedBefore
                            ORDER BY finished_at
                            LIMIT :batch)
                        """))
                .param("finishedBefore", Timestamps.of(finishedBefore))
                .update();
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getString("id"),
                new MessageKind(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("about"),
                row.getString("sealed"),
                Timestamps.read(row, "created_at"),
                Timestamps.read(row, "not_after"),
                row.getInt("attempts"));
    }
}
