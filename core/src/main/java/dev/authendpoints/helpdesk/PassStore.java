package dev.authendpoints.helpdesk;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.reenrolment.Openings;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where passes are kept. A pass is open until it is redeemed, withdrawn or replaced, or past its life. */
public interface PassStore extends Openings {
    /**
     * Keeps a pass in place of the one that its account has.
     *
     * @param pass the pass, its account locked
     * @param hash the keyed hash of its text
     * @param now the time
     */
    void replace(Pass pass, SecretHash hash, Instant now);

    /**
     * Finds a pass.
     *
     * @param id its identifier
     * @param now the time
     * @return the pass, if it is open
     */
    Optional<Pass> find(PassId id, Instant now);

    /**
     * Lists passes.
     *
     * @param most how many at most
     * @param now the time
     * @return those that are open, the newest first
     */
    List<Pass> open(int most, Instant now);

    /**
     * Approves a pass, by one conditional statement.
     *
     * @param id its identifier
     * @param by who approves it
     * @param now the time
     * @param expiresAt when it ends from now on
     * @return true for the one caller who has approved it while it was open; never for who has issued it or whose account it is
     * for
     */
    boolean approve(PassId id, AccountId by, Instant now, Instant expiresAt);

    /**
     * Counts a try at an account's pass before it is compared, by one conditional statement.
     *
     * @param account the account
     * @param most how many tries a pass has
     * @param now the time
     * @return true when it is counted and may be compared
     */
    boolean countTry(AccountId account, int most, Instant now);

    /**
     * Redeems a pass, by one conditional statement.
     *
     * @param account whose
     * @param hash the hash of what was presented
     * @param epoch the account's epoch
     * @param now the time
     * @return the pass, for the one caller whose text was that of the account's pass while it was open, worked and of that
     * epoch
     */
    Optional<Pass> redeem(AccountId account, SecretHash hash, long epoch, Instant now);

    /**
     * Withdraws a pass, by one conditional statement.
     *
     * @param id its identifier
     * @param now the time
     * @return true for the one caller who has withdrawn it while it was open
     */
    boolean withdraw(PassId id, Instant now);

    /**
     * Removes passes that are over.
     *
     * @param endedBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant endedBefore);
}
