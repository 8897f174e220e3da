package dev.authendpoints.jdbc.factor.totp;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.totp.NearMiss;
import dev.authendpoints.factor.totp.TotpAlgorithm;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpSecret;
import dev.authendpoints.factor.totp.TotpStore;
import dev.authendpoints.jdbc.time.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authenticators' secrets. */
public final class JdbcTotpStore implements TotpStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcTotpStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void await(TotpSecret secret, String enrolment, Instant until) {
        client.sql("""
                        DELETE FROM ae_totp
                        WHERE account_id = :account
                        AND factor_id IS NULL
                        """).param("account", secret.account().value()).update();
        TotpParameters parameters = secret.parameters();
        client.sql("""
                        INSERT INTO ae_totp (id, account_id, enrolment, sealed, algorithm, digits, period_seconds,
                            last_step, expires_at)
                        VALUES (:id, :account, :enrolment, :sealed, :algorithm, :digits, :period,
                            0, :until)
                        """)
                .param("id", secret.id())
                .param("account", secret.account().value())
                .param("enrolment", enrolment)
                .param("sealed", secret.sealed())
                .param("algorithm", parameters.algorithm().name())
                .param("digits", parameters.digits())
                .param("period", parameters.period().toSeconds())
                .param("until", Timestamps.of(until))
                .update();
    }

    @Override
    public Optional<TotpSecret> waiting(String enrolment, Instant now) {
        return client.sql("""
                        SELECT id, account_id, sealed, algorithm, digits, period_seconds, factor_id,
                            last_step, drift, last_offset
                        FROM ae_totp
                        WHERE enrolment = :enrolment
                        AND factor_id IS NULL
                        AND expires_at > :now
                        """)
                .param("enrolment", enrolment)
                .param("now", Timestamps.of(now))
                .query(JdbcTotpStore::secret)
                .optional();
    }

    @Override
    public List<TotpSecret> inUse(AccountId account) {
        return client.sql("""
                        SELECT id, account_id, sealed, algorithm, digits, period_seconds, factor_id,
                            last_step, drift, last_offset
                        FROM ae_totp
                        WHERE account_id = :account
                        AND factor_id IS NOT NULL
                        """)
                .param("account", account.value())
                .query(JdbcTotpStore::secret)
                .list();
    }

    @Override
    public boolean advance(String id, long first, TotpClock clock) {
        int advanced = client.sql("""
                        UPDATE ae_totp
                        SET last_step = :last,
                            drift = :drift,
                            last_offset = :offset
                        WHERE id = :id
                        AND last_step < :first
                        """)
                .param("last", clock.lastStep())
                .param("drift", clock.drift())
                .param("offset", clock.lastOffset())
                .param("id", id)
                .param("first", first)
                .update();
        return advanced == 1;
    }

    @Override
    public void remember(String occasion, AccountId account, Optional<NearMiss> miss, Instant until) {
        client.sql("""
                        DELETE FROM ae_totp_near_miss
                        WHERE occasion = :occasion
                        """).param("occasion", occasion).update();
        miss.ifPresent(near -> client.sql("""
                        INSERT INTO ae_totp_near_miss (occasion, account_id, totp_id, step, expires_at)
                        VALUES (:occasion, :account, :secret, :step, :until)
                        """)
                .param("occasion", occasion)
                .param("account", account.value())
                .param("secret", near.secretId())
                .param("step", near.step())
                .param("until", Timestamps.of(until))
                .update());
    }

    @Override
    public Optional<NearMiss> lastMiss(String occasion, Instant now) {
        return client.sql("""
                        SELECT totp_id, step
                        FROM ae_totp_near_miss
                        WHERE occasion = :occasion
                        AND expires_at > :now
                        """)
                .param("occasion", occasion)
                .param("now", Timestamps.of(now))
                .query((row, number) -> new NearMiss(row.getString("totp_id"), row.getLong("step")))
                .optional();
    }

    @Override
    public boolean putToUse(String enrolment, AccountId account, String factorId) {
        int put = client.sql("""
                        UPDATE ae_totp
                        SET factor_id = :factor,
                            expires_at = NULL
                        WHERE enrolment = :enrolment
                        AND account_id = :account
                        AND factor_id IS NULL
                        """)
                .param("factor", factorId)
                .param("enrolment", enrolment)
                .param("account", account.value())
                .update();
        return put == 1;
    }

    @Override
    public void add(TotpSecret secret) {
        TotpParameters parameters = secret.parameters();
        TotpClock clock = secret.clock();
        client.sql("""
                        INSERT INTO ae_totp (id, account_id, enrolment, sealed, algorithm, digits, period_seconds,
                            factor_id, last_step, drift, last_offset)
                        VALUES (:id, :account, :id, :sealed, :algorithm, :digits, :period,
                            :factor, :last, :drift, :offset)
                        """)
                .param("id", secret.id())
                .param("account", secret.account().value())
                .param("sealed", secret.sealed())
                .param("algorithm", parameters.algorithm().name())
                .param("digits", parameters.digits())
                .param("period", parameters.period().toSeconds())
                .param("factor", secret.factorId().orElseThrow())
                .param("last", clock.lastStep())
                .param("drift", clock.drift())
                .param("offset", clock.lastOffset())
                .update();
    }

    @Override
    public void remove(AccountId account, String factorId) {
        client.sql("""
                        DELETE FROM ae_totp
                        WHERE account_id = :account
                        AND factor_id = :factor
                        """)
                .param("account", account.value())
                .param("factor", factorId)
                .update();
    }

    @Override
    public void removeAll(AccountId account) {
        client.sql("""
                        DELETE FROM ae_totp
                        WHERE account_id = :account
                        """).param("account", account.value()).update();
    }

    @Override
    public int prune(Instant expiredBefore) {
        int secrets = client.sql("""
                        DELETE FROM ae_totp
                        WHERE expires_at < :expiredBefore
                        """)
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
        int misses = client.sql("""
                        DELETE FROM ae_totp_near_miss
                        WHERE expires_at < :expiredBefore
                        """)
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
        return secrets + misses;
    }

    private static TotpSecret secret(ResultSet row, int number) throws SQLException {
        return new TotpSecret(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                row.getString("sealed"),
                new TotpParameters(
                        TotpAlgorithm.valueOf(row.getString("algorithm")),
                        row.getInt("digits"),
                        Duration.ofSeconds(row.getInt("period_seconds"))),
                Optional.ofNullable(row.getString("factor_id")),
                new TotpClock(row.getLong("last_step"), row.getInt("drift"), row.getInt("last_offset")));
    }
}
