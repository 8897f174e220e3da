package dev.authendpoints.jdbc.separation;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.separation.SeparationStore;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose password was reset through the mailbox. */
public final class JdbcSeparationStore implements SeparationStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcSeparationStore(JdbcClient client) {
        this.client = client;
    }

    /** Under the account's lock nobody adds another in between. */
    @Override
    public void mark(AccountId account, Instant at) {
        clear(account);
        client.sql("""
            INSERT INTO ae_mailbox_reset (account_id, reset_at)
            VALUES (:account, :at)
            """)
                .param("account", account.value())
                .param("at", Timestamps.of(at))
                .update();
    }

    @Override
    public boolean marked(AccountId account) {
        return client.sql("""
            SELECT account_id
            FROM ae_mailbox_reset
            WHERE account_id = :account
            """)
                .param("account", account.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public void clear(AccountId account) {
        client.sql("""
            DELETE FROM ae_mailbox_reset
            WHERE account_id = :account
            """).param("account", account.value()).update();
    }
}
