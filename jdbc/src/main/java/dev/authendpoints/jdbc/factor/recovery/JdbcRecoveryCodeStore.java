package dev.authendpoints.jdbc.factor.recovery;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recovery codes. */
public final class JdbcRecoveryCodeStore implements RecoveryCodeStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcRecoveryCodeStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void replace(AccountId account, List<SecretHash> hashes, Instant now) {
        removeAll(account);
        hashes.forEach(hash -> add(account, hash, now));
    }

    private void add(AccountId account, SecretHash hash, Instant now) {
        client.sql("""
                        INSERT INTO ae_recovery_code (account_id, hash, made_at)
                        VALUES (:account, :hash, :now)
                        """)
                .param("account", account.value())
                .param("hash", hash.value())
                .param("now", Timestamps.of(now))
                .update();
    }

    @Override
    public List<SecretHash> unused(AccountId account) {
        return client.sql("""
                        SELECT hash
                        FROM ae_recovery_code
                        WHERE account_id = :account
                        AND used_at IS NULL
                        """)
                .param("account", account.value())
                .query((row, number) -> new SecretHash(row.getString("hash")))
                .list();
    }

    @Override
    public OptionalInt left(AccountId account) {
        return client.sql("""
                        SELECT COUNT(*) AS codes, COUNT(*) - COUNT(used_at) AS unused
                        FROM ae_recovery_code
                        WHERE account_id = :account
                        """)
                .param("account", account.value())
                .query((row, number) ->
                        row.getInt("codes") == 0 ? OptionalInt.empty() : OptionalInt.of(row.getInt("unused")))
                .single();
    }

    @Override
    public boolean use(AccountId account, SecretHash hash, Instant now) {
        int used = client.sql("""
                        UPDATE ae_recovery_code
                        SET used_at = :now
                        WHERE account_id = :account
                        AND hash = :hash
                        AND used_at IS NULL
                        """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("hash", hash.value())
                .update();
        return used == 1;
    }

    @Override
    public boolean drill(AccountId account, SecretHash hash, Instant now) {
        int shown = client.sql("""
                        UPDATE ae_recovery_code
                        SET drilled_at = :now
                        WHERE account_id = :account
                        AND hash = :hash
                        AND used_at IS NULL
                        """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("hash", hash.value())
                .update();
        return shown == 1;
    }

    @Override
    public Optional<Instant> drilledAt(AccountId account) {
        return client
                .sql("""
                        SELECT drilled_at
                        FROM ae_recovery_code
                        WHERE account_id = :account
                        AND drilled_at IS NOT NULL
                        ORDER BY drilled_at DESC
                        """)
                .param("account", account.value())
                .query((row, number) -> Timestamps.read(row, "drilled_at"))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public void removeAll(AccountId account) {
        client.sql("""
                        DELETE FROM ae_recovery_code
                        WHERE account_id = :account
                        """).param("account", account.value()).update();
    }
}
