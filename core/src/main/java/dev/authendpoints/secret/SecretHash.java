package dev.authendpoints.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The keyed hash of a secret, as it is stored: {@code keyId.base64url(HMAC-SHA-256)}. Equality takes constant time.
 *
 * @param value the text
 */
public record SecretHash(String value) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretHash hash && MessageDigest.isEqual(ascii(value), ascii(hash.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
