package dev.authendpoints.device;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes and reads what devices sign: 128 random bits, the time and a MAC. Nothing is kept of a nonce; that each is taken once
 * is the device's business, which takes none that is not later than the last.
 */
public final class DeviceNonces {
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int RANDOM = 22;
    private static final int MICROS = 16;
    private static final int MAC = 22;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9_-]{" + RANDOM + "}[0-9]{" + MICROS + "}[A-Za-z0-9_-]{" + MAC + "}");
    private final SecretHasher hasher;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param hasher makes the MAC
     * @param dice makes the random bits
     */
    public DeviceNonces(SecretHasher hasher, Dice dice) {
        this.hasher = hasher;
        this.dice = dice;
    }

    /**
     * Makes a nonce.
     *
     * @param now the time
     * @return a text to sign, good for {@link #life}
     */
    public String fresh(Instant now) {
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        return withMac(dice.id() + micros);
    }

    /**
     * Tells how long a nonce is taken.
     *
     * @return two minutes
     */
    public Duration life() {
        return LIFE;
    }

    /** When a nonce was made, unless it was not made here, or too long ago. */
    Optional<Instant> read(String nonce, Instant now) {
        if (!SHAPE.matcher(nonce).matches() || !same(nonce)) {
            return Optional.empty();
        }
        long micros = Long.parseLong(nonce.substring(RANDOM, RANDOM + MICROS));
        Instant made = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
        return Optional.of(made).filter(at -> now.isBefore(at.plus(LIFE)));
    }

    private boolean same(String nonce) {
        return new Secret(withMac(nonce.substring(0, RANDOM + MICROS))).equals(new Secret(nonce));
    }

    private String withMac(String body) {
        String hash = hasher.hash("device-nonce", new Secret(body)).value();
        return body + hash.substring(hash.indexOf('.') + 1).substring(0, MAC);
    }
}
