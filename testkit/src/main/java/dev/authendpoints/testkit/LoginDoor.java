package dev.authendpoints.testkit;

/** How people sign in behind a {@link Door}, in one step or in two. */
public interface LoginDoor {
    /**
     * Signs in with a password alone.
     *
     * @param username the name or the verified address
     * @param password the password
     * @return {@code ok} with tokens, {@code invalid_credentials}, or {@code two_step_verification_required} with providers
     */
    Reply signIn(String username, String password);

    /**
     * Takes the first step of a login.
     *
     * @param username the name or the verified address
     * @param password the password
     * @param provider the factor that was chosen
     * @return {@code ok} with a challenge, {@code invalid_credentials}, {@code email_not_verified}, {@code
     *     two_factor_not_enabled}, {@code provider_not_enabled} with providers, or {@code unknown_provider}
     */
    Reply beginLogin(String username, String password, String provider);

    /**
     * Takes the second step with nothing but the challenge and the proof.
     *
     * @param challenge the first step's challenge
     * @param token the proof
     * @return {@code ok} with tokens, {@code invalid_token}, {@code account_changed} or {@code unknown_challenge}
     */
    Reply confirmLogin(String challenge, String token);

    /**
     * Takes the second step with everything, all of which has to agree.
     *
     * @param challenge the first step's challenge
     * @param email the account's address
     * @param provider the factor that was chosen
     * @param token the proof
     * @return {@code ok} with tokens, {@code invalid_token}, {@code account_changed}, {@code unknown_challenge} or {@code
     *     unknown_provider}
     */
    Reply confirmLogin(String challenge, String email, String provider, String token);

    /**
     * Takes the second step as clients do that know no challenge.
     *
     * @param email the account's address
     * @param provider the factor that was chosen
     * @param token the proof
     * @return {@code ok} with tokens, {@code invalid_token} or {@code unknown_provider}
     */
    Reply confirmLoginWithoutChallenge(String email, String provider, String token);

    /**
     * Asks for another code of the same login.
     *
     * @param challenge the first step's challenge
     * @return {@code ok} as a first step answers, {@code invalid_token} or {@code unknown_challenge}
     */
    Reply resend(String challenge);
}
