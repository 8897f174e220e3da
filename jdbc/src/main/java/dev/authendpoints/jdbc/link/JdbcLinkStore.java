package dev.authendpoints.jdbc.link;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.LinkStore;
import dev.authendpoints.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mailed links. */
public final class JdbcLinkStore implements LinkStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcLinkStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(Link link) {
        client.sql("""
                        INSERT INTO ae_link (hash, account_id, purpose, email_key, epoch, created_at, expires_at)
                        VALUES (:hash, :account, :purpose, :emailKey, :epoch, :createdAt, :expiresAt)
                        """)
                .param("hash", link.hash().value())
                .param("account", link.account().value())
                .param("purpose", link.purpose().name())
                .param("emailKey", link.emailKey())
                .param("epoch", link.epoch())
                .param("createdAt", Timestamps.of(link.createdAt()))
                .param("expiresAt", Timestamps.of(link.expiresAt()))
                .update();
    }

    @Override
    public Optional<Link> find(SecretHash hash, Instant now) {
        return client.sql("""
                        SELECT hash, account_id, purpose, email_key, epoch, created_at, expires_at
                        FROM ae_link
                        WHERE hash = :hash
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("hash", hash.value())
                .param("now", Timestamps.of(now))
                .query(JdbcLinkStore::link)
                .optional();
    }

    @Override
    public boolean use(SecretHash hash, Instant now) {
        int used = client.sql("""
                        UPDATE ae_link
                        SET used_at = :now
                        WHERE hash = :hash
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("now", Timestamps.of(now))
                .param("hash", hash.value())
                .update();
        return used == 1;
    }

    @Override
    public void useAll(AccountId account, LinkPurpose purpose, Instant now) {
        client.sql("""
                        UPDATE ae_link
                        SET used_at = :now
                        WHERE account_id = :account
                        AND purpose = :purpose
                        AND used_at IS NULL
                        """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("purpose", purpose.name())
                .update();
    }

    @Override
    public List<Long> epochs(AccountId account, LinkPurpose purpose, Instant now) {
        return client.sql("""
                        SELECT epoch
                        FROM ae_link
                        WHERE account_id = :account
                        AND purpose = :purpose
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("now", Timestamps.of(now))
                .query((row, number) -> row.getLong("epoch"))
                .list();
    }

    @Override
    public void useAll(AccountId account, LinkPurpose purpose, String emailKey, long epoch, Instant now) {
        client.sql("""
                        UPDATE ae_link
                        SET used_at = :now
                        WHERE account_id = :account
                        AND purpose = :purpose
                        AND used_at IS NULL
                        AND (email_key = :emailKey OR epoch >= :epoch)
                        """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("emailKey", emailKey)
                .param("epoch", epoch)
                .update();
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
                        DELETE FROM ae_link
                        WHERE hash IN (
                            SELECT hash
                            FROM ae_link
                            WHERE expires_at < :expiredBefore
                            ORDER BY expires_at
                            LIMIT :batch)
                        """))
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new SecretHash(row.getString("hash")),
                new AccountId(row.getString("account_id")),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getString("email_key"),
                row.getLong("epoch"),
                Timestamps.read(row, "created_at"),
                Timestamps.read(row, "expires_at"));
    }
}
