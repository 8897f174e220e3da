package dev.authendpoints.recovery;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where recoveries are kept: of each account the one that was begun last. */
public interface RecoveryStore {
    /**
     * Finds the recovery of an account, however it stands.
     *
     * @param account the account
     * @return the recovery that was begun last, as long as it is kept
     */
    Optional<Recovering> of(AccountId account);

    /**
     * Begins a recovery in place of the one there was.
     *
     * @param recovering the recovery, its account locked
     */
    void begin(Recovering recovering);

    /**
     * Lists recoveries that wait and whose next notice is due.
     *
     * @param now the time
     * @param most how many at most
     * @return those that have been due longest first
     */
    List<Recovering> due(Instant now, int most);

    /**
     * Takes a recovery that waits, or stays where it is, to its next step, by one conditional statement.
     *
     * @param id the recovery
     * @param from where it is
     * @param to where it goes, which may be the same
     * @param nextAt when its next notice is due, or it is over
     * @return true for the one caller who has moved it, unless somebody has ended it
     */
    boolean advance(String id, Recovering.Stage from, Recovering.Stage to, Instant nextAt);

    /**
     * Uses a recovery that is ready, by one conditional statement.
     *
     * @param id the recovery
     * @param now the time
     * @param until when the session ends that was opened by it
     * @return true for the one caller who has used it in time, unless somebody has ended it
     */
    boolean grant(String id, Instant now, Instant until);

    /**
     * Ends a recovery, by one conditional statement.
     *
     * @param id the recovery
     * @param now the time
     * @param cancelled whether somebody objected
     * @return true for the one caller who has ended it
     */
    boolean end(String id, Instant now, boolean cancelled);

    /**
     * Removes recoveries that nobody asks for any more.
     *
     * @param before those that could still do something later stay
     * @return how many went
     */
    int prune(Instant before);
}
