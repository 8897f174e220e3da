package dev.authendpoints.testkit;

import static dev.authendpoints.testkit.Cbor.joined;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** A pair of keys for ES256, as most passkeys are. */
final class Es256 {
    private static final int COORDINATE = 32;

    private final KeyPair keys = pair();

    /** RFC 9053 §7.1.1: an elliptic curve key with two coordinates, for ES256. */
    byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, COORDINATE},
                coordinate(key.getW().getAffineY()));
    }

    byte[] signature(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has ECDSA", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has P-256", e);
        }
    }
}
