package dev.authendpoints.token;

import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Where refresh tokens are kept. In each session at most one is unused. */
public interface RefreshTokenStore {
    /**
     * Adds an unused token.
     *
     * @param token the token
     */
    void add(RefreshToken token);

    /**
     * Finds a token, used or not, past its life or not.
     *
     * @param hash the hash of its text
     * @return the token
     */
    Optional<RefreshToken> find(SecretHash hash);

    /**
     * Uses a token up, by one conditional statement.
     *
     * @param hash the hash of its text
     * @param use what becomes of it
     * @return true for the one caller who used it while it was alive
     */
    boolean use(SecretHash hash, RefreshToken.Use use);

    /**
     * Erases the sealed copy of a token that has been used itself.
     *
     * @param successor the hash of that token
     */
    void forgetSealed(SecretHash successor);

    /**
     * Erases sealed copies that nobody may ask for any more. The tokens themselves stay as long as their session, so that a
     * used one is known whenever it comes again; they go with it.
     *
     * @param usedBefore the oldest use whose copy stays
     * @return how many copies went
     */
    int pruneSealed(Instant usedBefore);
}
