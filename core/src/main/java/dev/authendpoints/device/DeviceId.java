package dev.authendpoints.device;

/**
 * Names a trusted device; it proves nothing.
 *
 * @param value 128 random bits in base64url
 */
public record DeviceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
