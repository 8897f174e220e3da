package dev.authendpoints.device;

import dev.authendpoints.secret.Secret;
import java.util.Optional;

/**
 * What a device shows when somebody signs in on it.
 *
 * @param token its token
 * @param signature that it has its key, where it has one
 */
public record Shown(Secret token, Optional<Signature> signature) {
    /**
     * A signature.
     *
     * @param nonce what was signed, behind {@link #PREFIX}
     * @param value the signature in base64url
     */
    public record Signature(String nonce, Secret value) {
        /** What stands before the nonce, so that a signature is worth nothing anywhere else. */
        public static final String PREFIX = "authendpoints-device:";

        String text() {
            return PREFIX + nonce;
        }
    }
}
