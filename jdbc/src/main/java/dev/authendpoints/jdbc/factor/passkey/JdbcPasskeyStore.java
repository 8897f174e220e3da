package dev.authendpoints.jdbc.factor.passkey;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.passkey.Passkey;
import dev.authendpoints.factor.passkey.PasskeyStore;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.tx.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys, their challenges, and the names that authenticators know accounts by. */
public final class JdbcPasskeyStore implements PasskeyStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcPasskeyStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<String> handle(AccountId account) {
        return client.sql("""
                        SELECT handle
                        FROM ae_passkey_user
                        WHERE account_id = :account
                        """)
                .param("account", account.value())
                .query((row, number) -> row.getString("handle"))
                .optional();
    }

    @Override
    public void name(AccountId account, String handle) {
        client.sql("""
                        INSERT INTO ae_passkey_user (account_id, handle)
                        VALUES (:account, :handle)
                        """)
                .param("account", account.value())
                .param("handle", handle)
                .update();
    }

    @Override
    public void challenge(String occasion, String challenge, Instant until) {
        client.sql("""
                        DELETE FROM ae_passkey_challenge
                        WHERE occasion = :occasion
                        """).param("occasion", occasion).update();
        client.sql("""
                        INSERT INTO ae_passkey_challenge (occasion, challenge, expires_at)
                        VALUES (:occasion, :challenge, :until)
                        """)
                .param("occasion", occasion)
                .param("challenge", challenge)
                .param("until", Timestamps.of(until))
                .update();
    }

    @Override
    public Optional<String> challenge(String occasion, Instant now) {
        return client.sql("""
                        SELECT challenge
                        FROM ae_passkey_challenge
                        WHERE occasion = :occasion
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("occasion", occasion)
                .param("now", Timestamps.of(now))
                .query((row, number) -> row.getString("challenge"))
                .optional();
    }

    @Override
    public boolean use(String occasion, String challenge, Instant now) {
        int used = client.sql("""
                        UPDATE ae_passkey_challenge
                        SET used_at = :now
                        WHERE occasion = :occasion
                        AND challenge = :challenge
                        AND used_at IS NULL
                        AND expires_at > :now
                        """)
                .param("now", Timestamps.of(now))
                .param("occasion", occasion)
                .param("challenge", challenge)
                .update();
        return used == 1;
    }

    /** Who comes at the same moment waits for the other's row, and finds its place taken. */
    @Override
    public boolean spend(String occasion, String challenge, Instant until, Instant now) {
        try {
            return client.sql("""
                            INSERT INTO ae_passkey_challenge (occasion, challenge, expires_at, used_at)
                            SELECT CAST(:occasion AS VARCHAR(128)), CAST(:challenge AS VARCHAR(64)),
                                CAST(:until AS TIMESTAMP(6) WITH TIME ZONE), CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)
                            WHERE NOT EXISTS (
                                SELECT 1
                                FROM ae_passkey_challenge
                                WHERE occasion = :occasion)
                            """)
                            .param("occasion", occasion)
                            .param("challenge", challenge)
                            .param("until", Timestamps.of(until))
                            .param("now", Timestamps.of(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw new Taken("The challenge");
        }
    }

    @Override
    public void add(Passkey passkey) {
        try {
            client.sql("""
                            INSERT INTO ae_passkey (id, account_id, credential_id, attested, aaguid, sign_count,
                                backup_eligible, backed_up, transports)
                            VALUES (:id, :account, :credentialId, :attested, :aaguid, :signCount,
                                :backupEligible, :backedUp, :transports)
                            """)
                    .param("id", passkey.id())
                    .param("account", passkey.account().value())
                    .param("credentialId", passkey.credentialId())
                    .param("attested", passkey.attested())
                    .param("aaguid", passkey.aaguid().toString())
                    .param("signCount", passkey.signCount())
                    .param("backupEligible", passkey.backupEligible())
                    .param("backedUp", passkey.backedUp())
                    .param("transports", String.join(" ", passkey.transports()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Taken("The credential identifier");
        }
    }

    @Override
    public Optional<Passkey> find(String credentialId) {
        return client.sql("""
                        SELECT id, account_id, credential_id, attested, aaguid, sign_count, backup_eligible, backed_up,
                            transports
                        FROM ae_passkey
                        WHERE credential_id = :credentialId
                        """)
                .param("credentialId", credentialId)
                .query(JdbcPasskeyStore::passkey)
                .optional();
    }

    @Override
    public List<Passkey> of(AccountId account) {
        return client.sql("""
                        SELECT id, account_id, credential_id, attested, aaguid, sign_count, backup_eligible, backed_up,
                            transports
                        FROM ae_passkey
                        WHERE account_id = :account
                        ORDER BY id
                        """)
                .param("account", account.value())
                .query(JdbcPasskeyStore::passkey)
                .list();
    }

    @Override
    public boolean advance(String id, long signCount, boolean backedUp) {
        int advanced = client.sql("""
                        UPDATE ae_passkey
                        SET sign_count = :signCount,
                            backed_up = :backedUp
                        WHERE id = :id
                        AND (sign_count < :signCount OR (sign_count = 0 AND :signCount = 0))
                        """)
                .param("signCount", signCount)
                .param("backedUp", backedUp)
                .param("id", id)
                .update();
        return advanced == 1;
    }

    @Override
    public void remove(AccountId account, String id) {
        client.sql("""
                        DELETE FROM ae_passkey
                        WHERE account_id = :account
                        AND id = :id
                        """).param("account", account.value()).param("id", id).update();
    }

    @Override
    public void removeAll(AccountId account) {
        client.sql("""
                        DELETE FROM ae_passkey
                        WHERE account_id = :account
                        """).param("account", account.value()).update();
    }

    @Override
    public int prune(Instant expiredBefore) {
        return client.sql("""
                        DELETE FROM ae_passkey_challenge
                        WHERE expires_at < :expiredBefore
                        """)
                .param("expiredBefore", Timestamps.of(expiredBefore))
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        String transports = row.getString("transports");
        return new Passkey(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                row.getString("credential_id"),
                row.getString("attested"),
                UUID.fromString(row.getString("aaguid")),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                transports.isEmpty() ? List.of() : Arrays.asList(transports.split(" ")));
    }
}
