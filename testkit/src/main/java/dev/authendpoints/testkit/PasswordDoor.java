package dev.authendpoints.testkit;

/** How people change their password behind a {@link Door}, or have it reset. */
public interface PasswordDoor {
    /**
     * Changes a known password.
     *
     * @param accessToken who asks
     * @param current the password as it is
     * @param wanted the new password, repeated as it is
     * @return {@code ok}, {@code validation_failed} or {@code unauthenticated}
     */
    Reply setPassword(String accessToken, String current, String wanted);

    /**
     * Asks for a link that resets a password.
     *
     * @param email the address
     * @return {@code ok} for every well-formed address, otherwise {@code validation_failed}
     */
    Reply askReset(String email);

    /**
     * Sets a password through a mailed link.
     *
     * @param identity the link's account
     * @param token the link's token
     * @param wanted the new password, repeated as it is
     * @return {@code ok}, {@code invalid_token} or {@code validation_failed}
     */
    Reply confirmReset(String identity, String token, String wanted);
}
