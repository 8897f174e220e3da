package dev.authendpoints.server.console;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.authendpoints.secret.Base32;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app that a secret was typed into. */
final class CodeApp {
    private static final Duration STEP = Duration.ofSeconds(30);
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecretKeySpec key;
    private long shown;

    CodeApp(String secret) {
        this.key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), "HmacSHA1");
    }

    /** Each time of a later step than before: first that of now, then the next one, which is taken already. */
    String code() {
        return of(Math.max(shown + 1, now()));
    }

    /** What the app showed half a minute ago; it is still taken, and leaves two for later. */
    String codeBefore() {
        return of(now() - 1);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / STEP.toSeconds();
    }

    private String of(long step) {
        shown = step;
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
