package dev.authendpoints.device;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes and reads device tokens: which device, 256 random bits, and a MAC of 128 bits and more over both. By the MAC it is
 * known of every token whether it was made here, however old it is: a used one that comes again is told apart from one that
 * somebody invented, although no used one is kept.
 */
public final class DeviceTokens {
    private static final int ID = 22;
    private static final int SECRET = 43;
    private static final int MAC = 22;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + (ID + SECRET + MAC) + "}");
    private final SecretHasher hasher;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param hasher makes the MAC and the hashes that are kept
     * @param dice makes the random bits
     */
    public DeviceTokens(SecretHasher hasher, Dice dice) {
        this.hasher = hasher;
        this.dice = dice;
    }

    /**
     * Reads a token.
     *
     * @param presented what was presented
     * @return the device that it was made for, or nothing when it was never made here
     */
    public Optional<DeviceId> read(Secret presented) {
        String text = presented.reveal();
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        Secret made = withMac(text.substring(0, ID + SECRET));
        return made.equals(presented) ? Optional.of(new DeviceId(text.substring(0, ID))) : Optional.empty();
    }

    DeviceId freshId() {
        return new DeviceId(dice.id());
    }

    Secret next(DeviceId id) {
        return withMac(id.value() + dice.token().reveal());
    }

    SecretHash hash(Secret token) {
        return hasher.hash("device", token);
    }

    private Secret withMac(String body) {
        String hash = hasher.hash("device-token", new Secret(body)).value();
        return new Secret(body + hash.substring(hash.indexOf('.') + 1).substring(0, MAC));
    }
}
