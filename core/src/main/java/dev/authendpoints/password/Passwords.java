package dev.authendpoints.password;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Key;
import dev.authendpoints.secret.Keys;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Hashes and compares passwords: composed (NFC, RFC 8265 §4.2), keyed with the pepper, then hashed under a bound. */
public final class Passwords {
    private final PasswordHasher hasher;
    private final HashingBound bound;
    private final Keys peppers;
    private final PasswordHash nobodys;

    /**
     * Creates it.
     *
     * @param hasher the slow hash
     * @param bound how many run at once
     * @param peppers the pepper for new hashes, and those of older ones
     * @param dice makes the password of nobody, which strangers are compared with
     */
    public Passwords(PasswordHasher hasher, HashingBound bound, Keys peppers, Dice dice) {
        this.hasher = hasher;
        this.bound = bound;
        this.peppers = peppers;
        this.nobodys = hash(dice.token());
    }

    /**
     * Hashes a new password.
     *
     * @param password the password
     * @return its hash
     * @throws HashingBound.TooBusy when too many wait already
     */
    public PasswordHash hash(Secret password) {
        Key pepper = peppers.active();
        return new PasswordHash(bound.run(() -> hasher.hash(peppered(password, pepper))), pepper.id());
    }

    /**
     * Compares a password; where there is nobody, as much work is done for nothing.
     *
     * @param password what was typed, not {@link #tooLong}
     * @param hash the stored hash, or nothing for a stranger
     * @return true when it is the password
     * @throws HashingBound.TooBusy when too many wait already
     */
    boolean matches(Secret password, Optional<PasswordHash> hash) {
        PasswordHash compared = hash.orElse(nobodys);
        Key pepper = peppers.find(compared.pepperId()).orElse(peppers.active());
        boolean same = bound.run(() -> hasher.verify(peppered(password, pepper), compared.encoded()));
        return same && hash.isPresent();
    }

    boolean outdated(PasswordHash hash) {
        return !hash.pepperId().equals(peppers.active().id()) || hasher.outdated(hash.encoded());
    }

    private static byte[] peppered(Secret password, Key pepper) {
        return pepper.hmac().doFinal(composed(password).getBytes(StandardCharsets.UTF_8));
    }

    /** Longer than any password: it takes nobody's turn at the slow hash. */
    static boolean tooLong(Secret password) {
        String composed = composed(password);
        return composed.codePointCount(0, composed.length()) > PasswordPolicy.MAX_LENGTH;
    }

    private static String composed(Secret password) {
        return Normalizer.normalize(password.reveal(), Normalizer.Form.NFC);
    }
}
