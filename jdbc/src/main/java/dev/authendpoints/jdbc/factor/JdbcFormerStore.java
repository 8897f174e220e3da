package dev.authendpoints.jdbc.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.FormerStore;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How accounts could be entered before they changed. */
public final class JdbcFormerStore implements FormerStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcFormerStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(State state) {
        client.sql("""
                        INSERT INTO ae_former (account_id, epoch, sealed, kept_at, expires_at)
                        VALUES (:account, :epoch, :sealed, :keptAt, :expiresAt)
                        """)
                .param("account", state.account().value())
                .param("epoch", state.epoch())
                .param("sealed", state.sealed())
                .param("keptAt", Timestamps.of(state.keptAt()))
                .param("expiresAt", Timestamps.of(state.expiresAt()))
                .update();
    }

    @Override
    public List<Long> epochs(AccountId account) {
        return client.sql("""
                        SELECT epoch
                        FROM ae_former
                        WHERE account_id = :account
                        ORDER BY epoch
                        """)
                .param("account", account.value())
                .query((row, number) -> row.getLong("epoch"))
                .list();
    }

    @Override
    public List<State> since(AccountId account, long epoch) {
        return client.sql("""
                        SELECT account_id, epoch, sealed, kept_at, expires_at
                        FROM ae_former
                        WHERE account_id = :account
                        AND epoch >= :epoch
                        ORDER BY epoch
                        """)
                .param("account", account.value())
                .param("epoch", epoch)
                .query(JdbcFormerStore::state)
                .list();
    }

    @Override
    public void removeSince(AccountId account, long epoch) {
        client.sql("""
                        DELETE FROM ae_former
                        WHERE account_id = :account
                        AND epoch >= :epoch
                        """).param("account", account.value()).param("epoch", epoch).update();
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_former
                        WHERE (account_id, epoch) IN (
                            SELECT account_id, epoch
                            FROM ae_former
                            WHERE expires_at < :expiredBefore
                            ORDER BY expires_at
                            LIMIT :batch)
                        """))
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                new AccountId(row.getString("account_id")),
                row.getLong("epoch"),
                row.getString("sealed"),
                Timestamps.read(row, "kept_at"),
                Timestamps.read(row, "expires_at"));
    }
}
