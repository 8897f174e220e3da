package dev.authendpoints.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Makes authenticators of one model, and vouches for them: with a root certificate of its own, and one below it that signs what
 * each new passkey says (WebAuthn Level 3 §8.2). Certificates are written byte by byte (X.690), as far as these two need it.
 */
public final class Maker {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final byte[] ECDSA_WITH_SHA256 = der(SEQUENCE, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
    private static final byte[] TRUE = {0x01, 0x01, (byte) 0xff};

    private final UUID model;
    private final KeyPair rootKeys = pair();
    private final KeyPair keys = pair();
    private final byte[] root;
    private final byte[] certificate;

    private Maker(UUID model, UUID certified) {
        this.model = model;
        byte[] name = name("Example Root");
        this.root = certificate(1, name, name, rootKeys, constraints(true));
        byte[] subject = name("Example Attestation");
        this.certificate = certificate(2, name, subject, keys, constraints(false), certifies(certified));
    }

    /**
     * Founds a maker.
     *
     * @param model the AAGUID of what it makes
     * @return the maker, whom nobody trusts yet
     */
    public static Maker of(String model) {
        return new Maker(UUID.fromString(model), UUID.fromString(model));
    }

    /**
     * Founds a maker whose certificate is for another model than what it makes.
     *
     * @param model the AAGUID of what it makes
     * @param certified the AAGUID that its certificate names
     * @return the maker
     */
    public static Maker of(String model, String certified) {
        return new Maker(UUID.fromString(model), UUID.fromString(certified));
    }

    /**
     * Makes an authenticator.
     *
     * @return a key that says who made it
     */
    public SecurityKey makesAKey() {
        return SecurityKey.madeBy(this);
    }

    /**
     * Gives what a list of makers holds of this one.
     *
     * @return its root certificate
     */
    public X509Certificate root() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(root));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform reads certificates", e);
        }
    }

    UUID model() {
        return model;
    }

    /** The certificate that signs, without the root. */
    byte[] certificate() {
        return certificate.clone();
    }

    byte[] signs(byte[] said) {
        return signature(keys, said);
    }

    /** RFC 5280 §4.1, version 3. */
    private byte[] certificate(int serial, byte[] issuer, byte[] subject, KeyPair of, byte[]... extensions) {
        byte[] life = der(SEQUENCE, text(0x17, "000101000000Z"), text(0x17, "491231235959Z"));
        byte[] toBeSigned = der(
                SEQUENCE,
                der(0xa0, number(2)),
                number(serial),
                ECDSA_WITH_SHA256,
                issuer,
                life,
                subject,
                of.getPublic().getEncoded(),
                der(0xa3, der(SEQUENCE, extensions)));
        byte[] signature = signature(rootKeys, toBeSigned);
        return der(SEQUENCE, toBeSigned, ECDSA_WITH_SHA256, der(0x03, new byte[] {0}, signature));
    }

    /** As §8.2.1 wants it: a country, somebody, what it is for, and a name. */
    private static byte[] name(String common) {
        return der(
                SEQUENCE,
                der(SET, der(SEQUENCE, oid(0x55, 0x04, 0x06), text(0x13, "DE"))),
                der(SET, der(SEQUENCE, oid(0x55, 0x04, 0x0a), text(0x0c, "Example"))),
                der(SET, der(SEQUENCE, oid(0x55, 0x04, 0x0b), text(0x0c, "Authenticator Attestation"))),
                der(SET, der(SEQUENCE, oid(0x55, 0x04, 0x03), text(0x0c, common))));
    }

    /** RFC 5280 §4.2.1.9. */
    private static byte[] constraints(boolean authority) {
        byte[] value = authority ? der(SEQUENCE, TRUE) : der(SEQUENCE);
        return der(SEQUENCE, oid(0x55, 0x1d, 0x13), TRUE, der(0x04, value));
    }

    /** {@code id-fido-gen-ce-aaguid}: the model that a certificate is for. */
    private static byte[] certifies(UUID model) {
        byte[] oid = oid(0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0xe5, 0x1c, 0x01, 0x01, 0x04);
        return der(SEQUENCE, oid, der(0x04, der(0x04, SecurityKey.bytes(model))));
    }

    private static byte[] number(int number) {
        return der(0x02, BigInteger.valueOf(number).toByteArray());
    }

    private static byte[] text(int type, String text) {
        return der(type, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] oid(int... encoded) {
        byte[] bytes = new byte[encoded.length];
        for (int i = 0; i < encoded.length; i++) {
            bytes[i] = (byte) encoded[i];
        }
        return der(0x06, bytes);
    }

    private static byte[] der(int type, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write(type);
        if (length > 0xff) {
            written.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
        } else {
            written.writeBytes(length > 0x7f ? new byte[] {(byte) 0x81, (byte) length} : new byte[] {(byte) length});
        }
        List.of(parts).forEach(written::writeBytes);
        return written.toByteArray();
    }

    private static byte[] signature(KeyPair by, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(by.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has ECDSA", e);
        }
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
