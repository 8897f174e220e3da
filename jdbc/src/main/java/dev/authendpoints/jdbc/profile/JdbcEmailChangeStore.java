package dev.authendpoints.jdbc.profile;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.profile.EmailChangeStore;
import dev.authendpoints.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pending changes of addresses, one an account. */
public final class JdbcEmailChangeStore implements EmailChangeStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcEmailChangeStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void replace(EmailChange change) {
        client.sql("""
                        DELETE FROM ae_email_change
                        WHERE account_id = :account
                        """).param("account", change.account().value()).update();
        client.sql("""
                        INSERT INTO ae_email_change (account_id, epoch, session_id, email, email_key,
                            created_at, expires_at)
                        VALUES (:account, :epoch, :session, :email, :emailKey, :createdAt, :expiresAt)
                        """)
                .param("account", change.account().value())
                .param("epoch", change.epoch())
                .param("session", change.session().value())
                .param("email", change.email().text())
                .param("emailKey", change.email().key())
                .param("createdAt", Timestamps.of(change.createdAt()))
                .param("expiresAt", Timestamps.of(change.expiresAt()))
                .update();
    }

    @Override
    public Optional<EmailChange> find(AccountId account, Instant now) {
        return client.sql("""
                        SELECT account_id, epoch, session_id, email, email_key, created_at, expires_at
                        FROM ae_email_change
                        WHERE account_id = :account
                        AND expires_at > :now
                        """)
                .param("account", account.value())
                .param("now", Timestamps.of(now))
                .query(JdbcEmailChangeStore::change)
                .optional();
    }

    @Override
    public boolean wantedByAnother(EmailAddress email, AccountId except, Instant now) {
        return client.sql("""
                        SELECT COUNT(*)
                        FROM ae_email_change
                        WHERE email_key = :emailKey
                        AND account_id <> :except
                        AND expires_at > :now
                        """)
                        .param("emailKey", email.key())
                        .param("except", except.value())
                        .param("now", Timestamps.of(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public boolean complete(AccountId account, EmailAddress email, Instant now) {
        int completed = client.sql("""
                        DELETE FROM ae_email_change
                        WHERE account_id = :account
                        AND email_key = :emailKey
                        AND expires_at > :now
                        """)
                .param("account", account.value())
                .param("emailKey", email.key())
                .param("now", Timestamps.of(now))
                .update();
        return completed == 1;
    }

    @Override
    public int prune(Instant expiredBefore) {
        return client.sql("""
                        DELETE FROM ae_email_change
                        WHERE expires_at < :expiredBefore
                        """)
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static EmailChange change(ResultSet row, int number) throws SQLException {
        return new EmailChange(
                new AccountId(row.getString("account_id")),
                row.getLong("epoch"),
                new SessionId(row.getString("session_id")),
                new EmailAddress(row.getString("email"), row.getString("email_key")),
                Timestamps.read(row, "created_at"),
                Timestamps.read(row, "expires_at"));
    }
}
