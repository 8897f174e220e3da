package dev.authendpoints.jdbc.token;

import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.token.SigningKeyStore;
import dev.authendpoints.token.StoredSigningKey;
import dev.authendpoints.tx.Taken;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The succession of signing keys. */
public final class JdbcSigningKeyStore implements SigningKeyStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcSigningKeyStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(StoredSigningKey key) {
        try {
            client.sql("""
                            INSERT INTO ae_signing_key (nth, id, sealed, signs_from)
                            VALUES (:nth, :id, :sealed, :signsFrom)
                            """)
                    .param("nth", key.nth())
                    .param("id", key.id())
                    .param("sealed", key.sealed())
                    .param("signsFrom", Timestamps.of(key.signsFrom()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Taken("The place of a signing key");
        }
    }

    @Override
    public List<StoredSigningKey> all() {
        return client.sql("""
                        SELECT nth, id, sealed, signs_from
                        FROM ae_signing_key
                        ORDER BY nth
                        """)
                .query((row, number) -> new StoredSigningKey(
                        row.getLong("nth"),
                        row.getString("id"),
                        row.getString("sealed"),
                        Timestamps.read(row, "signs_from")))
                .list();
    }

    @Override
    public int removeBefore(long nth) {
        return client.sql("""
                        DELETE FROM ae_signing_key
                        WHERE nth < :nth
                        """).param("nth", nth).update();
    }
}
