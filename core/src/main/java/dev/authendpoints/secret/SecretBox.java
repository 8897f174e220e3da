package dev.authendpoints.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM (NIST SP 800-38D). A sealed text reads {@code keyId.base64url(nonce, ciphertext, tag)} and
 * opens only beside the associated data that it was sealed with.
 */
public final class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final Key active;
    private final Map<String, Key> keys;
    private final Dice dice;

    SecretBox(Key active, Map<String, Key> keys, Dice dice) {
        this.active = active;
        this.keys = Map.copyOf(keys);
        this.dice = dice;
    }

    /**
     * Makes a box over one key that is derived from something the reader will show again.
     *
     * @param key 32 bytes
     * @param dice where nonces come from
     * @return the box
     */
    public static SecretBox over(byte[] key, Dice dice) {
        Key only = new Key("0", key);
        return new SecretBox(only, Map.of(only.id(), only), dice);
    }

    /**
     * Seals a text.
     *
     * @param text what to hide
     * @param associatedData where the sealed text belongs; it opens nowhere else
     * @return the sealed text
     */
    public String seal(String text, String associatedData) {
        byte[] nonce = dice.bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, active, nonce, text.getBytes(StandardCharsets.UTF_8), associatedData);
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return active.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Opens a sealed text.
     *
     * @param sealed what {@link #seal} gave
     * @param associatedData the same as then
     * @return the text
     * @throws BrokenSeal when the key is another, or the text or its place was changed
     */
    public String open(String sealed, String associatedData) {
        int dot = sealed.indexOf('.');
        Key key = dot < 0 ? null : keys.get(sealed.substring(0, dot));
        if (key == null) {
            throw new BrokenSeal("no key of that name is at hand");
        }
        byte[] all = decode(sealed.substring(dot + 1));
        if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new BrokenSeal("it is cut short");
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] body = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, body, associatedData), StandardCharsets.UTF_8);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BrokenSeal("it is not base64url");
        }
    }

    private static byte[] run(int mode, Key key, byte[] nonce, byte[] input, String associatedData) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associatedData.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal("the key is another, or the text or its place was changed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES/GCM", e);
        }
    }

    /** A sealed text that does not open. */
    public static final class BrokenSeal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenSeal(String why) {
            super("A sealed text does not open: " + why);
        }
    }
}
