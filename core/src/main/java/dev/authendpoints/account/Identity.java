package dev.authendpoints.account;

/**
 * What somebody typed to say who they are, in the form that is compared: a username, or a verified e-mail address.
 *
 * @param key the canonical form
 */
public record Identity(String key) {
    private static final int MAX_LENGTH = 320;

    /**
     * Reads an identity; any text is one, though it may be nobody's.
     *
     * @param text what was typed
     * @return the identity
     */
    public static Identity of(String text) {
        String key = Canonical.of(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
        return new Identity(EmailAddress.parse(key).map(EmailAddress::key).orElse(key));
    }

    /**
     * Tells whether an e-mail address was typed.
     *
     * @return true with an @
     */
    public boolean isAddress() {
        return key.indexOf('@') >= 0;
    }

    @Override
    public String toString() {
        return "Identity[hidden]"; // people type passwords into the wrong field
    }
}
