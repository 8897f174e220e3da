package dev.authendpoints.token;

import com.nimbusds.jose.JOSEException;
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
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Provider;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/** One key of the succession: it signs, and recognises what it signed. */
final class SigningKey {
    private final StoredSigningKey place;
    private final TokenAlgorithm algorithm;
    private final JWK jwk;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

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

    /** Signs; of the two signatures that ECDSA knows for one text it gives the one with the lower s. */
    SignedJWT sign(JWSHeader header, JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(signer);
            return algorithm == TokenAlgorithm.ES256
                    ? new SignedJWT(
                            header.toBase64URL(),
                            jwt.getPayload().toBase64URL(),
                            Base64URL.encode(LowS.of(jwt.getSignature().decode())))
                    : jwt;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("Our own key signs", e);
        }
    }

    /** Tells whether this key signed a token, in its own algorithm and in the one spelling that a signature has. */
    boolean signed(SignedJWT jwt) throws JOSEException {
        byte[] signature = jwt.getSignature().decode();
        return algorithm.jose().equals(jwt.getHeader().getAlgorithm())
                && signature.length == algorithm.signatureBytes()
                && Base64URL.encode(signature).equals(jwt.getSignature())
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
}
