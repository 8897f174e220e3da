package dev.authendpoints.jdbc.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryKind;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.limit.TryStore;
import dev.authendpoints.tx.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Failures in a row. */
public final class JdbcTryStore implements TryStore {
    /** One failure more, and the wait that it begins. */
    private static final String COUNTED = """
            failures = t.failures + 1,
            tried_at = :now,
            forgotten_at = CAST(:forgotten AS TIMESTAMP(6) WITH TIME ZONE),
            free_at = CASE
                WHEN MOD(t.failures + 1, :every) <> 0 THEN t.free_at
                WHEN t.failures + 1 = :every THEN CAST(:first AS TIMESTAMP(6) WITH TIME ZONE)
                WHEN (t.failures + 1) / 2 = :every THEN CAST(:second AS TIMESTAMP(6) WITH TIME ZONE)
                ELSE CAST(:later AS TIMESTAMP(6) WITH TIME ZONE)
            END
            """;

    private final JdbcClient client;
    private final NamedParameterJdbcOperations batches;

    /**
     * Creates it.
     *
     * @param client runs statements
     * @param batches runs one statement several times
     */
    public JdbcTryStore(JdbcClient client, NamedParameterJdbcOperations batches) {
        this.client = client;
        this.batches = batches;
    }

    /** It may lose against another row of the same holder, or against the end of its account: either way begin again. */
    @Override
    public void open(TryHolder holder, Instant now) {
        try {
            client.sql("""
                            INSERT INTO ae_try (kind, holder, account_id, failures, tried_at, free_at, forgotten_at)
                            SELECT CAST(:kind AS VARCHAR(16)), CAST(:holder AS VARCHAR(128)), CAST(:account AS VARCHAR(64)), 0,
                                CAST(:now AS TIMESTAMP(6) WITH TIME ZONE), CAST(:now AS TIMESTAMP(6) WITH TIME ZONE),
                                CAST(:forgotten AS TIMESTAMP(6) WITH TIME ZONE)
                            WHERE NOT EXISTS (
                                SELECT 1
                                FROM ae_try
                                WHERE kind = :kind
                                AND holder = :holder)
                            """).paramSource(opened(holder, now)).update();
        } catch (DataIntegrityViolationException e) {
            throw new Taken("the row of a holder");
        }
    }

    /** What waits for another's row looks at it as the other has left it. */
    @Override
    public boolean openAndCount(TryHolder holder, Instant now) {
        try {
            return client.sql("""
                            MERGE INTO ae_try AS t
                            USING (
                                SELECT CAST(:kind AS VARCHAR(16)) AS kind, CAST(:holder AS VARCHAR(128)) AS holder,
                                    CAST(:account AS VARCHAR(64)) AS account_id,
                                    CAST(:now AS TIMESTAMP(6) WITH TIME ZONE) AS tried_at) AS n
                            ON t.kind = n.kind AND t.holder = n.holder
                            WHEN MATCHED AND t.failures < :most AND t.free_at <= n.tried_at THEN
                                UPDATE SET %s
                            WHEN NOT MATCHED THEN
                                INSERT (kind, holder, account_id, failures, tried_at, free_at, forgotten_at)
                                VALUES (n.kind, n.holder, n.account_id, 1, n.tried_at, n.tried_at,
                                    CAST(:forgotten AS TIMESTAMP(6) WITH TIME ZONE))
                            """.formatted(COUNTED))
                            .paramSource(opened(holder, now))
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException e) {
            throw new Taken("the row of a holder");
        }
    }

    @Override
    public boolean count(TryHolder holder, Instant now) {
        return count(List.of(holder), now).get(0);
    }

    /** One way to the database and back, however many there are; executed in their order, so that nobody meets head-on. */
    @Override
    public List<Boolean> count(List<TryHolder> holders, Instant now) {
        SqlParameterSource[] each =
                holders.stream().map(holder -> counted(holder, now)).toArray(SqlParameterSource[]::new);
        return Arrays.stream(batches.batchUpdate("""
                        UPDATE ae_try AS t
                        SET %s
                        WHERE kind = :kind
                        AND holder = :holder
                        AND failures < :most
                        AND free_at <= :now
                        """.formatted(COUNTED), each))
                .mapToObj(rows -> rows == 1)
                .toList();
    }

    private static MapSqlParameterSource counted(TryHolder holder, Instant now) {
        return named(holder)
                .addValue("now", Timestamps.of(now))
                .addValue("forgotten", forgottenAt(holder, now), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("every", every(holder))
                .addValue("first", Timestamps.of(holder.kind().pauseEnds(1, now)))
                .addValue("second", Timestamps.of(holder.kind().pauseEnds(2, now)))
                .addValue("later", Timestamps.of(holder.kind().pauseEnds(3, now)))
                .addValue("most", holder.kind().most());
    }

    private static MapSqlParameterSource opened(TryHolder holder, Instant now) {
        return counted(holder, now)
                .addValue("account", holder.account().map(AccountId::value).orElse(null), Types.VARCHAR);
    }

    /** Nothing for what stays: its rows are in no index that a try changes, which PostgreSQL thanks with updates in place. */
    private static @Nullable OffsetDateTime forgottenAt(TryHolder holder, Instant now) {
        return holder.kind().forgottenAt(now).map(Timestamps::of).orElse(null);
    }

    private static MapSqlParameterSource named(TryHolder holder) {
        return new MapSqlParameterSource("kind", holder.kind().name()).addValue("holder", holder.key());
    }

    @Override
    public void takeBack(TryHolder holder) {
        client.sql("""
                        UPDATE ae_try
                        SET failures = failures - 1,
                            free_at = CASE WHEN MOD(failures, :every) = 0 THEN tried_at ELSE free_at END
                        WHERE kind = :kind
                        AND holder = :holder
                        AND failures > 0
                        """)
                .param("every", every(holder))
                .param("kind", holder.kind().name())
                .param("holder", holder.key())
                .update();
    }

    @Override
    public void reset(List<TryHolder> holders) {
        batches.batchUpdate("""
                UPDATE ae_try
                SET failures = 0,
                    free_at = tried_at
                WHERE kind = :kind
                AND holder = :holder
                """, holders.stream().map(JdbcTryStore::named).toArray(SqlParameterSource[]::new));
    }

    @Override
    public int resetStopped(AccountId account, TryKind kind) {
        return client.sql("""
                        UPDATE ae_try
                        SET failures = 0,
                            free_at = tried_at
                        WHERE account_id = :account
                        AND kind = :kind
                        AND failures >= :most
                        """)
                .param("account", account.value())
                .param("kind", kind.name())
                .param("most", kind.most())
                .update();
    }

    @Override
    public Optional<TryState> state(TryHolder holder) {
        return client.sql("""
                        SELECT failures, free_at
                        FROM ae_try
                        WHERE kind = :kind
                        AND holder = :holder
                        """)
                .param("kind", holder.kind().name())
                .param("holder", holder.key())
                .query(JdbcTryStore::state)
                .optional();
    }

    @Override
    public Map<TryHolder, TryState> states(AccountId account) {
        Map<TryHolder, TryState> states = new HashMap<>();
        client.sql("""
                        SELECT kind, holder, failures, free_at
                        FROM ae_try
                        WHERE account_id = :account
                        """).param("account", account.value()).query(row -> {
            TryKind kind = TryKind.valueOf(row.getString("kind"));
            states.put(new TryHolder(kind, row.getString("holder"), Optional.of(account)), state(row, 0));
        });
        return states;
    }

    @Override
    public boolean tell(TryHolder holder, int atLeast, Instant toldBefore, Instant now) {
        int told = client.sql("""
                        UPDATE ae_try
                        SET told_at = :now
                        WHERE kind = :kind
                        AND holder = :holder
                        AND failures >= :atLeast
                        AND (told_at IS NULL OR told_at <= :toldBefore)
                        """)
                .param("now", Timestamps.of(now))
                .param("kind", holder.kind().name())
                .param("holder", holder.key())
                .param("atLeast", atLeast)
                .param("toldBefore", Timestamps.of(toldBefore))
                .update();
        return told == 1;
    }

    /** The rows are named first: H2 does not keep to a limit in the subquery of a DELETE from the same table. */
    @Override
    public int prune(Instant now, int most) {
        List<String> holders = client.sql("""
                        SELECT holder
                        FROM ae_try
                        WHERE forgotten_at < :now
                        LIMIT :most
                        """)
                .param("now", Timestamps.of(now))
                .param("most", most)
                .query((row, number) -> row.getString("holder"))
                .list();
        return holders.isEmpty() ? 0 : forget(holders, now);
    }

    private int forget(List<String> holders, Instant now) {
        return client.sql("""
                        DELETE FROM ae_try
                        WHERE forgotten_at < :now
                        AND holder IN (:holders)
                        """)
                .param("now", Timestamps.of(now))
                .param("holders", holders)
                .update();
    }

    private static TryState state(ResultSet row, int number) throws SQLException {
        return new TryState(row.getInt("failures"), Timestamps.read(row, "free_at"));
    }

    /** Where there is no wait, the largest number: no count of failures is a multiple of it. */
    private static int every(TryHolder holder) {
        return holder.kind().pauseEvery();
    }
}
