package dev.authendpoints.factor.passkey;

import dev.authendpoints.account.AccountId;
import java.util.List;
import java.util.UUID;

/**
 * A passkey as it is kept: the public half of a pair of keys, and what its authenticator said of it (WebAuthn Level 3 §4,
 * credential record). Nothing of it is secret.
 *
 * @param id the factor's identifier
 * @param account whose it is
 * @param credentialId what its authenticator calls it, in base64url; no two passkeys have the same
 * @param attested model, identifier and public key as the authenticator wrote them (§6.5.2), in base64url
 * @param aaguid the model of the authenticator; all zeros when it does not say
 * @param signCount how often it had signed when it was used last; 0 for those that do not count
 * @param backupEligible whether it may be on several devices
 * @param backedUp whether it was, when it was used last
 * @param transports how browsers reach it, in the words of §5.8.4
 */
public record Passkey(
        String id,
        AccountId account,
        String credentialId,
        String attested,
        UUID aaguid,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        List<String> transports) {
    /** Takes a copy of the transports. */
    public Passkey {
        transports = List.copyOf(transports);
    }
}
