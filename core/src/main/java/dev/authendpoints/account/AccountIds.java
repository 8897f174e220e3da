package dev.authendpoints.account;

import dev.authendpoints.secret.Dice;

/**
 * Names new accounts. An application whose own tables know people by a number, a UUID or a text gives its own. It is asked
 * once for every well-formed registration, outside any transaction and before it is known whether the username is free, so
 * that not every identifier becomes an account. Whoever hands out numbers in a row tells strangers how many there are; no
 * identifier opens anything.
 */
@FunctionalInterface
public interface AccountIds {
    /**
     * Gives the next identifier.
     *
     * @return an identifier that no account has or had, see {@link AccountId#of(long)} and {@link AccountId#of(java.util.UUID)}
     */
    AccountId next();

    /**
     * Gives what is used when an application decides nothing: 128 random bits.
     *
     * @param dice randomness
     * @return identifiers that nobody can guess
     */
    static AccountIds random(Dice dice) {
        return () -> new AccountId(dice.id());
    }
}
