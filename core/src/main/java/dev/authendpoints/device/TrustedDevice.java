package dev.authendpoints.device;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * A trusted device as it is kept.
 *
 * @param id its identifier
 * @param account whose it is
 * @param epoch the account's epoch that it was trusted under
 * @param token the hash of the token that it has to show the next time
 * @param trustedAt when it was trusted
 * @param expiresAt when that ends
 * @param network the network it was last seen in (an IPv4 address, an IPv6 /64); empty where it is not known
 * @param agent the {@code User-Agent} it was last seen with; empty where it is not known
 * @param use its last use
 * @param key the key that it signs with, where it has one
 */
public record TrustedDevice(
        DeviceId id,
        AccountId account,
        long epoch,
        SecretHash token,
        Instant trustedAt,
        Instant expiresAt,
        String network,
        String agent,
        Optional<Use> use,
        Optional<DeviceKey> key) {
    /**
     * The last use of a device.
     *
     * @param at when
     * @param predecessor the hash of the token that was used up
     * @param sealedSuccessor the one that replaced it, sealed under a key that only the used one gives; empty once it was
     * erased
     */
    public record Use(Instant at, SecretHash predecessor, String sealedSuccessor) {}
}
