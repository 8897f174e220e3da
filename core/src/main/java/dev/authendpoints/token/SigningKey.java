package dev.authendpoints.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jca.JCAAware;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Provider;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** One key of the succession: it signs, and recognises what it signed. */
final class SigningKey {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final StoredSigningKey place;
    private final TokenAlgorithm algorithm;
    private final JWK jwk;
    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final Head access;
    private final Head enrolment;

    SigningKey(StoredSigningKey place, JWK jwk, Optional<Provider> provider) {
        this.place = place;
        this.algorithm = PrivateJwk.algorithm(jwk);
        this.jwk = jwk;
        try {
            this.signer = on(provider, signer(algorithm, jwk));
            this.verifier = on(provider, verifier(algorithm, jwk));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key " + place.id() + " does not fit " + algorithm, e);
        }
        this.access = head(AccessTokens.TYPE);
        this.enrolment = head(AccessTokens.ENROLMENT);
    }

    private Head head(JOSEObjectType type) {
        JWSHeader header = new JWSHeader.Builder(algorithm.jose())
                .type(type)
                .keyID(place.id())
                .build();
        return new Head(header, header.toBase64URL().toString());
    }

    long nth() {
        return place.nth();
    }

    String id() {
        return place.id();
    }

    Instant signsFrom() {
        return place.signsFrom();
    }

    TokenAlgorithm algorithm() {
        return algorithm;
    }

    JWK jwk() {
        return jwk;
    }

    /** Signs an access token. */
    String sign(JWTClaimsSet claims) {
        return sign(access, claims);
    }

    /** Signs a token that enables a factor and does nothing else. */
    String signEnrolment(JWTClaimsSet claims) {
        return sign(enrolment, claims);
    }

    /**
     * Signs; of the two signatures that ECDSA knows for one text it gives the one with the lower s. The text is put together
     * here (RFC 7515 §5.1), because the library encodes each part twice, in constant time, which takes longer than to sign.
     */
    private String sign(Head head, JWTClaimsSet claims) {
        String input = head.encoded() + "."
                + BASE64URL.encodeToString(claims.toString().getBytes(UTF_8));
        try {
            byte[] signature =
                    signer.sign(head.header(), input.getBytes(US_ASCII)).decode();
            byte[] one = algorithm == TokenAlgorithm.ES256 ? LowS.of(signature) : signature;
            return input + "." + BASE64URL.encodeToString(one);
        } catch (JOSEException e) {
            throw new IllegalStateException("Our own key signs", e);
        }
    }

    /** Tells whether this key signed a token, in its own algorithm and in the one spelling that a signature has. */
    boolean signed(SignedJWT jwt) throws JOSEException {
        byte[] signature = jwt.getSignature().decode();
        return algorithm.jose().equals(jwt.getHeader().getAlgorithm())
                && signature.length == algorithm.signatureBytes()
                && BASE64URL.encodeToString(signature).equals(jwt.getSignature().toString())
                && (algorithm != TokenAlgorithm.ES256 || LowS.is(signature))
                && jwt.verify(verifier);
    }

    private static JWSSigner signer(TokenAlgorithm algorithm, JWK jwk) throws JOSEException {
        return switch (algorithm) {
            case ES256 -> new ECDSASigner(jwk.toECKey());
            case EDDSA -> new EdSignature(jwk.toOctetKeyPair());
            case PS256, RS256 -> new RSASSASigner(jwk.toRSAKey());
            case HS256 -> new MACSigner(jwk.toOctetSequenceKey());
        };
    }

    private static JWSVerifier verifier(TokenAlgorithm algorithm, JWK jwk) throws JOSEException {
        return switch (algorithm) {
            case ES256 -> new ECDSAVerifier(jwk.toECKey());
            case EDDSA -> new EdSignature(jwk.toOctetKeyPair());
            case PS256, RS256 -> new RSASSAVerifier(jwk.toRSAKey());
            case HS256 -> new MACVerifier(jwk.toOctetSequenceKey());
        };
    }

    private static <T extends JCAAware<?>> T on(Optional<Provider> provider, T computing) {
        provider.ifPresent(given -> computing.getJCAContext().setProvider(given));
        return computing;
    }

    private record Head(JWSHeader header, String encoded) {}
}
