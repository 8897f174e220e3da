package dev.authendpoints.jdbc.device;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceId;
import dev.authendpoints.device.DeviceKey;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.jdbc.housekeeping.Batch;
import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trusted devices. */
public final class JdbcDeviceStore implements DeviceStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcDeviceStore(JdbcClient client) {
        this.client = client;
    }

    /** Never with a use: a device that is trusted has not been used. */
    @Override
    public void add(TrustedDevice device) {
        client.sql("""
            INSERT INTO ae_trusted_device (
                id, account_id, epoch, token, trusted_at, expires_at, network, agent, device_key)
            VALUES (:id, :account, :epoch, :token, :trustedAt, :expiresAt, :network, :agent, :key)
            """)
                .param("id", device.id().value())
                .param("account", device.account().value())
                .param("epoch", device.epoch())
                .param("token", device.token().value())
                .param("trustedAt", Timestamps.of(device.trustedAt()))
                .param("expiresAt", Timestamps.of(device.expiresAt()))
                .param("network", device.network())
                .param("agent", device.agent())
                .param("key", device.key().map(JdbcDeviceStore::text).orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public Optional<TrustedDevice> find(DeviceId id, Instant now) {
        return client.sql("""
            SELECT d.id, d.account_id, d.epoch, d.token, d.trusted_at, d.expires_at, d.network, d.agent,
                d.used_at, d.predecessor, d.sealed_successor, d.device_key
            FROM ae_trusted_device d
            JOIN ae_account a ON a.id = d.account_id AND a.epoch = d.epoch
            WHERE d.id = :id
            AND d.expires_at > :now
            """)
                .param("id", id.value())
                .param("now", Timestamps.of(now))
                .query(JdbcDeviceStore::device)
                .optional();
    }

    @Override
    public List<TrustedDevice> of(AccountId account, Instant now) {
        return client.sql("""
            SELECT d.id, d.account_id, d.epoch, d.token, d.trusted_at, d.expires_at, d.network, d.agent,
                d.used_at, d.predecessor, d.sealed_successor, d.device_key
            FROM ae_trusted_device d
            JOIN ae_account a ON a.id = d.account_id AND a.epoch = d.epoch
            WHERE d.account_id = :account
            AND d.expires_at > :now
            ORDER BY d.trusted_at DESC, d.id
            """)
                .param("account", account.value())
                .param("now", Timestamps.of(now))
                .query(JdbcDeviceStore::device)
                .list();
    }

    @Override
    public boolean rotate(DeviceId id, SecretHash token, Successor successor, Client user, Instant now) {
        int rotated = client.sql("""
            UPDATE ae_trusted_device
            SET token = :successor,
                predecessor = :token,
                sealed_successor = :sealed,
                sealed_at = :now,
                used_at = :now,
                network = :network,
                agent = :agent
            WHERE id = :id
            AND token = :token
            AND expires_at > :now
            """)
                .param("successor", successor.token().value())
                .param("token", token.value())
                .param("sealed", successor.sealed())
                .param("now", Timestamps.of(now))
                .param("network", user.network())
                .param("agent", user.agent())
                .param("id", id.value())
                .update();
        return rotated == 1;
    }

    @Override
    public boolean sign(DeviceId id, Instant nonceAt) {
        int signed = client.sql("""
            UPDATE ae_trusted_device
            SET signed_at = :nonceAt
            WHERE id = :id
            AND (signed_at IS NULL OR signed_at < :nonceAt)
            """)
                .param("nonceAt", Timestamps.of(nonceAt))
                .param("id", id.value())
                .update();
        return signed == 1;
    }

    /** Under the account's lock nobody adds another in between. Almost always one statement, which finds nothing. */
    @Override
    public void keepNewest(AccountId account, int most) {
        List<DeviceId> oldest = client.sql("""
            SELECT id
            FROM ae_trusted_device
            WHERE account_id = :account
            ORDER BY trusted_at DESC, id
            OFFSET :most ROWS
            """)
                .param("account", account.value())
                .param("most", most)
                .query((row, number) -> new DeviceId(row.getString("id")))
                .list();
        oldest.forEach(id -> remove(account, id));
    }

    @Override
    public boolean remove(AccountId account, DeviceId id) {
        int removed = client.sql("""
            DELETE FROM ae_trusted_device
            WHERE id = :id
            AND account_id = :account
            """)
                .param("id", id.value())
                .param("account", account.value())
                .update();
        return removed == 1;
    }

    @Override
    public int removeAll(AccountId account) {
        return client.sql("""
            DELETE FROM ae_trusted_device
            WHERE account_id = :account
            """).param("account", account.value()).update();
    }

    @Override
    public int pruneSealed(Instant usedBefore) {
        return client.sql("""
            UPDATE ae_trusted_device
            SET sealed_successor = NULL,
                sealed_at = NULL
            WHERE sealed_at < :usedBefore
            """).param("usedBefore", Timestamps.of(usedBefore)).update();
    }

    @Override
    public int prune(Instant expiredBefore) {
        return Batch.of(client.sql("""
            DELETE FROM ae_trusted_device
            WHERE id IN (
                SELECT id
                FROM ae_trusted_device
                WHERE expires_at < :before
                ORDER BY expires_at
                LIMIT :batch)
            """))
                .param("before", Timestamps.of(expiredBefore))
                .update();
    }

    /** Both coordinates, with a dot between them. */
    private static String text(DeviceKey key) {
        return key.x() + "." + key.y();
    }

    private static DeviceKey key(String text) {
        int dot = text.indexOf('.');
        return new DeviceKey(text.substring(0, dot), text.substring(dot + 1));
    }

    private static TrustedDevice device(ResultSet row, int number) throws SQLException {
        return new TrustedDevice(
                new DeviceId(row.getString("id")),
                new AccountId(row.getString("account_id")),
                row.getLong("epoch"),
                new SecretHash(row.getString("token")),
                Timestamps.read(row, "trusted_at"),
                Timestamps.read(row, "expires_at"),
                row.getString("network"),
                row.getString("agent"),
                row.getString("predecessor") == null ? Optional.empty() : Optional.of(use(row)),
                Optional.ofNullable(row.getString("device_key")).map(JdbcDeviceStore::key));
    }

    private static TrustedDevice.Use use(ResultSet row) throws SQLException {
        return new TrustedDevice.Use(
                Timestamps.read(row, "used_at"),
                new SecretHash(row.getString("predecessor")),
                Objects.requireNonNullElse(row.getString("sealed_successor"), ""));
    }
}
