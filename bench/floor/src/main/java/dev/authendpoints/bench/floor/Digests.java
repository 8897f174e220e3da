package dev.authendpoints.bench.floor;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What has to be hashed. */
final class Digests {
    private static final int STEP_MILLIS = 30_000;

    private Digests() {}

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean same(byte[] hash, String password) {
        return MessageDigest.isEqual(hash, sha256(password));
    }

    /** The step before, this one or the next; -1 when none has the code. */
    static long matchingStep(byte[] secret, String code) {
        long now = Clock.systemUTC().millis() / STEP_MILLIS;
        long matching = -1;
        for (long step = now - 1; step <= now + 1; step++) {
            matching = code(secret, step).equals(code) ? step : matching;
        }
        return matching;
    }

    /** RFC 6238 with HMAC-SHA-1 and six digits. */
    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base32 of whole bytes, without padding: letters are the digits 0 to 25 of radix 32, 2 to 7 the rest. */
    static byte[] base32(String text) {
        StringBuilder radix32 = new StringBuilder("1"); // keeps leading zeros
        text.chars()
                .map(c -> c >= 'A' ? c - 'A' : c - '2' + 26)
                .forEach(digit -> radix32.append(Character.forDigit(digit, 32)));
        int spare = text.length() * 5 % Byte.SIZE;
        byte[] bytes = new BigInteger(radix32.toString(), 32).shiftRight(spare).toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}
