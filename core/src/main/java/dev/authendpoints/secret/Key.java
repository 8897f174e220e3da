package dev.authendpoints.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A symmetric key of 256 bits and its identifier. */
public final class Key {
    private final String id;
    private final byte[] bytes;

    Key(String id, byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A key has 32 bytes, this one has " + bytes.length);
        }
        this.id = id;
        this.bytes = bytes.clone();
    }

    /**
     * Names the key, so that what it made can say which key made it.
     *
     * @return the identifier
     */
    public String id() {
        return id;
    }

    SecretKey aes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * Starts an HMAC-SHA-256 under this key.
     *
     * @return a fresh instance, fed with nothing
     */
    public Mac hmac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
