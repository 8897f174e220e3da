package dev.authendpoints.testkit;

/** How people make passkeys behind a {@link Door}, and sign in with nothing else. */
public interface PasskeyDoor {
    /**
     * Begins to make a passkey that signs in by itself.
     *
     * @param accessToken who asks
     * @return {@code ok} with the object {@code publicKey}, {@code email_not_verified}, {@code step_up_required} or {@code
     *     unauthenticated}
     */
    Reply passkeyOptions(String accessToken);

    /**
     * Completes making a passkey.
     *
     * @param accessToken who asks
     * @param credential what the browser answered, as JSON text
     * @return {@code ok}, with {@code recoveryCodes} after the first factor; {@code invalid_token} or {@code unauthenticated}
     */
    Reply addPasskey(String accessToken, String credential);

    /**
     * Asks for what a passkey signs to sign in by itself.
     *
     * @return {@code ok} with {@code expiresIn} and the object {@code publicKey}, or {@code not_found}
     */
    Reply passwordlessOptions();

    /**
     * Signs in with a passkey alone.
     *
     * @param credential what the browser answered, as JSON text
     * @return {@code ok} with tokens, {@code invalid_token}, {@code unknown_credential} or {@code not_found}
     */
    Reply passwordlessLogin(String credential);
}
