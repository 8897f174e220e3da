package dev.authendpoints.testkit;

import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.secret.Dice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** For tests only: one salted SHA-256, which protects no password from anybody and costs no time. */
public final class CheapHasher implements PasswordHasher {
    private static final String PREFIX = "$cheap$";

    private final Dice dice;

    /**
     * Creates a hasher.
     *
     * @param dice where salts come from
     */
    public CheapHasher(Dice dice) {
        this.dice = dice;
    }

    @Override
    public String hash(byte[] password) {
        return hash(password, dice.id());
    }

    @Override
    public boolean verify(byte[] password, String encoded) {
        if (!encoded.startsWith(PREFIX)) {
            return false;
        }
        String salt = encoded.substring(PREFIX.length(), encoded.lastIndexOf('$'));
        return MessageDigest.isEqual(bytes(hash(password, salt)), bytes(encoded));
    }

    @Override
    public boolean outdated(String encoded) {
        return !encoded.startsWith(PREFIX);
    }

    private static String hash(byte[] password, String salt) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes(salt));
            return PREFIX + salt + "$" + Base64.getEncoder().encodeToString(sha256.digest(password));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
