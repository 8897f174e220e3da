package dev.authendpoints.factor;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The kind that lets an owner in who has lost all other factors: a set of codes, each of which works once. It comes with the
 * first factor, goes with the last, and counts for none: it is not enabled by itself, and an account that has nothing but
 * codes has no second factor. A server knows at most one such kind.
 */
public interface Recovery extends Factor {
    /** So few that an owner is asked to make new ones. */
    int FEW = 2;

    /**
     * Makes a set in place of the one there is. It runs in a transaction, with the account locked.
     *
     * @param account whose
     * @param now when
     * @return the codes as they are shown, this once
     */
    List<Secret> renew(AccountId account, Instant now);

    /**
     * Gives all that it takes to put a set back once another has taken its place, as {@link Factor#keep(AccountId, String)}.
     *
     * @param account whose
     * @return a text of the kind's own; nothing where there is no set, or where a set cannot be put back, which is so unless
     *     overridden
     */
    default Optional<String> keep(AccountId account) {
        return Optional.empty();
    }

    /**
     * Puts a set back. The account has none at this moment.
     *
     * @param account whose
     * @param set what {@link #keep(AccountId)} gave
     * @param known what it gave then and since, of whatever sets: a code that is used in one of them stays used
     */
    default void restore(AccountId account, String set, List<String> known) {}

    /**
     * Counts the codes that were not used.
     *
     * @param account whose
     * @return how many are left of the set; nothing before the first set, and after the account has forgotten it
     */
    OptionalInt left(AccountId account);

    /**
     * Tells whether an answer is one of the codes that are left, and remembers that its owner has shown it. It is not used up.
     * It runs in a transaction, with the account locked, after the try was counted and committed.
     *
     * @param account whose
     * @param answer what was typed
     * @param now when
     * @return true when it is one
     */
    boolean drill(AccountId account, Answer answer, Instant now);

    /**
     * Tells when an owner has last shown that the set there is, is kept.
     *
     * @param account whose
     * @return when; nothing before the first time, and when another set has taken its place
     */
    Optional<Instant> drilledAt(AccountId account);
}
