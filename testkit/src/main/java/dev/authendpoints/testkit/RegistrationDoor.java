package dev.authendpoints.testkit;

/** How people register behind a {@link Door}, and prove their address. */
public interface RegistrationDoor {
    /**
     * Registers an account.
     *
     * @param email its address
     * @param username its name
     * @param password its password, repeated as it is
     * @return {@code ok}, {@code username_taken} or {@code validation_failed}
     */
    Reply register(String email, String username, String password);

    /**
     * Asks for another link that verifies the address.
     *
     * @param accessToken who asks
     * @return {@code ok} or {@code unauthenticated}
     */
    Reply verifyEmail(String accessToken);

    /**
     * Proves an address with a mailed link.
     *
     * @param identity the link's account
     * @param token the link's token
     * @return {@code ok}, {@code invalid_token}, {@code password_required} or {@code email_taken}
     */
    Reply confirmEmail(String identity, String token);

    /**
     * Proves an address with a mailed link and the account's password.
     *
     * @param identity the link's account
     * @param token the link's token
     * @param password the account's password
     * @return {@code ok}, {@code invalid_token}, {@code invalid_credentials} or {@code email_taken}
     */
    Reply confirmEmail(String identity, String token, String password);
}
