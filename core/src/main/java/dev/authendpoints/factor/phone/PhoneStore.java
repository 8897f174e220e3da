package dev.authendpoints.factor.phone;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Where phones are kept: of each account at most one in use, and one that waits to be confirmed. */
public interface PhoneStore {
    /**
     * Keeps a phone that waits to be confirmed, in place of an earlier one that waits. The account is locked.
     *
     * @param phone the phone
     * @param enrolment the key of the enrolment that it was named in
     * @param until when it stops waiting
     */
    void await(Phone phone, String enrolment, Instant until);

    /**
     * Finds a phone that waits.
     *
     * @param enrolment the key of the enrolment that it was named in
     * @param now the time
     * @return the phone, unless it is past its life, replaced or in use
     */
    Optional<Phone> waiting(String enrolment, Instant now);

    /**
     * Finds the phone that an account uses.
     *
     * @param account whose
     * @return the phone, if one was confirmed
     */
    Optional<Phone> inUse(AccountId account);

    /**
     * Puts the phone that waits to use, in place of the one in use. The account is locked.
     *
     * @param enrolment the key of the enrolment that it was named in
     * @param account whose
     * @return true when it was waiting; otherwise the transaction must not be committed
     */
    boolean putToUse(String enrolment, AccountId account);

    /**
     * Adds a phone that is in use from now on. The account is locked and has none in use.
     *
     * @param phone the phone
     */
    void add(Phone phone);

    /**
     * Removes all phones of an account.
     *
     * @param account whose
     */
    void removeAll(AccountId account);

    /**
     * Removes phones that have stopped waiting.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
