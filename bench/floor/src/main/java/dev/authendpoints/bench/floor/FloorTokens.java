package dev.authendpoints.bench.floor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** An access token signed with ES256 by the JDK, and a refresh token of 256 bits. */
@Component
class FloorTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final long MILLIS_A_SECOND = 1000;
    private static final long LIFE_SECONDS = 900;

    private final SecureRandom random = new SecureRandom();
    private final PrivateKey key;

    FloorTokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair().getPrivate();
    }

    String opaque() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    String signed(long user) {
        long now = Clock.systemUTC().millis() / MILLIS_A_SECOND;
        String claims = "{\"iss\":\"http://localhost\",\"sub\":\"" + user + "\",\"jti\":\"" + opaque() + "\",\"iat\":"
                + now + ",\"exp\":" + (now + LIFE_SECONDS) + ",\"amr\":[\"pwd\",\"otp\"]}";
        String text = base64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        return text + "." + BASE64.encodeToString(signature(text));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
