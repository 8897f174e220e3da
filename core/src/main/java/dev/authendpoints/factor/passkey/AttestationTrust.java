package dev.authendpoints.factor.passkey;

import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.UUID;

/**
 * Knows the makers of authenticators, from the FIDO Metadata Service or from a list of one's own. Where a host has one, a new
 * passkey must come with an attestation that leads to one of its certificates; where it has none, attestations are not looked
 * at. Certificates that were revoked it leaves out.
 */
@FunctionalInterface
public interface AttestationTrust {
    /**
     * Gives the certificates that attestations of a model must lead to. It is asked while nothing is locked, and answers from
     * memory.
     *
     * @param aaguid the model; all zeros for authenticators older than FIDO2, which name none
     * @return the certificates; none for models that are not taken
     */
    Set<X509Certificate> anchors(UUID aaguid);
}
