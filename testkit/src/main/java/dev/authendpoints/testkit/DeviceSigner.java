package dev.authendpoints.testkit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A device with a key that does not leave it, as WebCrypto keeps it. */
public final class DeviceSigner {
    private static final int BYTES = 32;

    private final Person owner;
    private final KeyPair keys;

    /**
     * Makes a key.
     *
     * @param owner who sits in front of it
     */
    public DeviceSigner(Person owner) {
        this.owner = owner;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Completes the login that its owner has begun, and is trusted.
     *
     * @param code the code
     * @return the answer
     */
    public Reply trusts(String code) {
        return owner.remembers(owner.door().confirmLoginAndTrustKey(owner.challenge(), code, x(), y()));
    }

    /**
     * Asks for a nonce, signs it, and signs its owner in.
     *
     * @param token what it shows
     * @return the answer
     */
    public Reply signsIn(String token) {
        String nonce = owner.door().deviceNonce().expectOk().text("nonce");
        return signsIn(token, nonce, signs(nonce));
    }

    /**
     * Signs its owner in.
     *
     * @param token what it shows
     * @param nonce what was signed
     * @param signature the signature
     * @return the answer
     */
    public Reply signsIn(String token, String nonce, String signature) {
        return owner.remembers(owner.door().signIn(owner.username(), owner.password(), token, nonce, signature));
    }

    /**
     * Signs a nonce as devices do.
     *
     * @param nonce the nonce
     * @return the signature in base64url
     */
    public String signs(String nonce) {
        return signsText("authendpoints-device:" + nonce);
    }

    /**
     * Signs any text.
     *
     * @param text the text
     * @return the signature in base64url
     */
    public String signsText(String text) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initSign(keys.getPrivate());
            ecdsa.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ecdsa.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Gives the first coordinate of its public key.
     *
     * @return 32 bytes in base64url
     */
    public String x() {
        return text(((ECPublicKey) keys.getPublic()).getW().getAffineX());
    }

    /**
     * Gives the second coordinate of its public key.
     *
     * @return 32 bytes in base64url
     */
    public String y() {
        return text(((ECPublicKey) keys.getPublic()).getW().getAffineY());
    }

    private static String text(BigInteger coordinate) {
        byte[] number = coordinate.toByteArray();
        byte[] exact = new byte[BYTES];
        int length = Math.min(number.length, BYTES);
        System.arraycopy(number, number.length - length, exact, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(exact);
    }
}
