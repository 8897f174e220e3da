package dev.authendpoints.separation;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Offered;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the mailbox from being both proofs. A password that was reset through it says no more than that somebody reads it, and
 * so does a code that is mailed: until somebody has signed in with that password and something else, such a code is not taken.
 * A login without a password ends nothing of it: its owner may not know that there is another password.
 */
public final class Separation {
    private static final String PASSWORD = "pwd";

    private final boolean on;
    private final Factors factors;
    private final SeparationStore store;

    /**
     * Creates it.
     *
     * @param on whether the installation wants it; where not, nothing is read or written
     * @param factors what kinds of factors take
     * @param store where resets are remembered
     */
    public Separation(boolean on, Factors factors, SeparationStore store) {
        this.on = on;
        this.factors = factors;
        this.store = store;
    }

    /**
     * Remembers that a password was reset through the mailbox. An account without a second factor has one proof whatever
     * happens.
     *
     * @param account whose, locked
     * @param now when
     * @return whether some of the account's factors are not taken now
     */
    public boolean passwordReset(AccountId account, Instant now) {
        List<FactorType> own = factors.typesOf(account);
        if (!on || own.isEmpty()) {
            return false;
        }
        store.mark(account, now);
        return own.stream().anyMatch(factors::mailed);
    }

    /**
     * Leaves out what goes to the mailbox, where the password came from there.
     *
     * @param account whose login, locked
     * @param offered what it may be completed with otherwise
     * @return what it may be completed with
     */
    public Offered narrow(AccountId account, Offered offered) {
        return on && offered.kinds().stream().anyMatch(factors::mailed) && store.marked(account)
                ? offered.without(factors::mailed)
                : offered;
    }

    /**
     * Forgets the reset when the password that it set was proved together with something else.
     *
     * @param account who signs in, locked
     * @param amr by which proofs
     */
    public void signedIn(AccountId account, List<String> amr) {
        if (on && amr.contains(PASSWORD)) {
            store.clear(account);
        }
    }
}
