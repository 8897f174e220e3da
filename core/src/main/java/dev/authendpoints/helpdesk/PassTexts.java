package dev.authendpoints.helpdesk;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.ReadableCode;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.util.Optional;

/** Makes the texts of passes, to be read over the phone: 20 characters, which are 100 bits. */
public final class PassTexts {
    private static final ReadableCode SHAPE = new ReadableCode(20, 5);

    private final Dice dice;
    private final SecretHasher hasher;

    /**
     * Creates it.
     *
     * @param dice randomness
     * @param hasher keyed hashes
     */
    public PassTexts(Dice dice, SecretHasher hasher) {
        this.dice = dice;
        this.hasher = hasher;
    }

    PassId id() {
        return new PassId(dice.id());
    }

    Secret fresh() {
        return SHAPE.fresh(dice);
    }

    SecretHash hash(AccountId account, Secret fresh) {
        return of(account, SHAPE.canonical(fresh));
    }

    /** What was typed, if it can be a pass at all. */
    Optional<SecretHash> read(AccountId account, Secret typed) {
        return SHAPE.read(typed).map(canonical -> of(account, canonical));
    }

    private SecretHash of(AccountId account, Secret canonical) {
        return hasher.hash("pass", canonical, account.value());
    }
}
