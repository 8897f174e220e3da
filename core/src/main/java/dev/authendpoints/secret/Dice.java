package dev.authendpoints.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The only source of randomness. */
public final class Dice {
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = 32;
    private final RandomGenerator random;

    /**
     * Creates dice over a generator; anything but a {@link SecureRandom} is for tests.
     *
     * @param random the generator
     */
    public Dice(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Gives dice that nobody can foretell.
     *
     * @return dice over the platform's secure generator
     */
    public static Dice secure() {
        return new Dice(new SecureRandom());
    }

    /**
     * Gives random bytes.
     *
     * @param count how many
     * @return that many bytes
     */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Gives an identifier that nobody can guess: 128 bits as 22 characters of base64url.
     *
     * @return the identifier
     */
    public String id() {
        return text(bytes(ID_BYTES));
    }

    /**
     * Gives an opaque token: 256 bits as 43 characters of base64url.
     *
     * @return the token
     */
    public Secret token() {
        return new Secret(text(bytes(TOKEN_BYTES)));
    }

    /**
     * Gives a code of decimal digits, each equally likely, leading zeros kept.
     *
     * @param length how many digits
     * @return the code
     */
    public String digits(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append((char) ('0' + random.nextInt(10)));
        }
        return code.toString();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
