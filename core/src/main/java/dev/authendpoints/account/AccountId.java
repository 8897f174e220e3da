package dev.authendpoints.account;

import java.util.UUID;

/**
 * Names an account: 1 to 64 printable ASCII characters without spaces. Ours are 128 random bits in base64url.
 *
 * @param value the text
 */
public record AccountId(String value) {
    private static final int MAX_LENGTH = 64;

    /** Refuses what cannot be an identifier. */
    public AccountId {
        if (!plausible(value)) {
            throw new IllegalArgumentException("An account id has 1 to 64 printable ASCII characters and no space");
        }
    }

    /**
     * Names an account by a number.
     *
     * @param number any number
     * @return its decimal digits, with a minus sign where it is negative
     */
    public static AccountId of(long number) {
        return new AccountId(Long.toString(number));
    }

    /**
     * Names an account by a UUID.
     *
     * @param uuid any UUID
     * @return its 36 characters, in lower case (RFC 9562 §4)
     */
    public static AccountId of(UUID uuid) {
        return new AccountId(uuid.toString());
    }

    /**
     * Tells whether a text could be an identifier.
     *
     * @param text any text
     * @return true when the constructor takes it
     */
    public static boolean plausible(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    public String toString() {
        return value;
    }
}
