package dev.authendpoints.jdbc.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.FactorStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import dev.authendpoints.jdbc.time.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which factors an account has. */
public final class JdbcFactorStore implements FactorStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcFactorStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(EnrolledFactor factor) {
        client.sql("""
                        INSERT INTO ae_factor (id, account_id, type, type_key, label, created_at, nth, last_used_at,
                            preferred, retires_at)
                        VALUES (:id, :account, :type, :typeKey, :label, :createdAt,
                            (SELECT COALESCE(MAX(nth), 0) + 1 FROM ae_factor WHERE account_id = :account),
                            :lastUsedAt, :preferred, :retiresAt)
                        """)
                .param("id", factor.id())
                .param("account", factor.account().value())
                .param("type", factor.type().name())
                .param("typeKey", TypeKey.of(factor.type()))
                .param("label", factor.label())
                .param("createdAt", Timestamps.of(factor.createdAt()))
                .param("lastUsedAt", timestamp(factor.lastUsedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("preferred", factor.preferred())
                .param("retiresAt", timestamp(factor.retiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public List<EnrolledFactor> of(AccountId account) {
        return client.sql("""
                        SELECT id, account_id, type, label, created_at, last_used_at, preferred, retires_at
                        FROM ae_factor
                        WHERE account_id = :account
                        ORDER BY created_at, nth
                        """)
                .param("account", account.value())
                .query(JdbcFactorStore::factor)
                .list();
    }

    @Override
    public void used(AccountId account, FactorType type, Instant now) {
        client.sql("""
                        UPDATE ae_factor
                        SET last_used_at = :now
                        WHERE account_id = :account
                        AND type_key = :typeKey
                        """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("typeKey", TypeKey.of(type))
                .update();
    }

    @Override
    public boolean used(AccountId account, String id, Instant now) {
        int used = client.sql("""
                        UPDATE ae_factor
                        SET last_used_at = :now
                        WHERE account_id = :account
                        AND id = :id
                        AND (retires_at IS NULL OR retires_at > :now)
                        """)
                .param("now", Timestamps.of(now))
                .param("account", account.value())
                .param("id", id)
                .update();
        return used == 1;
    }

    @Override
    public void retire(AccountId account, String id, Optional<Instant> end) {
        client.sql("""
                        UPDATE ae_factor
                        SET retires_at = :end
                        WHERE account_id = :account
                        AND id = :id
                        """)
                .param("end", timestamp(end), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", account.value())
                .param("id", id)
                .update();
    }

    @Override
    public List<EnrolledFactor> retired(Instant before, int most) {
        return client.sql("""
                        SELECT id, account_id, type, label, created_at, last_used_at, preferred, retires_at
                        FROM ae_factor
                        WHERE retires_at < :before
                        ORDER BY retires_at
                        LIMIT :most
                        """)
                .param("before", Timestamps.of(before))
                .param("most", most)
                .query(JdbcFactorStore::factor)
                .list();
    }

    @Override
    public void rename(AccountId account, String id, Label label) {
        client.sql("""
                        UPDATE ae_factor
                        SET label = :label
                        WHERE account_id = :account
                        AND id = :id
                        """)
                .param("label", label.text())
                .param("account", account.value())
                .param("id", id)
                .update();
    }

    @Override
    public void prefer(AccountId account, Optional<String> id) {
        client.sql("""
                        UPDATE ae_factor
                        SET preferred = CASE WHEN id = :id THEN TRUE ELSE FALSE END
                        WHERE account_id = :account
                        """)
                .param("id", id.orElse(""))
                .param("account", account.value())
                .update();
    }

    @Override
    public void remove(AccountId account, String id) {
        client.sql("""
                        DELETE FROM ae_factor
                        WHERE account_id = :account
                        AND id = :id
                        """).param("account", account.value()).param("id", id).update();
    }

    @Override
    public void remove(AccountId account, FactorType type) {
        client.sql("""
                        DELETE FROM ae_factor
                        WHERE account_id = :account
                        AND type_key = :typeKey
                        """)
                .param("account", account.value())
                .param("typeKey", TypeKey.of(type))
                .update();
    }

    @Override
    public void removeAll(AccountId account) {
        client.sql("""
                        DELETE FROM ae_factor
                        WHERE account_id = :account
                        """).param("account", account.value()).update();
    }

    private static EnrolledFactor factor(ResultSet row, int number) throws SQLException {
        return new EnrolledFactor(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                new FactorType(row.getString("type")),
                row.getString("label"),
                Timestamps.read(row, "created_at"),
                instant(row, "last_used_at"),
                row.getBoolean("preferred"),
                instant(row, "retires_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime timestamp(Optional<Instant> instant) {
        return instant.map(Timestamps::of).orElse(null);
    }
}
