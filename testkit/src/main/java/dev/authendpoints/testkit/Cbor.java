package dev.authendpoints.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** As much of CBOR (RFC 8949 §3) as an authenticator writes. */
final class Cbor {
    private Cbor() {}

    /** A text of up to 23 characters. */
    static byte[] word(String word) {
        return joined(new byte[] {(byte) (0x60 | word.length())}, word.getBytes(StandardCharsets.US_ASCII));
    }

    /** A byte string of 256 bytes or more, or less in a longer form than it needs. */
    static byte[] string(byte[] bytes) {
        return joined(new byte[] {0x59}, size(bytes.length), bytes);
    }

    static byte[] size(int length) {
        return new byte[] {(byte) (length >> 8), (byte) length};
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
