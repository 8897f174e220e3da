package dev.authendpoints.limit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where failures in a row are counted. */
public interface TryStore {
    /**
     * Makes a holder's row where there is none; one statement either way.
     *
     * @param holder the holder
     * @param now the time
     * @throws Taken when somebody else makes it at the same moment, or its account has gone
     */
    void open(TryHolder holder, Instant now);

    /**
     * Counts a try as {@link #count} does, and makes the holder's row where there is none; one statement either way.
     *
     * @param holder the holder
     * @param now the time
     * @return true when it is counted and may be compared
     * @throws Taken when somebody else makes the row at the same moment, or its account has gone
     */
    boolean openAndCount(TryHolder holder, Instant now);

    /**
     * Counts a try as a failure before it is compared, by one conditional statement: unless the holder waits or is stopped.
     * Every {@link TryKind#pauseEvery}th one begins a wait.
     *
     * @param holder the holder, whose row there is
     * @param now the time
     * @return true when it is counted and may be compared
     */
    boolean count(TryHolder holder, Instant now);

    /**
     * Counts a try against several holders, one after the other in this order and each for itself, as {@link #count} does.
     *
     * @param holders the holders, whose rows there are
     * @param now the time
     * @return for each whether it is counted
     */
    List<Boolean> count(List<TryHolder> holders, Instant now);

    /**
     * Takes one counted try back, and the wait that it began.
     *
     * @param holder the holder
     */
    void takeBack(TryHolder holder);

    /**
     * Forgets all failures of holders, and their waits, one after the other in this order.
     *
     * @param holders the holders
     */
    void reset(List<TryHolder> holders);

    /**
     * Forgets all failures of what is stopped.
     *
     * @param account the account
     * @param kind of what
     * @return how many were stopped
     */
    int resetStopped(AccountId account, TryKind kind);

    /**
     * Reads where a holder stands.
     *
     * @param holder the holder
     * @return its state, when anything was ever counted
     */
    Optional<TryState> state(TryHolder holder);

    /**
     * Reads where all holders of an account stand.
     *
     * @param account the account
     * @return those of which anything was ever counted
     */
    Map<TryHolder, TryState> states(AccountId account);

    /**
     * Takes the right to tell an owner of failures, by one conditional statement.
     *
     * @param holder the holder
     * @param atLeast how many failures are worth telling
     * @param toldBefore an earlier time at or before which the owner may have been told already
     * @param now the time
     * @return true for the one caller who is to tell
     */
    boolean tell(TryHolder holder, int atLeast, Instant toldBefore, Instant now);

    /**
     * Forgets what was not tried for as long as its kind is remembered ({@link TryKind#forgottenAt}). What counts against an
     * account's password or factors stays.
     *
     * @param now the time
     * @param most how many go at once
     * @return how many went
     */
    int prune(Instant now, int most);
}
