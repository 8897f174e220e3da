package dev.authendpoints.jdbc.login;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.jdbc.account.AccountRow;
import dev.authendpoints.jdbc.factor.TypeKey;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.ChallengeStore;
import dev.authendpoints.login.OpenLogin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logins between their two steps. */
public final class JdbcChallengeStore implements ChallengeStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcChallengeStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(OpenLogin login) {
        client.sql("""
                        INSERT INTO ae_login (id, account_id, epoch, type, type_key, email_key, network,
                            created_at, nth, expires_at, state, tries, tries_without)
                        VALUES (:id, :account, :epoch, :type, :typeKey, :emailKey, :network,
                            :createdAt,
                            (SELECT COALESCE(MAX(nth), 0) + 1 FROM ae_login WHERE account_id = :account),
                            :expiresAt, 'OPEN', 0, 0)
                        """)
                .param("id", login.id().value())
                .param("account", login.account().value())
                .param("epoch", login.epoch())
                .param("type", login.type().name())
                .param("typeKey", TypeKey.of(login.type()))
                .param("emailKey", login.emailKey())
                .param("network", login.network())
                .param("createdAt", Timestamps.of(login.createdAt()))
                .param("expiresAt", Timestamps.of(login.expiresAt()))
                .update();
    }

    @Override
    public void keepNewest(AccountId account, int keep, Instant now) {
        client.sql("""
                        UPDATE ae_login
                        SET state = 'REPLACED'
                        WHERE account_id = :account
                        AND state = 'OPEN'
                        AND expires_at > :now
                        AND id NOT IN (
                            SELECT id
                            FROM ae_login
                            WHERE account_id = :account
                            AND state = 'OPEN'
                            AND expires_at > :now
                            ORDER BY created_at DESC, nth DESC
                            LIMIT :keep)
                        """)
                .param("account", account.value())
                .param("now", Timestamps.of(now))
                .param("keep", keep)
                .update();
    }

    @Override
    public Optional<OpenLogin> find(ChallengeId id, Instant now) {
        return client.sql("""
                        SELECT id, account_id, epoch, type, email_key, network, created_at, expires_at
                        FROM ae_login
                        WHERE id = :id
                        AND state = 'OPEN'
                        AND expires_at > :now
                        """)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .query(JdbcChallengeStore::login)
                .optional();
    }

    @Override
    public Optional<Pending> findPending(ChallengeId id, Instant now) {
        return client.sql("""
                        SELECT l.id AS login_id, l.epoch AS login_epoch, l.type, l.email_key AS login_email_key, l.network,
                            l.created_at AS opened_at, l.expires_at,
                            a.id, a.username, a.username_key, a.email, a.email_key,
                            a.password_hash, a.pepper_id, a.epoch, a.disabled, a.frozen_at, a.language, a.created_at,
                            a.verified_at IS NOT NULL AS email_verified
                        FROM ae_login l
                        JOIN ae_account a ON a.id = l.account_id
                        WHERE l.id = :id
                        AND l.state = 'OPEN'
                        AND l.expires_at > :now
                        """)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .query(JdbcChallengeStore::pending)
                .optional();
    }

    @Override
    public Optional<OpenLogin> newest(String emailKey, FactorType type, Instant now) {
        return client.sql("""
                        SELECT id, account_id, epoch, type, email_key, network, created_at, expires_at
                        FROM (
                            SELECT id, account_id, epoch, type, email_key, network, created_at, expires_at, state
                            FROM ae_login
                            WHERE email_key = :emailKey
                            AND type_key = :typeKey
                            ORDER BY created_at DESC, nth DESC
                            LIMIT 1) AS newest
                        WHERE state = 'OPEN'
                        AND expires_at > :now
                        """)
                .param("emailKey", emailKey)
                .param("typeKey", TypeKey.of(type))
                .param("now", Timestamps.of(now))
                .query(JdbcChallengeStore::login)
                .optional();
    }

    @Override
    public boolean countTry(ChallengeId id, int most, Instant now) {
        int counted = client.sql("""
                        UPDATE ae_login
                        SET tries = tries + 1,
                            state = CASE WHEN tries + 1 < :most THEN 'OPEN' ELSE 'SPENT' END
                        WHERE id = :id
                        AND state = 'OPEN'
                        AND expires_at > :now
                        AND tries < :most
                        """)
                .param("most", most)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .update();
        return counted == 1;
    }

    @Override
    public boolean countTryWithoutChallenge(ChallengeId id, int most, int mostWithout, Instant now) {
        int counted = client.sql("""
                        UPDATE ae_login
                        SET tries = tries + 1,
                            tries_without = tries_without + 1,
                            state = CASE WHEN tries + 1 < :most THEN 'OPEN' ELSE 'SPENT' END
                        WHERE id = :id
                        AND state = 'OPEN'
                        AND expires_at > :now
                        AND tries < :most
                        AND tries_without < :mostWithout
                        """)
                .param("most", most)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .param("mostWithout", mostWithout)
                .update();
        return counted == 1;
    }

    /** A spent login can be completed: its last try was counted before it was found right. */
    @Override
    public boolean complete(ChallengeId id, Instant now) {
        int completed = client.sql("""
                        UPDATE ae_login
                        SET state = 'COMPLETED'
                        WHERE id = :id
                        AND state IN ('OPEN', 'SPENT')
                        AND expires_at > :now
                        """)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .update();
        return completed == 1;
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_login
                        WHERE id IN (
                            SELECT id
                            FROM ae_login
                            WHERE expires_at < :expiredBefore
                            ORDER BY expires_at
                            LIMIT :batch)
                        """))
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        OpenLogin login = new OpenLogin(
                new ChallengeId(row.getString("login_id")),
                new AccountId(row.getString("id")),
                row.getLong("login_epoch"),
                new FactorType(row.getString("type")),
                row.getString("login_email_key"),
                row.getString("network"),
                Timestamps.read(row, "opened_at"),
                Timestamps.read(row, "expires_at"));
        return new Pending(login, AccountRow.read(row, number));
    }

    private static OpenLogin login(ResultSet row, int number) throws SQLException {
        return new OpenLogin(
                new ChallengeId(row.getString("id")),
                new AccountId(row.getString("account_id")),
                row.getLong("epoch"),
                new FactorType(row.getString("type")),
                row.getString("email_key"),
                row.getString("network"),
                Timestamps.read(row, "created_at"),
                Timestamps.read(row, "expires_at"));
    }
}
