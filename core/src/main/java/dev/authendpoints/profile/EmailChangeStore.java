package dev.authendpoints.profile;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** Where pending changes of addresses are kept: one an account. */
public interface EmailChangeStore {
    /**
     * Keeps a change in place of an earlier one of the same account. The account is locked.
     *
     * @param change the change
     */
    void replace(EmailChange change);

    /**
     * Finds an account's pending change.
     *
     * @param account the account
     * @param now the time
     * @return the change, unless it is past its life
     */
    Optional<EmailChange> find(AccountId account, Instant now);

    /**
     * Tells whether another account is to have an address, too.
     *
     * @param email the address
     * @param except the account that asks
     * @param now the time
     * @return true when there is another whose change is not past its life
     */
    boolean wantedByAnother(EmailAddress email, AccountId except, Instant now);

    /**
     * Uses a change up, by one conditional statement.
     *
     * @param account the account
     * @param email the address that was confirmed
     * @param now the time
     * @return true for the one caller who used it while it was alive
     */
    boolean complete(AccountId account, EmailAddress email, Instant now);

    /**
     * Removes changes past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
