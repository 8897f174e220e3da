package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts failures in a row: 10 of them begin a wait of 15 minutes, 10 more one of 30, then of an hour; 100 stop what is
 * guessed at. A try counts as a failure until it is known to be none.
 */
public final class Tries {
    /** Each repetition finds the row that it lost; an account has two in one transaction. */
    private static final int ATTEMPTS = 4;

    private final TryStore store;

    /**
     * Creates it.
     *
     * @param store where failures are counted
     */
    public Tries(TryStore store) {
        this.store = store;
    }

    /**
     * Runs work that opens holders in a transaction of its own. Of several who open one holder at the same moment all but one
     * begin again: a refused row has ended their transaction.
     *
     * @param transactions opens the transaction
     * @param work what to do; it is done once and for all only by the attempt that commits
     * @param <T> what the work gives
     * @return what the work gave, after the commit
     */
    public static <T> T committed(Transactions transactions, Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return transactions.run(work);
            } catch (Taken e) {
                // the next attempt finds what somebody else has just made
            }
        }
        return transactions.run(work);
    }

    /**
     * Makes a holder's row. It comes before every other change of its transaction: for an account that is locked it waits.
     *
     * @param holder the holder
     * @param now the time
     * @throws Taken when somebody else makes it at the same moment
     */
    public void open(TryHolder holder, Instant now) {
        store.open(holder, now);
    }

    /**
     * Counts a try before it is compared, and makes the holder's row where there is none. Like {@link #open} it comes before
     * every other change of its transaction.
     *
     * @param holder the holder
     * @param now the time
     * @return true when it is counted and may be compared
     * @throws Taken when somebody else makes the row at the same moment
     */
    public boolean openAndCount(TryHolder holder, Instant now) {
        return store.openAndCount(holder, now);
    }

    /**
     * Counts a try before it is compared.
     *
     * @param holder the holder, opened before
     * @param now the time
     * @return true when it is counted and may be compared
     */
    public boolean count(TryHolder holder, Instant now) {
        return store.count(holder, now);
    }

    /**
     * Counts a try against several holders before it is compared, against all or none. Whoever counts against the same ones
     * names them in the same order.
     *
     * @param holders the holders, opened before
     * @param now the time
     * @return true when it is counted against all and may be compared
     */
    public boolean count(List<TryHolder> holders, Instant now) {
        // The first by itself: it is the one that waits. To take back what this transaction has counted makes
        // PostgreSQL look
        // at the row's account once more, and whoever completes a login has locked that and wants these rows: a
        // deadlock.
        TryHolder first = holders.get(0);
        if (!store.count(first, now)) {
            return false;
        }
        List<TryHolder> others = holders.subList(1, holders.size());
        List<Boolean> counted = store.count(others, now);
        if (!counted.contains(false)) {
            return true;
        }
        store.takeBack(first);
        for (int i = 0; i < others.size(); i++) {
            if (counted.get(i)) {
                store.takeBack(others.get(i));
            }
        }
        return false;
    }

    /**
     * Takes one's own count back: the try was right, or was never compared.
     *
     * @param holder the holder
     */
    public void takeBack(TryHolder holder) {
        store.takeBack(holder);
    }

    /**
     * Forgets all failures of a holder: a login was completed with it, or it was made anew.
     *
     * @param holder the holder
     */
    public void reset(TryHolder holder) {
        store.reset(List.of(holder));
    }

    /**
     * Forgets all failures of several holders.
     *
     * @param holders the holders, in the order in which tries are counted against them
     */
    public void reset(List<TryHolder> holders) {
        store.reset(holders);
    }

    /**
     * Gives tries back to whatever of an account is stopped.
     *
     * @param account the account
     * @param kind of what
     * @return how many were stopped
     */
    public int resetStopped(AccountId account, TryKind kind) {
        return store.resetStopped(account, kind);
    }

    /**
     * Reads where all holders of an account stand.
     *
     * @param account the account
     * @return how it stands
     */
    public Standing standing(AccountId account) {
        return new Standing(store.states(account));
    }

    /**
     * Tells whether an owner is to be told of failures now: at most once a day, and one caller of several.
     *
     * @param holder the holder
     * @param atLeast how many failures are worth telling
     * @param now the time
     * @return true for the one who is to tell
     */
    public boolean tell(TryHolder holder, int atLeast, Instant now) {
        return store.tell(holder, atLeast, now.minus(Limits.TOLD_EVERY), now);
    }
}
