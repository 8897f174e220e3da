package dev.authendpoints.token;

import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The one of two: when {@code (r, s)} is an ECDSA signature, {@code (r, n - s)} is one of the same text. Tokens are signed
 * with the lower s, and read with no other, so that nobody makes a second token out of one.
 */
final class LowS {
    private static final int HALF = 32;
    private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();
    private static final BigInteger LOWEST_HIGH = ORDER.shiftRight(1).add(BigInteger.ONE);

    private LowS() {}

    /** Tells whether a signature (r and s of 32 bytes each) has the lower s. */
    static boolean is(byte[] signature) {
        return s(signature).compareTo(LOWEST_HIGH) < 0;
    }

    /** Gives the signature with the lower s. */
    static byte[] of(byte[] signature) {
        if (is(signature)) {
            return signature;
        }
        byte[] low = ORDER.subtract(s(signature)).toByteArray();
        byte[] result = Arrays.copyOf(signature, signature.length);
        Arrays.fill(result, HALF, result.length, (byte) 0);
        int length = Math.min(low.length, HALF);
        System.arraycopy(low, low.length - length, result, result.length - length, length);
        return result;
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, HALF, signature.length));
    }
}
