package dev.authendpoints.factor.totp;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.authendpoints.secret.Base32;
import dev.authendpoints.secret.Secret;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The codes of one secret: HOTP (RFC 4226) with the number of the time step as its counter (RFC 6238 §4.2). */
final class Totp {
    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    /** 160 bits, as RFC 4226 §4 recommends. */
    static final int SECRET_BYTES = 20;

    private final HmacOneTimePasswordGenerator hotp;
    private final Key key;

    Totp(byte[] secret, int digits) {
        this.hotp = new HmacOneTimePasswordGenerator(digits);
        this.key = new SecretKeySpec(secret, hotp.getAlgorithm());
    }

    static Totp of(String base32) {
        return new Totp(Base32.decode(base32), DIGITS);
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** In ASCII digits, whatever language the machine speaks. */
    Secret code(long step) {
        try {
            return new Secret(hotp.generateOneTimePasswordString(key, step, Locale.ROOT));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform takes any bytes as a key of HMAC-SHA-1", e);
        }
    }

    /**
     * Compares with every step, whatever matched before, so that the time it takes does not tell which did. When two steps
     * have the same code, the later counts: then the code is used up for both.
     */
    OptionalLong match(Secret typed, long first, long last) {
        OptionalLong matched = OptionalLong.empty();
        for (long step = first; step <= last; step++) {
            boolean same = typed.equals(code(step));
            matched = same ? OptionalLong.of(step) : matched;
        }
        return matched;
    }
}
