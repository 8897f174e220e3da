package dev.authendpoints.factor.code;

import dev.authendpoints.mail.Recipient;

/**
 * Where an account's codes go.
 *
 * @param recipient where
 * @param key its canonical form: a code is bound to it, and worth nothing for another
 * @param masked what is shown of it
 */
public record Destination(Recipient recipient, String key, String masked) {
    /** Tells no more than is shown. */
    @Override
    public String toString() {
        return "Destination[" + masked + "]";
    }
}
