package dev.authendpoints.testkit;

/** How people change what their account is called behind a {@link Door}, read what is kept, and delete it. */
public interface ProfileDoor {
    /**
     * Gives the caller's account another name.
     *
     * @param accessToken who asks
     * @param username the name
     * @return {@code ok}, {@code username_taken}, {@code validation_failed}, {@code step_up_required} or {@code
     *     unauthenticated}
     */
    Reply setUsername(String accessToken, String username);

    /**
     * Asks for another address of the caller's account.
     *
     * @param accessToken who asks
     * @param email the address
     * @return {@code ok}, whoever owns it, {@code validation_failed}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply setEmail(String accessToken, String email);

    /**
     * Deletes the caller's account.
     *
     * @param accessToken who asks
     * @return {@code ok}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply delete(String accessToken);

    /**
     * Reads all that is kept about the caller.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code username, email, pendingEmail} (empty without one), {@code providers}, and
     *     {@code sessions} and {@code events} as texts; {@code step_up_required} or {@code unauthenticated}
     */
    Reply export(String accessToken);

    /**
     * Reads the newest events of the caller's account.
     *
     * @param accessToken who asks
     * @param cursor the {@code nextCursor} of an earlier answer; empty for the first page
     * @return {@code ok} with {@code events} (their types), and {@code nextCursor} when there are more; or {@code
     *     unauthenticated}
     */
    Reply securityEvents(String accessToken, String cursor);
}
