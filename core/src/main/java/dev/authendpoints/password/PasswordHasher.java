package dev.authendpoints.password;

/** A slow, salted hash of passwords. Implementations are safe for many threads; how many run at once is bounded outside. */
public interface PasswordHasher {
    /**
     * Hashes a password under a fresh salt and today's parameters.
     *
     * @param password the bytes to hash: never the password itself but its HMAC under the pepper
     * @return algorithm, parameters, salt and hash in one text
     */
    String hash(byte[] password);

    /**
     * Compares in constant time.
     *
     * @param password the bytes to compare
     * @param encoded what {@link #hash} gave, with whatever parameters
     * @return true when they belong together; false also for a text that is no hash of this kind
     */
    boolean verify(byte[] password, String encoded);

    /**
     * Tells whether a hash was made with other parameters than today's.
     *
     * @param encoded what {@link #hash} gave
     * @return true when the password should be hashed again
     */
    boolean outdated(String encoded);
}
