package dev.authendpoints.factor.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.authendpoints.secret.Secret;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The codes of one secret: HOTP (RFC 4226) with the number of the time step as its counter (RFC 6238 §4.2). */
final class Totp {
    /** 160 bits, as RFC 4226 §4 recommends; under the longer hash functions, too: nobody finds so many by trying. */
    static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator;
    private final TotpParameters parameters;
    private final Key key;

    Totp(byte[] secret, TotpParameters parameters) {
        String mac = parameters.algorithm().mac();
        this.generator = new TimeBasedOneTimePasswordGenerator(parameters.period(), parameters.digits(), mac);
        this.parameters = parameters;
        this.key = new SecretKeySpec(secret, mac);
    }

    /** In ASCII digits, whatever language the machine speaks. */
    Secret code(long step) {
        try {
            return new Secret(generator.generateOneTimePasswordString(key, parameters.start(step), Locale.ROOT));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform takes any bytes as a key of HMAC", e);
        }
    }

    /** Compares with every step, whatever matched before, so that the time it takes does not tell which did. */
    List<Long> matches(Secret typed, long first, long last) {
        List<Long> matched = new ArrayList<>();
        for (long step = first; step <= last; step++) {
            if (typed.equals(code(step))) {
                matched.add(step);
            }
        }
        return matched;
    }
}
