package dev.authendpoints.factor.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.verifier.attestation.statement.androidkey.AndroidKeyAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.apple.AppleAnonymousAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.tpm.TPMAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.u2f.FIDOU2FAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.DefaultCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import java.security.cert.TrustAnchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What new passkeys have to say about their authenticators, and who has to vouch for it. */
final class Attestations {
    private Attestations() {}

    /** Without a trust nothing has to be said, and nothing that is said is believed. */
    static WebAuthnManager manager(Optional<AttestationTrust> trust, ObjectConverter converter) {
        return trust.map(makers -> strict(makers, converter))
                .orElseGet(() -> WebAuthnManager.createNonStrictWebAuthnManager(converter));
    }

    /** Of the formats of WebAuthn Level 3 §8 those that a maker can vouch for: neither none nor one that vouches for itself. */
    private static WebAuthnManager strict(AttestationTrust makers, ObjectConverter converter) {
        DefaultSelfAttestationTrustworthinessVerifier self = new DefaultSelfAttestationTrustworthinessVerifier();
        self.setSelfAttestationAllowed(false);
        return new WebAuthnManager(
                List.of(
                        new PackedAttestationStatementVerifier(),
                        new TPMAttestationStatementVerifier(),
                        new AndroidKeyAttestationStatementVerifier(),
                        new AppleAnonymousAttestationStatementVerifier(),
                        new FIDOU2FAttestationStatementVerifier()),
                new DefaultCertPathTrustworthinessVerifier(new Anchors(makers)),
                self,
                converter);
    }

    private record Anchors(AttestationTrust makers) implements TrustAnchorRepository {
        @Override
        public Set<TrustAnchor> find(AAGUID aaguid) {
            UUID model = aaguid.getValue();
            return anchors(model == null ? new UUID(0, 0) : model);
        }

        @Override
        public Set<TrustAnchor> find(byte[] attestationCertificateKeyIdentifier) {
            return anchors(new UUID(0, 0));
        }

        private Set<TrustAnchor> anchors(UUID model) {
            return makers.anchors(model).stream()
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
