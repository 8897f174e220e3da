package dev.authendpoints.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.authendpoints.secret.KeyPurpose;
import dev.authendpoints.secret.KeyRing;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that sign access tokens: ES256 (RFC 7518 §3.4), previous ones included, each named by its {@code kid}. */
public final class SigningKeys {
    private final ECKey active;
    private final Map<String, ECKey> byId;

    private SigningKeys(ECKey active, Map<String, ECKey> byId) {
        this.active = active;
        this.byId = byId;
    }

    /**
     * Opens the keys, making a first one where there is none.
     *
     * @param ring opens them
     * @param now when a first key would be made
     * @return the keys
     */
    public static SigningKeys open(KeyRing ring, Instant now) {
        KeyRing.Texts texts = ring.texts(KeyPurpose.SIGNING, SigningKeys::fresh, now);
        Map<String, ECKey> keys = new LinkedHashMap<>();
        texts.byId().forEach((id, text) -> keys.put(id, read(id, text)));
        return new SigningKeys(Optional.ofNullable(keys.get(texts.activeId())).orElseThrow(), keys);
    }

    /**
     * Gives the public keys.
     *
     * @return a JWK set (RFC 7517 §5) as JSON
     */
    public String jwks() {
        JWKSet set = new JWKSet(byId.values().stream()
                .map(ECKey::toPublicJWK)
                .map(key -> (com.nimbusds.jose.jwk.JWK) key)
                .toList());
        return JSONObjectUtils.toJSONString(set.toJSONObject(true));
    }

    ECKey active() {
        return active;
    }

    Optional<ECKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static String fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    private static ECKey read(String id, String text) {
        try {
            return new ECKey.Builder(ECKey.parse(text))
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + id + " is no EC key", e);
        }
    }
}
