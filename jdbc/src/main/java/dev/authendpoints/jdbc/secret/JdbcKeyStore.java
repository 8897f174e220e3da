package dev.authendpoints.jdbc.secret;

import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.KeyPurpose;
import dev.authendpoints.secret.KeyStore;
import dev.authendpoints.secret.StoredKey;
import dev.authendpoints.tx.Taken;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed keys, and which of them are active. */
public final class JdbcKeyStore implements KeyStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcKeyStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void addFirst(StoredKey key) {
        client.sql("""
                        INSERT INTO ae_key (id, purpose, sealed, created_at)
                        VALUES (:id, :purpose, :sealed, :createdAt)
                        """)
                .param("id", key.id())
                .param("purpose", key.purpose().name())
                .param("sealed", key.sealed())
                .param("createdAt", Timestamps.of(key.createdAt()))
                .update();
        try {
            activate(key);
        } catch (DuplicateKeyException e) {
            throw new Taken("The place of the first key");
        }
    }

    private void activate(StoredKey key) {
        client.sql("""
                        INSERT INTO ae_active_key (purpose, key_id)
                        VALUES (:purpose, :id)
                        """)
                .param("purpose", key.purpose().name())
                .param("id", key.id())
                .update();
    }

    @Override
    public Optional<String> active(KeyPurpose purpose) {
        return client.sql("""
                        SELECT key_id
                        FROM ae_active_key
                        WHERE purpose = :purpose
                        """)
                .param("purpose", purpose.name())
                .query(String.class)
                .optional();
    }

    @Override
    public List<StoredKey> all(KeyPurpose purpose) {
        return client.sql("""
                        SELECT id, purpose, sealed, created_at
                        FROM ae_key
                        WHERE purpose = :purpose
                        ORDER BY created_at, id
                        """)
                .param("purpose", purpose.name())
                .query((row, number) -> new StoredKey(
                        row.getString("id"),
                        KeyPurpose.valueOf(row.getString("purpose")),
                        row.getString("sealed"),
                        Timestamps.read(row, "created_at")))
                .list();
    }
}
