package dev.authendpoints.token;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Arrays;
import java.util.Optional;

/** How access tokens are signed (RFC 7518 §3.1, RFC 8037 §3.1). */
public enum TokenAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    ES256(JWSAlgorithm.ES256, 64),
    /** Ed25519. */
    EDDSA(JWSAlgorithm.EdDSA, 64),
    /** RSASSA-PSS with SHA-256 and keys of 3072 bits: 128 bits of strength, as the others have (NIST SP 800-57 §5.6.1). */
    PS256(JWSAlgorithm.PS256, 384),
    /** RSASSA-PKCS1-v1_5 with SHA-256 and keys of 3072 bits, for readers that know nothing newer. */
    RS256(JWSAlgorithm.RS256, 384),
    /** HMAC with SHA-256: whoever can check a token can make one, so that nothing is published, and only we read them. */
    HS256(JWSAlgorithm.HS256, 32);

    private final String alg;
    private final int signatureBytes;

    TokenAlgorithm(JWSAlgorithm jose, int signatureBytes) {
        this.alg = jose.getName();
        this.signatureBytes = signatureBytes;
    }

    /**
     * Gives the {@code alg} of JOSE headers.
     *
     * @return the registered name, such as {@code EdDSA}
     */
    public String alg() {
        return alg;
    }

    static Optional<TokenAlgorithm> named(String alg) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.alg().equals(alg))
                .findFirst();
    }

    JWSAlgorithm jose() {
        return JWSAlgorithm.parse(alg);
    }

    int signatureBytes() {
        return signatureBytes;
    }
}
