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

    CodeApp(String secret) {
        this.key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), "HmacSHA1");
    }

    String code() {
        return at(Instant.now());
    }

    /** What the app showed half a minute ago; it is still taken, and leaves that of now for the next sign-in. */
    String codeBefore() {
        return at(Instant.now().minus(STEP));
    }

    /** What the app shows in half a minute: it is taken already, after that of now. */
    String codeAfter() {
        return at(Instant.now().plus(STEP));
    }

    private String at(Instant time) {
        try {
            return codes.generateOneTimePasswordString(key, time);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
