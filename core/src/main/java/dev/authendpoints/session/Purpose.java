package dev.authendpoints.session;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class of sensitive actions. Proofs that are given for one purpose count for that one, and for nothing else that somebody
 * with the same session may try.
 *
 * @param name up to 32 lower-case ASCII letters, digits and underscores, such as {@code payment}
 */
public record Purpose(String name) {
    // First: the constants below are checked against it.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** Adding, changing and removing factors, recovery codes among them. */
    public static final Purpose FACTORS = new Purpose("factors");
    /** Trusting devices no longer. */
    public static final Purpose DEVICES = new Purpose("devices");
    /** Another address. */
    public static final Purpose EMAIL = new Purpose("email");
    /** Another name. */
    public static final Purpose USERNAME = new Purpose("username");
    /** The end of the account. */
    public static final Purpose DELETION = new Purpose("deletion");
    /** What administrators do to the accounts of others. */
    public static final Purpose ADMINISTRATION = new Purpose("administration");
    /** Reading all that is kept. */
    public static final Purpose EXPORT = new Purpose("export");

    /** Refuses what is no name. */
    public Purpose {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A purpose is named by 1 to 32 of a-z, 0-9 and _");
        }
    }

    /**
     * Reads a purpose.
     *
     * @param text any text
     * @return the purpose, when the text names one
     */
    public static Optional<Purpose> parse(String text) {
        return NAME.matcher(text).matches() ? Optional.of(new Purpose(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
