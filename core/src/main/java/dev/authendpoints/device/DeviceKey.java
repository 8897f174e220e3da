package dev.authendpoints.device;

import dev.authendpoints.secret.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The public half of a key that does not leave its device: ECDSA on P-256 with SHA-256 (FIPS 186-5), as WebCrypto makes and
 * keeps it.
 *
 * @param x the point's first coordinate: 32 bytes in base64url without padding (RFC 7518 §6.2.1)
 * @param y the second
 */
public record DeviceKey(String x, String y) {
    private static final int BYTES = 32;
    private static final ECParameterSpec P256 = p256();

    /**
     * Reads a key.
     *
     * @param x what a JSON Web Key calls so
     * @param y likewise
     * @return the key, where both are coordinates of one point of the curve
     */
    public static Optional<DeviceKey> parse(String x, String y) {
        Optional<byte[]> first = decode(x, BYTES);
        Optional<byte[]> second = decode(y, BYTES);
        return first.isPresent() && second.isPresent() && onCurve(first.get(), second.get())
                ? Optional.of(new DeviceKey(x, y))
                : Optional.empty();
    }

    /**
     * Judges a signature.
     *
     * @param text what was signed, in UTF-8
     * @param signature both numbers of the signature one after the other (IEEE P1363), as WebCrypto writes them, in base64url
     * @return true when this key's device made it
     */
    boolean signed(String text, Secret signature) {
        Optional<byte[]> bytes = decode(signature.reveal(), 2 * BYTES);
        if (bytes.isEmpty()) {
            return false;
        }
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(key());
            ecdsa.update(text.getBytes(StandardCharsets.UTF_8));
            return ecdsa.verify(bytes.get());
        } catch (GeneralSecurityException e) {
            return false; // a signature that is none
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        ECPoint point = new ECPoint(number(x), number(y));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256));
    }

    /** One spelling alone: no padding, no other alphabet, no bits beyond the last byte. */
    private static Optional<byte[]> decode(String text, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            boolean exact = bytes.length == length
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text);
            return exact ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its equation: y² = x³ + ax + b (SEC 1 §3.2.2.1). */
    private static boolean onCurve(byte[] first, byte[] second) {
        BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
        BigInteger px = new BigInteger(1, first);
        BigInteger py = new BigInteger(1, second);
        BigInteger right = px.pow(3)
                .add(P256.getCurve().getA().multiply(px))
                .add(P256.getCurve().getB());
        boolean within = px.compareTo(p) < 0 && py.compareTo(p) < 0;
        return within && py.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform that we run on has P-256", e);
        }
    }
}
