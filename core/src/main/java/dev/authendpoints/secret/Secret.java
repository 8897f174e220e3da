package dev.authendpoints.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A text that must not be seen: a password, a token, a code. It never prints itself and compares in constant time. */
public final class Secret {
    private final String text;

    /**
     * Wraps a secret text.
     *
     * @param text the text
     */
    public Secret(String text) {
        this.text = text;
    }

    /**
     * Gives the text, for the one place that needs it.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    /**
     * Gives the text's UTF-8 bytes.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return 0; // a secret is no map key, and its hash would tell about it
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
