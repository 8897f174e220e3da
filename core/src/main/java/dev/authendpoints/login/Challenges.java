package dev.authendpoints.login;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes and reads challenges: 128 random bits and a MAC of 128 bits and more, so that "never issued here" is known without
 * asking the database.
 */
public final class Challenges {
    private static final int PART = 22;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + 2 * PART + "}");
    private final SecretHasher hasher;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param hasher makes the MAC
     * @param dice makes the random bits
     */
    public Challenges(SecretHasher hasher, Dice dice) {
        this.hasher = hasher;
        this.dice = dice;
    }

    /**
     * Reads a challenge.
     *
     * @param text what was presented
     * @return the login it names, or nothing when it was never issued here
     */
    public Optional<ChallengeId> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        ChallengeId id = new ChallengeId(text.substring(0, PART));
        return challenge(id).equals(new Secret(text)) ? Optional.of(id) : Optional.empty();
    }

    ChallengeId fresh() {
        return new ChallengeId(dice.id());
    }

    Secret challenge(ChallengeId id) {
        String hash = hasher.hash("challenge", new Secret(id.value())).value();
        String mac = hash.substring(hash.indexOf('.') + 1);
        return new Secret(id.value() + mac.substring(0, PART));
    }
}
