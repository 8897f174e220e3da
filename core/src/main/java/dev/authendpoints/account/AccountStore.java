package dev.authendpoints.account;

import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept. */
public interface AccountStore {
    /**
     * Adds an account.
     *
     * @param account the account, its address not verified yet
     * @throws Taken when another account has the username; names that are addresses are never taken
     */
    void add(Account account);

    /**
     * Finds an account.
     *
     * @param id its identifier
     * @return the account, if there is one
     */
    Optional<Account> find(AccountId id);

    /**
     * Finds whom an identity means: the owner of the verified address, or else the bearer of the username.
     *
     * @param identity what was typed
     * @return the account, if there is one
     */
    Optional<Account> find(Identity identity);

    /**
     * Tells whether an address is claimed by another account too, which has not proved it. An account that is past its life
     * counts until it is removed: until then it could still prove the address.
     *
     * @param email the address
     * @param except the account that asks
     * @return true when there is another
     */
    boolean claimedByAnother(EmailAddress email, AccountId except);

    /**
     * Locks an account's row until the transaction ends, and reads it.
     *
     * @param id its identifier
     * @return the account as committed, if there is one
     */
    Optional<Account> lock(AccountId id);

    /**
     * Makes an account the owner of its address.
     *
     * @param id the account
     * @param email its address
     * @param at when it was proved
     * @throws Taken when another account owns the address
     */
    void verifyEmail(AccountId id, EmailAddress email, Instant at);

    /**
     * Gives an account another name; the epoch stays.
     *
     * @param id the account, locked
     * @param username the name
     * @throws Taken when another account has it; names that are addresses are never taken
     */
    void changeUsername(AccountId id, Username username);

    /**
     * Gives an account another language; the epoch stays.
     *
     * @param id the account
     * @param language what its owner reads
     */
    void changeLanguage(AccountId id, Language language);

    /**
     * Gives an account another address that it has proved, in place of the one of before, and raises the epoch. A username
     * that is an address becomes the new one.
     *
     * @param id the account, locked
     * @param email the address
     * @param at when it was proved
     * @throws Taken when another account owns the address
     */
    void changeEmail(AccountId id, EmailAddress email, Instant at);

    /**
     * Removes an account with all that belongs to it.
     *
     * @param id the account, locked
     */
    void remove(AccountId id);

    /**
     * Freezes an account and raises the epoch. A new password ends it.
     *
     * @param id the account, locked
     * @param at when
     */
    void freeze(AccountId id, Instant at);

    /**
     * Closes an account until an administrator opens it, and raises the epoch.
     *
     * @param id the account, locked
     */
    void disable(AccountId id);

    /**
     * Sets another password and raises the epoch. An account that was frozen is so no longer.
     *
     * @param id the account, locked
     * @param hash the new password's hash
     */
    void changePassword(AccountId id, PasswordHash hash);

    /**
     * Raises the epoch.
     *
     * @param id the account, locked
     */
    void raiseEpoch(AccountId id);

    /**
     * Opens an account that was closed; the epoch stays.
     *
     * @param id the account, locked
     */
    void enable(AccountId id);

    /**
     * Looks for accounts.
     *
     * @param search what for
     * @return by their identifiers, ascending
     */
    List<Account> search(AccountSearch search);

    /**
     * Replaces a hash of the same password by one made with newer parameters; a changed password is left alone.
     *
     * @param id the account
     * @param old the hash that was verified
     * @param upgraded its replacement
     */
    void upgradeHash(AccountId id, PasswordHash old, PasswordHash upgraded);

    /**
     * Removes accounts whose address nobody verified.
     *
     * @param createdBefore the youngest that stays
     * @return how many went
     */
    int removeUnverified(Instant createdBefore);
}
