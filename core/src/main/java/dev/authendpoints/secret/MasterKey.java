package dev.authendpoints.secret;

import java.util.Base64;
import java.util.Map;

/** The one key that configuration gives: it seals all others, which live in the database. */
public final class MasterKey {
    private static final int BYTES = 32;
    private final Key key;

    private MasterKey(byte[] bytes) {
        this.key = new Key("master", bytes);
    }

    /**
     * Reads a master key.
     *
     * @param text 32 bytes as base64, in either alphabet, as {@code openssl rand -base64 32} prints them
     * @return the key
     * @throws IllegalArgumentException when the text is anything else; the message does not repeat it
     */
    public static MasterKey parse(String text) {
        byte[] bytes = decode(text.strip().replace('-', '+').replace('_', '/'));
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "The master key must be 32 random bytes in base64 (openssl rand -base64 32), this one has "
                            + bytes.length + " bytes");
        }
        return new MasterKey(bytes);
    }

    /**
     * Makes a new master key.
     *
     * @param dice where it comes from
     * @return 32 random bytes as base64
     */
    public static String generate(Dice dice) {
        return Base64.getEncoder().encodeToString(dice.bytes(BYTES));
    }

    SecretBox box(Dice dice) {
        return new SecretBox(key, Map.of(key.id(), key), dice);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The master key must be 32 random bytes in base64 (openssl rand -base64 32); this text is not base64");
        }
    }
}
