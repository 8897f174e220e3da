package dev.authendpoints.testkit;

/** How people go on with their sessions behind a {@link Door}, and end them. */
public interface SessionDoor {
    /**
     * Exchanges a refresh token.
     *
     * @param refreshToken the token
     * @return {@code ok} with tokens or {@code invalid_token}
     */
    Reply refresh(String refreshToken);

    /**
     * Ends the session of a refresh token.
     *
     * @param refreshToken the token
     * @return {@code ok}, always
     */
    Reply revoke(String refreshToken);

    /**
     * Asks whether an access token is worth something now.
     *
     * @param accessToken the token
     * @return {@code ok} or {@code unauthenticated}
     */
    Reply verify(String accessToken);

    /**
     * Lists the caller's sessions.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code ids}, the newest first, and {@code current}, or {@code unauthenticated}
     */
    Reply sessions(String accessToken);

    /**
     * Ends one of the caller's sessions.
     *
     * @param accessToken who asks
     * @param id which
     * @return {@code ok}, {@code not_found} or {@code unauthenticated}
     */
    Reply endSession(String accessToken, String id);

    /**
     * Ends all sessions of the caller but this one.
     *
     * @param accessToken who asks
     * @return {@code ok} or {@code unauthenticated}
     */
    Reply endOtherSessions(String accessToken);

    /**
     * Ends all sessions of the caller, this one too.
     *
     * @param accessToken who asks
     * @return {@code ok} or {@code unauthenticated}
     */
    Reply endAllSessions(String accessToken);
}
