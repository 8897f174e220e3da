package dev.authendpoints.jdbc.admin;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.admin.AdminStore;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that says which bootstrap token waits, and that is locked by whoever asks whether an administrator is left. */
public final class JdbcAdminStore implements AdminStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcAdminStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public boolean offer(SecretHash token, Instant now, Instant expiresAt) {
        int offered = client.sql("""
            UPDATE ae_administration
            SET token_hash = :token, expires_at = :expiresAt
            WHERE id = 1
            AND (token_hash IS NULL OR expires_at <= :now)
            AND NOT EXISTS (
                SELECT 1
                FROM ae_account_role r
                JOIN ae_account a ON a.id = r.account_id
                WHERE r.role = :admin
                AND NOT a.disabled)
            """)
                .param("token", token.value())
                .param("expiresAt", Timestamps.of(expiresAt))
                .param("now", Timestamps.of(now))
                .param("admin", Roles.ADMIN)
                .update();
        return offered == 1;
    }

    @Override
    public boolean claim(SecretHash token, Instant now) {
        int claimed = client.sql("""
            UPDATE ae_administration
            SET token_hash = NULL, expires_at = NULL
            WHERE id = 1
            AND token_hash = :token
            AND expires_at > :now
            AND NOT EXISTS (
                SELECT 1
                FROM ae_account_role r
                JOIN ae_account a ON a.id = r.account_id
                WHERE r.role = :admin
                AND NOT a.disabled)
            """)
                .param("token", token.value())
                .param("now", Timestamps.of(now))
                .param("admin", Roles.ADMIN)
                .update();
        return claimed == 1;
    }

    /** The row's lock first, by a statement of its own: the next one sees what whoever had it before has committed. */
    @Override
    public boolean othersAdminister(AccountId except) {
        client.sql("""
            SELECT id
            FROM ae_administration
            WHERE id = 1
            FOR UPDATE
            """).query(Integer.class).single();
        return client.sql("""
            SELECT COUNT(*)
            FROM ae_account_role r
            JOIN ae_account a ON a.id = r.account_id
            WHERE r.role = :admin
            AND NOT a.disabled
            AND a.id <> :except
            """)
                        .param("admin", Roles.ADMIN)
                        .param("except", except.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
