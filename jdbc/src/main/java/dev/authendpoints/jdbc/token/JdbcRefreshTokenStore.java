package dev.authendpoints.jdbc.token;

import dev.authendpoints.jdbc.time.Timestamps;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.token.RefreshToken;
import dev.authendpoints.token.RefreshTokenStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refresh tokens. A unique column sees to it that no session has two unused ones. */
public final class JdbcRefreshTokenStore implements RefreshTokenStore {
    private final JdbcClient client;

    /**
     * Creates it.
     *
     * @param client runs statements
     */
    public JdbcRefreshTokenStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void add(RefreshToken token) {
        client.sql("""
                        INSERT INTO ae_refresh_token (hash, session_id, unused_in, expires_at)
                        VALUES (:hash, :session, :session, :expiresAt)
                        """)
                .param("hash", token.hash().value())
                .param("session", token.session().value())
                .param("expiresAt", Timestamps.of(token.expiresAt()))
                .update();
    }

    @Override
    public Optional<RefreshToken> find(SecretHash hash) {
        return client.sql("""
                        SELECT hash, session_id, expires_at, used_at, successor, sealed_successor
                        FROM ae_refresh_token
                        WHERE hash = :hash
                        """)
                .param("hash", hash.value())
                .query(JdbcRefreshTokenStore::token)
                .optional();
    }

    @Override
    public boolean use(SecretHash hash, RefreshToken.Use use) {
        int used = client.sql("""
                        UPDATE ae_refresh_token
                        SET used_at = :at,
                            unused_in = NULL,
                            successor = :successor,
                            sealed_successor = :sealed,
                            sealed_at = :at
                        WHERE hash = :hash
                        AND used_at IS NULL
                        AND expires_at > :at
                        """)
                .param("at", Timestamps.of(use.at()))
                .param("successor", use.successor().value())
                .param("sealed", use.sealedSuccessor())
                .param("hash", hash.value())
                .update();
        return used == 1;
    }

    @Override
    public void forgetSealed(SecretHash successor) {
        client.sql("""
                        UPDATE ae_refresh_token
                        SET sealed_successor = NULL,
                            sealed_at = NULL
                        WHERE successor = :successor
                        """).param("successor", successor.value()).update();
    }

    @Override
    public int pruneSealed(Instant usedBefore) {
        return client.sql("""
                        UPDATE ae_refresh_token
                        SET sealed_successor = NULL,
                            sealed_at = NULL
                        WHERE sealed_at < :usedBefore
                        """).param("usedBefore", Timestamps.of(usedBefore)).update();
    }

    private static RefreshToken token(ResultSet row, int number) throws SQLException {
        return new RefreshToken(
                new SecretHash(row.getString("hash")),
                new SessionId(row.getString("session_id")),
                Timestamps.read(row, "expires_at"),
                row.getString("successor") == null ? Optional.empty() : Optional.of(use(row)));
    }

    private static RefreshToken.Use use(ResultSet row) throws SQLException {
        return new RefreshToken.Use(
                Timestamps.read(row, "used_at"),
                new SecretHash(row.getString("successor")),
                Objects.requireNonNullElse(row.getString("sealed_successor"), ""));
    }
}
