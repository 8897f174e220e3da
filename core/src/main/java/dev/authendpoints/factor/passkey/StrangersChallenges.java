package dev.authendpoints.factor.passkey;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Challenges for whoever asks: 128 random bits, when it ends, and a MAC. Nothing is kept of one before it is used, so that
 * strangers who ask again and again fill nothing.
 */
final class StrangersChallenges {
    private static final int RANDOM = 16;
    private static final int BODY = RANDOM + Long.BYTES;
    /** 192 bits of it. */
    private static final int MAC = 24;

    private static final int BYTES = BODY + MAC;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretHasher hasher;
    private final Dice dice;

    StrangersChallenges(SecretHasher hasher, Dice dice) {
        this.hasher = hasher;
        this.dice = dice;
    }

    String fresh(Instant expiresAt) {
        return withMac(ByteBuffer.allocate(BODY)
                .put(dice.bytes(RANDOM))
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, expiresAt))
                .array());
    }

    /** When it ends, unless it was not made here, or has ended. */
    Optional<Instant> end(String challenge, Instant now) {
        return body(challenge)
                .filter(body -> new Secret(withMac(body)).equals(new Secret(challenge)))
                .map(body -> Instant.EPOCH.plus(ByteBuffer.wrap(body).getLong(RANDOM), ChronoUnit.MICROS))
                .filter(now::isBefore);
    }

    private static Optional<byte[]> body(String challenge) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(challenge);
            return bytes.length == BYTES ? Optional.of(Arrays.copyOf(bytes, BODY)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String withMac(byte[] body) {
        String hash = hasher.hash("passkey-challenge", new Secret(ENCODER.encodeToString(body)))
                .value();
        byte[] mac = Base64.getUrlDecoder().decode(hash.substring(hash.indexOf('.') + 1));
        return ENCODER.encodeToString(
                ByteBuffer.allocate(BYTES).put(body).put(mac, 0, MAC).array());
    }
}
