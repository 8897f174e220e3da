package dev.authendpoints.session;

/**
 * Names a session; it is the {@code sid} of its access tokens and proves nothing.
 *
 * @param value 128 random bits in base64url
 */
public record SessionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
