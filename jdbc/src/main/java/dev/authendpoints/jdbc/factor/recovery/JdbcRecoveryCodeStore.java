package dev.authendpoints.jdbc.factor.recovery;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.recovery.KeptCode;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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
    public List<KeptCode> all(AccountId account) {
        return client.sql("""
                        SELECT hash, made_at, used_at, drilled_at
                        FROM ae_recovery_code
                        WHERE account_id = :account
                        ORDER BY hash
                        """)
                .param("account", account.value())
                .query((row, number) -> new KeptCode(
                        new SecretHash(row.getString("hash")),
                        Timestamps.read(row, "made_at"),
                        instant(row, "used_at"),
                        instant(row, "drilled_at")))
                .list();
    }

    @Override
    public void restore(AccountId account, List<KeptCode> codes) {
        codes.forEach(code -> restore(account, code));
    }

    private void restore(AccountId account, KeptCode code) {
        client.sql("""
                        INSERT INTO ae_recovery_code (account_id, hash, made_at, used_at, drilled_at)
                        VALUES (:account, :hash, :madeAt, :usedAt, :drilledAt)
                        """)
                .param("account", account.value())
                .param("hash", code.hash().value())
                .param("madeAt", Timestamps.of(code.madeAt()))
                .param("usedAt", timestamp(code.usedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("drilledAt", timestamp(code.drilledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime timestamp(Optional<Instant> instant) {
        return instant.map(Timestamps::of).orElse(null);
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
