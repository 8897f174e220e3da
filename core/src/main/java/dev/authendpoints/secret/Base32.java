package dev.authendpoints.secret;

/** Base32 (RFC 4648 §6) without padding: for what people copy from a screen or from paper. */
public final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    /**
     * Writes bytes.
     *
     * @param bytes the bytes
     * @return capital letters and the digits 2 to 7
     */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((buffer >> bits) & MASK));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - bits)) & MASK));
        }
        return text.toString();
    }

    /**
     * Reads what {@link #encode} wrote. Bits beyond the last whole byte are ignored.
     *
     * @param text capital letters and the digits 2 to 7
     * @return the bytes
     * @throws IllegalArgumentException when there is another character in it
     */
    public static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = (buffer << BITS) | value(text.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static int value(char letter) {
        int value = ALPHABET.indexOf(letter);
        if (value < 0) {
            throw new IllegalArgumentException("Base32 is written with A to Z and 2 to 7");
        }
        return value;
    }
}
