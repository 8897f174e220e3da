package dev.authendpoints.bench.users;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.authendpoints.secret.Base32;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The codes that an authenticator app would show: TOTP over HMAC-SHA-1, six digits, steps of 30 s (RFC 6238). */
public final class Codes {
    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final HmacOneTimePasswordGenerator HOTP = new HmacOneTimePasswordGenerator(DIGITS);

    private Codes() {}

    /**
     * Counts time steps.
     *
     * @param at a time
     * @return the number of its step
     */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * Computes a code.
     *
     * @param secret the shared secret in base32
     * @param step the number of the time step
     * @return six ASCII digits
     */
    public static String code(String secret, long step) {
        try {
            SecretKeySpec key = new SecretKeySpec(Base32.decode(secret), HOTP.getAlgorithm());
            return HOTP.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform takes any bytes as a key of HMAC-SHA-1", e);
        }
    }
}
