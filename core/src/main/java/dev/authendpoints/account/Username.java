package dev.authendpoints.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A username: 1 to 64 letters, digits, dots, hyphens and underscores of any script, or an e-mail address. Nothing in it is
 * invisible: a filler that is a letter by name is none here.
 *
 * @param text as the person writes it
 * @param key the form that is compared: all spellings of one name have one key
 */
public record Username(String text, String key) {
    private static final int MAX_LENGTH = 64;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]*");

    /**
     * Reads a username.
     *
     * @param text any text; surrounding white space is ignored
     * @return the username, or nothing when the text is not one
     */
    public static Optional<Username> parse(String text) {
        if (text.indexOf('@') >= 0) {
            return EmailAddress.parse(text).map(email -> new Username(email.text(), email.key()));
        }
        String name = text.strip();
        String key = Canonical.of(name);
        boolean fits = !key.isEmpty() && name.codePointCount(0, name.length()) <= MAX_LENGTH && key.length() <= 128;
        return fits
                        && name.codePoints().noneMatch(Invisible::is)
                        && PLAIN.matcher(name).matches()
                        && PLAIN.matcher(key).matches()
                ? Optional.of(new Username(name, key))
                : Optional.empty();
    }

    /**
     * Tells whether this name is an e-mail address. Such a name is not unique by itself: the address decides whose it is.
     *
     * @return true for an address
     */
    public boolean isAddress() {
        return key.indexOf('@') >= 0;
    }
}
