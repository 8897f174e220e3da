package dev.authendpoints.device;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where trusted devices are kept. Trusted means: not past its life, and of the account's present epoch. */
public interface DeviceStore {
    /**
     * Adds a device.
     *
     * @param device the device
     */
    void add(TrustedDevice device);

    /**
     * Finds a device that is trusted.
     *
     * @param id its identifier
     * @param now the time
     * @return the device
     */
    Optional<TrustedDevice> find(DeviceId id, Instant now);

    /**
     * Lists an account's devices that are trusted.
     *
     * @param account whose
     * @param now the time
     * @return the newest first
     */
    List<TrustedDevice> of(AccountId account, Instant now);

    /**
     * Uses a device's token up and puts the next one in its place, by one conditional statement.
     *
     * @param id the device
     * @param token the hash of the token that was presented
     * @param successor the hash of the next one, with a copy that the used one opens
     * @param client who presented it
     * @param now the time
     * @return true for the one caller whose token was the device's, while it was within its life
     */
    boolean rotate(DeviceId id, SecretHash token, Successor successor, Client client, Instant now);

    /**
     * Takes a signature of a device, by one conditional statement.
     *
     * @param id the device
     * @param nonceAt when the nonce was made that was signed
     * @return true for the one caller whose nonce was made later than that of every signature that was taken before
     */
    boolean sign(DeviceId id, Instant nonceAt);

    /**
     * Removes all devices of an account but the newest, to make room for another.
     *
     * @param account whose, locked
     * @param most how many stay
     */
    void keepNewest(AccountId account, int most);

    /**
     * Removes a device.
     *
     * @param account whose
     * @param id the device
     * @return true for the one caller who removed it
     */
    boolean remove(AccountId account, DeviceId id);

    /**
     * Removes all devices of an account.
     *
     * @param account whose
     * @return how many went
     */
    int removeAll(AccountId account);

    /**
     * Erases sealed copies that nobody may ask for any more.
     *
     * @param usedBefore the oldest use whose copy stays
     * @return how many copies went
     */
    int pruneSealed(Instant usedBefore);

    /**
     * Removes devices that are past their life.
     *
     * @param expiredBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant expiredBefore);

    /**
     * A token that takes the place of another.
     *
     * @param token its hash
     * @param sealed the token, sealed under a key that only the used one gives
     */
    record Successor(SecretHash token, String sealed) {}
}
