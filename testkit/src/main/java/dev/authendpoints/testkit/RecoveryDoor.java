package dev.authendpoints.testkit;

/** How people get back into their account behind a {@link Door}, or undo what was not theirs. */
public interface RecoveryDoor {
    /**
     * Says, with the link of a notice, that what it tells of was not the owner.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @return the answer
     */
    Reply notMe(String identity, String token);

    /**
     * Asks for a link that begins a recovery.
     *
     * @param email the address
     * @return {@code ok} for every well-formed address
     */
    Reply askRecovery(String email);

    /**
     * Begins a recovery.
     *
     * @param identity the account's identifier
     * @param token the link's token
     * @param password the password
     * @return {@code ok} with {@code readyAt}; {@code invalid_token} or {@code invalid_credentials}
     */
    Reply startRecovery(String identity, String token, String password);

    /**
     * Ends a recovery.
     *
     * @param identity the account's identifier
     * @param token the link's token
     * @return {@code ok} or {@code invalid_token}
     */
    Reply cancelRecovery(String identity, String token);

    /**
     * Completes a recovery.
     *
     * @param identity the account's identifier
     * @param token the link's token
     * @param password the password
     * @return {@code ok} with {@code enrolmentToken}; {@code invalid_token} or {@code invalid_credentials}
     */
    Reply finishRecovery(String identity, String token, String password);

    /**
     * Redeems a pass of the helpdesk.
     *
     * @param username the name or the verified address
     * @param password the password
     * @param pass the pass, as it was read out
     * @return {@code ok} with {@code enrolmentToken}, or {@code invalid_credentials}
     */
    Reply redeemPass(String username, String password, String pass);
}
