package dev.authendpoints.factor.totp;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the secrets of authenticators are kept: of each account those in use, and at most one that waits to be confirmed. */
public interface TotpStore {
    /**
     * Keeps a secret that waits to be confirmed, in place of an earlier one that waits. The account is locked.
     *
     * @param secret the secret
     * @param enrolment the key of the enrolment that it was made for
     * @param until when it stops waiting
     */
    void await(TotpSecret secret, String enrolment, Instant until);

    /**
     * Finds a secret that waits.
     *
     * @param enrolment the key of the enrolment that it was made for
     * @param now the time
     * @return the secret, unless it is past its life, replaced or in use
     */
    Optional<TotpSecret> waiting(String enrolment, Instant now);

    /**
     * Finds the secrets that an account uses.
     *
     * @param account whose
     * @return those that were confirmed, in no order
     */
    List<TotpSecret> inUse(AccountId account);

    /**
     * Uses time steps of a secret up, by one conditional statement: steps only grow (RFC 6238 §5.2).
     *
     * @param id the secret
     * @param first the first of the steps
     * @param clock what is known of its clock from now on, with the last of the steps
     * @return true for the one caller for whom they were later than all before
     */
    boolean advance(String id, long first, TotpClock clock);

    /**
     * Remembers the last wrong code of an occasion, in place of the one before. The account is locked.
     *
     * @param occasion the occasion's key
     * @param account whose
     * @param miss the code, where it was one of another time; otherwise nothing is remembered
     * @param until when the occasion ends
     */
    void remember(String occasion, AccountId account, Optional<NearMiss> miss, Instant until);

    /**
     * Finds the last wrong code of an occasion.
     *
     * @param occasion the occasion's key
     * @param now the time
     * @return the code, where it was one of another time
     */
    Optional<NearMiss> lastMiss(String occasion, Instant now);

    /**
     * Puts the secret that waits to use, beside those in use. The account is locked.
     *
     * @param enrolment the key of the enrolment that it was made for
     * @param account whose
     * @param factorId the factor that it belongs to from now on
     * @return true when it was waiting; otherwise the transaction must not be committed
     */
    boolean putToUse(String enrolment, AccountId account, String factorId);

    /**
     * Adds a secret that is in use from now on. The account is locked.
     *
     * @param secret the secret of a factor that has none
     */
    void add(TotpSecret secret);

    /**
     * Removes the secret of one factor. The account is locked.
     *
     * @param account whose
     * @param factorId the factor
     */
    void remove(AccountId account, String factorId);

    /**
     * Removes all secrets of an account.
     *
     * @param account whose
     */
    void removeAll(AccountId account);

    /**
     * Removes secrets that have stopped waiting, and wrong codes of occasions that have ended.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
