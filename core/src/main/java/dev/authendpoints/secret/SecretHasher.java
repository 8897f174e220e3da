package dev.authendpoints.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;

/** Hashes secrets of high entropy, and short codes that live for minutes, with HMAC-SHA-256 (RFC 2104). */
public final class SecretHasher {
    private final Key key;

    SecretHasher(Key key) {
        this.key = key;
    }

    /**
     * Hashes a secret for one purpose; the same secret hashes differently for every other purpose and context.
     *
     * @param purpose what the secret is for
     * @param secret the secret
     * @param context what it is bound to, such as an account or a login
     * @return the hash
     */
    public SecretHash hash(String purpose, Secret secret, String... context) {
        Mac mac = key.hmac();
        feed(mac, purpose);
        feed(mac, secret.reveal());
        for (String part : context) {
            feed(mac, part);
        }
        return new SecretHash(
                key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal()));
    }

    /** Length first, so that no two lists of parts feed the same bytes. */
    private static void feed(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
