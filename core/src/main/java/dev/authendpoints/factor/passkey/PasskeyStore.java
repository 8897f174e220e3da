package dev.authendpoints.factor.passkey;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where passkeys are kept, the challenges that they sign, and the names that authenticators know accounts by. */
public interface PasskeyStore {
    /**
     * Finds the name that authenticators know an account by.
     *
     * @param account the account
     * @return its user handle, if it was given one
     */
    Optional<String> handle(AccountId account);

    /**
     * Gives an account its user handle, once and for ever. The account is locked and has none.
     *
     * @param account the account
     * @param handle the handle
     */
    void name(AccountId account, String handle);

    /**
     * Keeps the challenge of an occasion, in place of an earlier one. Nobody else does at the same time: the account is
     * locked, or the occasion is new.
     *
     * @param occasion what it is for
     * @param challenge the challenge
     * @param until when it is worth nothing any more
     */
    void challenge(String occasion, String challenge, Instant until);

    /**
     * Finds the challenge of an occasion.
     *
     * @param occasion what it is for
     * @param now the time
     * @return the challenge, unless it is used or past its life
     */
    Optional<String> challenge(String occasion, Instant now);

    /**
     * Uses a challenge up, by one conditional statement.
     *
     * @param occasion what it is for
     * @param challenge the challenge
     * @param now the time
     * @return true for the one caller who did while it was alive
     */
    boolean use(String occasion, String challenge, Instant now);

    /**
     * Uses up a challenge of which nothing was kept, by one conditional statement that keeps it as a used one.
     *
     * @param occasion what it is for, and for nothing else
     * @param challenge the challenge
     * @param until when it is worth nothing any more; it is kept until then
     * @param now the time
     * @return true for the one caller who did
     * @throws dev.authendpoints.tx.Taken when somebody else did at the same moment
     */
    boolean spend(String occasion, String challenge, Instant until, Instant now);

    /**
     * Keeps a passkey.
     *
     * @param passkey the passkey
     * @throws dev.authendpoints.tx.Taken when there is one with its credential identifier, whoever's it is
     */
    void add(Passkey passkey);

    /**
     * Finds a passkey by what its authenticator calls it.
     *
     * @param credentialId the credential identifier
     * @return the passkey, if there is one
     */
    Optional<Passkey> find(String credentialId);

    /**
     * Lists an account's passkeys.
     *
     * @param account whose
     * @return those of an account, in the order of their identifiers
     */
    List<Passkey> of(AccountId account);

    /**
     * Remembers what a passkey said when it was used, by one conditional statement: its counter only grows, or stays at 0
     * (WebAuthn Level 3 §6.1.1).
     *
     * @param id the passkey
     * @param signCount its counter
     * @param backedUp whether it is on several devices
     * @return false when the passkey is gone, or its counter has not grown
     */
    boolean advance(String id, long signCount, boolean backedUp);

    /**
     * Removes a passkey of an account.
     *
     * @param account whose
     * @param id the passkey
     */
    void remove(AccountId account, String id);

    /**
     * Removes all passkeys of an account.
     *
     * @param account whose
     */
    void removeAll(AccountId account);

    /**
     * Removes challenges past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);
}
