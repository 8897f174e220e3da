package dev.authendpoints.testkit;

import dev.authendpoints.secret.Base32;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that has scanned a secret. It knows nothing of ours but the otpauth URI, and computes codes by itself. */
public final class Authenticator {
    private static final long STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    private final World world;
    private final String secret;

    private Authenticator(World world, String secret) {
        this.world = world;
        this.secret = secret;
    }

    /**
     * Scans what enabling has shown.
     *
     * @param world where the app is; its clock is right
     * @param offered the answer to the beginning of an enrolment
     * @return the app
     */
    public static Authenticator scan(World world, Reply offered) {
        String query = URI.create(offered.text("otpauthUri")).getRawQuery();
        String secret = Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith("secret="))
                .map(pair -> pair.substring("secret=".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no secret in " + query));
        return new Authenticator(world, secret);
    }

    /**
     * Makes an app with a secret that nobody has issued.
     *
     * @param world where the app is
     * @param secret 32 characters of base32
     * @return the app
     */
    public static Authenticator with(World world, String secret) {
        return new Authenticator(world, secret);
    }

    /**
     * Gives the secret.
     *
     * @return it, in base32
     */
    public String secret() {
        return secret;
    }

    /**
     * Shows the code of now.
     *
     * @return six digits
     */
    public String code() {
        return code(0);
    }

    /**
     * Shows the code of another time step.
     *
     * @param steps how many steps of 30 seconds later; earlier, when negative
     * @return six digits
     */
    public String code(int steps) {
        long step = world.now().getEpochSecond() / STEP_SECONDS + steps;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf; // RFC 4226 §5.3
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%06d", number % CODES);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has HmacSHA1", e);
        }
    }
}
