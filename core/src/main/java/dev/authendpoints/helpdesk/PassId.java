package dev.authendpoints.helpdesk;

/**
 * Names a pass; it proves nothing.
 *
 * @param value 128 random bits in base64url
 */
public record PassId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
