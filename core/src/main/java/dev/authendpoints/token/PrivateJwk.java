package dev.authendpoints.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Optional;

/** Private keys as JWK (RFC 7517): made, and read again. */
final class PrivateJwk {
    private static final int RSA_BITS = 3072;
    private static final int HMAC_BITS = 256;

    private PrivateJwk() {}

    static JWK generate(TokenAlgorithm algorithm, String id) {
        try {
            return switch (algorithm) {
                case ES256 ->
                    new ECKeyGenerator(Curve.P_256)
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm.jose())
                            .generate();
                case EDDSA ->
                    new OctetKeyPair.Builder(EdKeys.generate())
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm.jose())
                            .build();
                case PS256, RS256 ->
                    new RSAKeyGenerator(RSA_BITS)
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm.jose())
                            .generate();
                case HS256 ->
                    new OctetSequenceKeyGenerator(HMAC_BITS)
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm.jose())
                            .generate();
            };
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has what " + algorithm + " needs", e);
        }
    }

    /** Reads a key; the first ones were written without name, use and algorithm, and are of ES256. */
    static JWK read(String id, String text) {
        try {
            JWK jwk = JWK.parse(text);
            return jwk.getAlgorithm() == null
                    ? new ECKey.Builder(jwk.toECKey())
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(TokenAlgorithm.ES256.jose())
                            .build()
                    : jwk;
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + id + " is no JWK", e);
        }
    }

    static TokenAlgorithm algorithm(JWK jwk) {
        return Optional.ofNullable(jwk.getAlgorithm())
                .flatMap(algorithm -> TokenAlgorithm.named(algorithm.getName()))
                .orElseThrow(() ->
                        new IllegalStateException("The signing key " + jwk.getKeyID() + " is of an unknown algorithm"));
    }
}
