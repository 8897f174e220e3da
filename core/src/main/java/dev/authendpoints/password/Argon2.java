package dev.authendpoints.password;

/** Computes Argon2id, version 0x13 (RFC 9106). Every implementation gives the same bytes. */
interface Argon2 {
    /**
     * Computes a hash.
     *
     * @param password the password
     * @param salt the salt
     * @param cost what it costs
     * @param length of the hash, in bytes
     * @return the hash
     */
    byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length);

    /**
     * Names the implementation.
     *
     * @return one word, such as java
     */
    String name();
}
