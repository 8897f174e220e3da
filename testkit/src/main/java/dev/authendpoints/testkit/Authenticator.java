package dev.authendpoints.testkit;

import dev.authendpoints.secret.Base32;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that has scanned a secret. It knows nothing of ours but the otpauth URI, and computes codes by itself. */
public final class Authenticator {
    private final World world;
    private final Map<String, String> scanned;
    private Duration ahead = Duration.ZERO;

    private Authenticator(World world, Map<String, String> scanned) {
        this.world = world;
        this.scanned = scanned;
    }

    /**
     * Scans what enabling has shown.
     *
     * @param world where the app is; its clock is right until it is {@linkplain #goesAhead put off}
     * @param offered the answer to the beginning of an enrolment
     * @return the app
     */
    public static Authenticator scan(World world, Reply offered) {
        String query = URI.create(offered.text("otpauthUri")).getRawQuery();
        return new Authenticator(
                world,
                Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /**
     * Makes an app with a secret that nobody has issued.
     *
     * @param world where the app is
     * @param secret 32 characters of base32
     * @return the app
     */
    public static Authenticator with(World world, String secret) {
        return new Authenticator(world, Map.of("secret", secret, "algorithm", "SHA1", "digits", "6", "period", "30"));
    }

    /**
     * Gives the secret.
     *
     * @return it, in base32
     */
    public String secret() {
        return scanned("secret");
    }

    /**
     * Tells how long each code is shown.
     *
     * @return the seconds of a time step
     */
    public int period() {
        return Integer.parseInt(scanned("period"));
    }

    /**
     * Puts the clock of the phone off, or right.
     *
     * @param time how far it is ahead of the right time from now on; negative for behind
     */
    public void goesAhead(Duration time) {
        ahead = time;
    }

    /**
     * Shows the code of now.
     *
     * @return its digits
     */
    public String code() {
        return code(0);
    }

    /**
     * Shows the code of another time step.
     *
     * @param steps how many steps later; earlier, when negative
     * @return its digits
     */
    public String code(int steps) {
        return codeOf(Math.floorDiv(world.now().plus(ahead).getEpochSecond(), period()) + steps);
    }

    private String codeOf(long step) {
        String algorithm = "Hmac" + scanned("algorithm");
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(Base32.decode(secret()), algorithm));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf; // RFC 4226 §5.3
            String number = "0".repeat(8) + (ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff);
            return number.substring(number.length() - Integer.parseInt(scanned("digits")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has " + algorithm, e);
        }
    }

    private String scanned(String name) {
        return Objects.requireNonNull(scanned.get(name), () -> "The picture says no " + name);
    }
}
