package dev.authendpoints.factor;

import dev.authendpoints.secret.Secret;

/**
 * What somebody gives to prove a factor: a code as they typed it, or a credential as JSON text. It never prints itself.
 *
 * @param text the text
 */
public record Answer(Secret text) {
    /**
     * Wraps a text.
     *
     * @param text the text
     * @return the answer
     */
    public static Answer of(String text) {
        return new Answer(new Secret(text));
    }
}
