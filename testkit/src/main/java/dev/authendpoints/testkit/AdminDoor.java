package dev.authendpoints.testkit;

import java.util.Map;

/** What administrators reach, with one access token from one network. Answers are as {@link Door} says. */
public interface AdminDoor {
    /**
     * Shows the bootstrap token.
     *
     * @param token the token
     * @return {@code ok}, {@code invalid_token}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply bootstrap(String token);

    /**
     * Looks for accounts.
     *
     * @param query the beginning of a name or address, or an identifier; empty for all
     * @param cursor the {@code nextCursor} of an earlier answer; empty for the first page
     * @return {@code ok} with {@code ids} and {@code usernames}, and {@code nextCursor} when there are more; {@code forbidden},
     *     {@code step_up_required} or {@code unauthenticated}
     */
    Reply users(String query, String cursor);

    /**
     * Shows an account.
     *
     * @param id the account
     * @return {@code ok} with
     *     {@code username, email, emailVerified, disabled, roles, providers, recoveryCodesLeft, openSessions},
     *     {@code not_found}, {@code forbidden}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply user(String id);

    /**
     * Changes an account.
     *
     * @param id the account
     * @param wish {@code disabled} (a boolean) and {@code roles} (a list of texts), as far as they are to change
     * @return as {@link #user}, or {@code last_administrator}
     */
    Reply change(String id, Map<String, Object> wish);

    /**
     * Asks what the settings leave open.
     *
     * @return {@code ok} with {@code accounts}: of each kind of account its role, its one factor and what its weakest way in
     *     needs, with {@code |} between them; {@code forbidden}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply waysIn();

    /**
     * Asks who has to have a second factor and has none.
     *
     * @return {@code ok} with {@code accounts}: name and reason of each, with {@code |} between them; {@code forbidden}, {@code
     *     step_up_required} or {@code unauthenticated}
     */
    Reply withoutFactor();

    /**
     * Ends all sessions of an account.
     *
     * @param id the account
     * @return {@code ok}, {@code not_found}, {@code forbidden}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply endSessions(String id);

    /**
     * Issues a pass.
     *
     * @param id the account
     * @param reason why
     * @return {@code ok} with {@code id, state, reason, pass}; {@code not_found}, {@code pass_not_possible}, {@code
     *     another_person_needed}, {@code forbidden}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply issuePass(String id, String reason);

    /**
     * Lists the passes that are open.
     *
     * @return {@code ok} with {@code ids}; {@code forbidden}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply passes();

    /**
     * Approves a pass.
     *
     * @param id the pass
     * @return {@code ok} with {@code id, state, reason}; otherwise as {@link #issuePass}
     */
    Reply approvePass(String id);

    /**
     * Withdraws a pass.
     *
     * @param id the pass
     * @return {@code ok}, {@code not_found}, {@code forbidden}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply withdrawPass(String id);
}
