package dev.authendpoints.token;

import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A refresh token as it is kept: its hash, never itself.
 *
 * @param hash the hash of its text
 * @param session the session it continues
 * @param expiresAt when it ends unused
 * @param use what became of it, once it was used
 */
public record RefreshToken(SecretHash hash, SessionId session, Instant expiresAt, Optional<Use> use) {
    /**
     * The one use of a refresh token.
     *
     * @param at when
     * @param successor the hash of the token that replaced it
     * @param sealedSuccessor that token, sealed under a key that only the used token gives; empty once it was erased
     */
    public record Use(Instant at, SecretHash successor, String sealedSuccessor) {}
}
