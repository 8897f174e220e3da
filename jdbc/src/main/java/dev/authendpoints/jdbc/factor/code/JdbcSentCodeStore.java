package dev.authendpoints.jdbc.factor.code;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.code.SentCode;
import dev.authendpoints.factor.code.SentCodeStore;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes that were sent, whatever way they went. */
public final class JdbcSentCodeStore implements SentCodeStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcSentCodeStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void replace(SentCode code) {
        client.sql("""
                        DELETE FROM ae_sent_code
                        WHERE occasion = :occasion
                        """).param("occasion", code.occasion()).update();
        client.sql("""
                        INSERT INTO ae_sent_code (occasion, account_id, hash, sent_at, expires_at)
                        VALUES (:occasion, :account, :hash, :sentAt, :expiresAt)
                        """)
                .param("occasion", code.occasion())
                .param("account", code.account().value())
                .param("hash", code.hash().value())
                .param("sentAt", Timestamps.of(code.sentAt()))
                .param("expiresAt", Timestamps.of(code.expiresAt()))
                .update();
    }

    @Override
    public Optional<SentCode> find(String occasion) {
        return client.sql("""
                        SELECT occasion, account_id, hash, sent_at, expires_at
                        FROM ae_sent_code
                        WHERE occasion = :occasion
                        AND used_at IS NULL
                        """)
                .param("occasion", occasion)
                .query((row, number) -> new SentCode(
                        row.getString("occasion"),
                        new AccountId(row.getString("account_id")),
                        new SecretHash(row.getString("hash")),
                        Timestamps.read(row, "sent_at"),
                        Timestamps.read(row, "expires_at")))
                .optional();
    }

    @Override
    public List<String> occasions(AccountId account, Instant now) {
        return client.sql("""
                        SELECT occasion
                        FROM ae_sent_code
                        WHERE account_id = :account
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("account", account.value())
                .param("now", Timestamps.of(now))
                .query((row, number) -> row.getString("occasion"))
                .list();
    }

    @Override
    public boolean use(String occasion, SecretHash hash, Instant now) {
        int used = client.sql("""
                        UPDATE ae_sent_code
                        SET used_at = :now
                        WHERE occasion = :occasion
                        AND hash = :hash
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("now", Timestamps.of(now))
                .param("occasion", occasion)
                .param("hash", hash.value())
                .update();
        return used == 1;
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_sent_code
                        WHERE occasion IN (
                            SELECT occasion
                            FROM ae_sent_code
                            WHERE expires_at < :expiredBefore
                            ORDER BY expires_at
                            LIMIT :batch)
                        """))
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }
}
