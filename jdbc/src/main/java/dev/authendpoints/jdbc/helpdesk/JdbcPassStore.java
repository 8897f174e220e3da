package dev.authendpoints.jdbc.helpdesk;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.helpdesk.Pass;
import dev.authendpoints.helpdesk.PassId;
import dev.authendpoints.helpdesk.PassStore;
import dev.authendpoints.helpdesk.Reason;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passes of the helpdesk. */
public final class JdbcPassStore implements PassStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcPassStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public boolean withdrawOf(AccountId account, Instant now) {
        int withdrawn = client.sql("""
            UPDATE ae_pass
            SET open_for = NULL, withdrawn_at = :now
            WHERE open_for = :account
            """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .update();
        return withdrawn == 1;
    }

    @Override
    public void replace(Pass pass, SecretHash hash, Instant now) {
        withdrawOf(pass.account(), now);
        client.sql("""
            INSERT INTO ae_pass (id, account_id, open_for, hash, epoch, reason, issuer_id, two_persons, created_at, expires_at)
            VALUES (:id, :account, :account, :hash, :epoch, :reason, :issuer, :twoPersons, :createdAt, :expiresAt)
            """)
                .param("id", pass.id().value())
                .param("account", pass.account().value())
                .param("hash", hash.value())
                .param("epoch", pass.epoch())
                .param("reason", pass.reason().text())
                .param("issuer", pass.issuer().value())
                .param("twoPersons", pass.twoPersons())
                .param("createdAt", Timestamps.of(pass.createdAt()))
                .param("expiresAt", Timestamps.of(pass.expiresAt()))
                .update();
    }

    @Override
    public Optional<Pass> find(PassId id, Instant now) {
        return client.sql("""
            SELECT id, account_id, epoch, reason, issuer_id, two_persons, approver_id, created_at, expires_at
            FROM ae_pass
            WHERE id = :id
            AND open_for IS NOT NULL
            AND expires_at > :now
            """)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .query(JdbcPassStore::pass)
                .optional();
    }

    @Override
    public List<Pass> open(int most, Instant now) {
        return client.sql("""
            SELECT id, account_id, epoch, reason, issuer_id, two_persons, approver_id, created_at, expires_at
            FROM ae_pass
            WHERE open_for IS NOT NULL
            AND expires_at > :now
            ORDER BY created_at DESC, id
            LIMIT :most
            """)
                .param("now", Timestamps.of(now))
                .param("most", most)
                .query(JdbcPassStore::pass)
                .list();
    }

    @Override
    public boolean approve(PassId id, AccountId by, Instant now, Instant expiresAt) {
        int approved = client.sql("""
            UPDATE ae_pass
            SET approver_id = :by, expires_at = :expiresAt
            WHERE id = :id
            AND open_for IS NOT NULL
            AND two_persons
            AND approver_id IS NULL
            AND issuer_id <> :by
            AND account_id <> :by
            AND expires_at > :now
            """)
                .param("by", by.value())
                .param("expiresAt", Timestamps.of(expiresAt))
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .update();
        return approved == 1;
    }

    @Override
    public boolean countTry(AccountId account, int most, Instant now) {
        int counted = client.sql("""
            UPDATE ae_pass
            SET tries = tries + 1
            WHERE open_for = :account
            AND tries < :most
            AND (approver_id IS NOT NULL OR NOT two_persons)
            AND expires_at > :now
            """)
                .param("account", account.value())
                .param("most", most)
                .param("now", Timestamps.of(now))
                .update();
        return counted == 1;
    }

    @Override
    public Optional<Pass> redeem(AccountId account, SecretHash hash, long epoch, Instant now) {
        Optional<Pass> open = client.sql("""
            SELECT id, account_id, epoch, reason, issuer_id, two_persons, approver_id, created_at, expires_at
            FROM ae_pass
            WHERE open_for = :account
            """)
                .param("account", account.value())
                .query(JdbcPassStore::pass)
                .optional();
        return open.filter(pass -> redeem(pass.id(), hash, epoch, now));
    }

    private boolean redeem(PassId id, SecretHash hash, long epoch, Instant now) {
        int redeemed = client.sql("""
            UPDATE ae_pass
            SET open_for = NULL, redeemed_at = :now
            WHERE id = :id
            AND open_for IS NOT NULL
            AND hash = :hash
            AND epoch = :epoch
            AND (approver_id IS NOT NULL OR NOT two_persons)
            AND expires_at > :now
            """)
                .param("now", Timestamps.of(now))
                .param("id", id.value())
                .param("hash", hash.value())
                .param("epoch", epoch)
                .update();
        return redeemed == 1;
    }

    @Override
    public boolean withdraw(PassId id, Instant now) {
        int withdrawn = client.sql("""
            UPDATE ae_pass
            SET open_for = NULL, withdrawn_at = :now
            WHERE id = :id
            AND open_for IS NOT NULL
            AND expires_at > :now
            """)
                .param("now", Timestamps.of(now))
                .param("id", id.value())
                .update();
        return withdrawn == 1;
    }

    @Override
    public int prune(Instant endedBefore) {
        return Batch.of(client.sql("""
            DELETE FROM ae_pass
            WHERE id IN (
                SELECT id
                FROM ae_pass
                WHERE expires_at < :endedBefore
                ORDER BY expires_at
                LIMIT :batch)
            """))
                .param("endedBefore", Timestamps.of(endedBefore))
                .update();
    }

    private static Pass pass(ResultSet row, int number) throws SQLException {
        return new Pass(
                new PassId(row.getString("id")),
                new AccountId(row.getString("account_id")),
                row.getLong("epoch"),
                new Reason(row.getString("reason")),
                new AccountId(row.getString("issuer_id")),
                row.getBoolean("two_persons"),
                Optional.ofNullable(row.getString("approver_id")).map(AccountId::new),
                Timestamps.read(row, "created_at"),
                Timestamps.read(row, "expires_at"));
    }
}
