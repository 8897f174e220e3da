package dev.authendpoints.testkit;

import java.util.Map;

/**
 * How people reach the product from one network. All texts are as they would be typed or sent, and every answer is a
 * {@link Reply} under the names of the HTTP contract, so that a story does not know what is behind the door.
 *
 * <p>Fields of answers: {@code accessToken, refreshToken, expiresIn, refreshExpiresIn, amr} for tokens; {@code challenge,
 * provider, providers, deliveredTo, expiresIn, resendAfter} for a first step, {@code sent} only when nothing is on its way;
 * {@code errors} for {@code validation_failed}: texts {@code field:code}. Times are whole seconds.
 */
public interface Door {
    /**
     * The same door from a browser that is marked.
     *
     * @param marker the {@code marker} that a completed login or a reset has answered with
     * @return the door
     */
    Door showing(String marker);

    /**
     * What administrators find behind it.
     *
     * @param accessToken who asks
     * @return the door
     */
    AdminDoor admin(String accessToken);

    /**
     * Redeems a pass of the helpdesk.
     *
     * @param username the name or the verified address
     * @param password the password
     * @param pass the pass, as it was read out
     * @return {@code ok} with {@code enrolmentToken}, or {@code invalid_credentials}
     */
    Reply redeemPass(String username, String password, String pass);

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

    /**
     * Signs in with a password alone.
     *
     * @param username the name or the verified address
     * @param password the password
     * @return {@code ok} with tokens, {@code invalid_credentials}, or {@code two_step_verification_required} with providers
     */
    Reply signIn(String username, String password);

    /**
     * Signs in with a password on a device that may be trusted.
     *
     * @param username the name or the verified address
     * @param password the password
     * @param deviceToken what the device shows
     * @return as without it; {@code ok} comes with another {@code deviceToken} where the device has stood in for the second step
     */
    Reply signIn(String username, String password, String deviceToken);

    /**
     * Asks for what a device with a key signs.
     *
     * @return {@code ok} with {@code nonce} and {@code expiresIn}
     */
    Reply deviceNonce();

    /**
     * Signs in with a password on a device that has a key.
     *
     * @param username the name or the verified address
     * @param password the password
     * @param deviceToken what the device shows
     * @param nonce what it has signed
     * @param signature the signature
     * @return as without
     */
    Reply signIn(String username, String password, String deviceToken, String nonce, String signature);

    /**
     * Begins to enable a factor.
     *
     * @param accessToken who asks
     * @param provider the kind of factor
     * @return {@code ok} with the offer, {@code email_not_verified}, {@code provider_already_enabled}, {@code
     *     not_enabled_by_itself}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply beginEnable(String accessToken, String provider);

    /**
     * Begins to enable a factor under a name of one's own.
     *
     * @param accessToken who asks
     * @param provider the kind of factor
     * @param label what it will be called
     * @return as without a name, or {@code validation_failed}
     */
    Reply beginEnable(String accessToken, String provider, String label);

    /**
     * Begins to enable a factor that needs to be told more.
     *
     * @param accessToken who asks
     * @param provider the kind of factor
     * @param more what it needs, by the names of the contract, such as {@code phoneNumber}
     * @return as without, or {@code validation_failed}
     */
    Reply beginEnable(String accessToken, String provider, Map<String, String> more);

    /**
     * Completes enabling a factor.
     *
     * @param accessToken who asks
     * @param email their own verified address
     * @param provider the kind of factor
     * @param token what proves it
     * @return {@code ok}, with {@code recoveryCodes} after the first factor; {@code invalid_token}, {@code
     *     email_not_verified}, {@code not_enabled_by_itself}, {@code validation_failed} for a foreign address, or {@code
     *     unauthenticated}
     */
    Reply confirmEnable(String accessToken, String email, String provider, String token);

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
     * Takes the second step and lets the device be trusted.
     *
     * @param challenge the first step's challenge
     * @param token the proof
     * @param formerToken what the device showed when it was trusted before; empty where it was not
     * @return as without; {@code ok} comes with a {@code deviceToken} where devices can be trusted
     */
    Reply confirmLoginAndTrust(String challenge, String token, String formerToken);

    /**
     * Takes the second step and lets a device be trusted that has a key.
     *
     * @param challenge the first step's challenge
     * @param token the proof
     * @param x the first coordinate of its public key
     * @param y the second
     * @return as without; {@code validation_failed} for what is no key
     */
    Reply confirmLoginAndTrustKey(String challenge, String token, String x, String y);

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
     * Asks what would make the caller's session fresh.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code methods} (their names), {@code acrNeeded}, {@code authTime}, {@code amr} and {@code acr}; or
     *     {@code unauthenticated}
     */
    Reply waysToStepUp(String accessToken);

    /**
     * Begins or completes a step-up.
     *
     * @param accessToken who asks
     * @param proofs {@code method}, {@code password}, {@code token} and {@code purpose}, as far as they are given
     * @return {@code ok} with {@code accessToken, authTime, amr, acr}, or without a token with the offer; {@code invalid_proof},
     *     {@code provider_not_enabled} or {@code provider_stopped} with {@code providers}, {@code validation_failed} or {@code
     *     unauthenticated}
     */
    Reply stepUp(String accessToken, Map<String, String> proofs);

    /**
     * Ends all sessions of the caller, this one too.
     *
     * @param accessToken who asks
     * @return {@code ok} or {@code unauthenticated}
     */
    Reply endAllSessions(String accessToken);

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
     * @return {@code ok} with {@code username, email, pendingEmail} (empty without one), {@code providers}, and {@code sessions}
     *     and {@code events} as texts; {@code step_up_required} or {@code unauthenticated}
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

    /**
     * Says, with the link of a notice, that what it tells of was not the owner.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @return the answer
     */
    Reply notMe(String identity, String token);

    /**
     * Gives stopped factors their tries back through a mailed link.
     *
     * @param identity the link's account
     * @param token the link's token
     * @return {@code ok} or {@code invalid_token}
     */
    Reply unlockFactor(String identity, String token);

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
     * Asks which factors the caller has.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code enabled}, {@code providers}, {@code ids} and {@code labels} of the factors, {@code
     *     preferred} (the identifier of the preferred one, if there is one), {@code retiresAt} (when those do that do), {@code stopped} (the identifiers of those that are
     *     stopped), {@code trustedDevices}, {@code recoveryCodesLeft}, {@code recoveryCodesStopped} and, once it was shown that they are kept, {@code
     *     recoveryCodesDrilledAt}; or {@code unauthenticated}
     */
    Reply status(String accessToken);

    /**
     * Asks what somebody has to hold to get into the caller's account.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code needs} (of each way, the weakest first, the names with a plus sign between them), {@code strengths}
     *     and {@code why}; or {@code unauthenticated}
     */
    Reply waysIn(String accessToken);

    /**
     * Removes all factors of the caller.
     *
     * @param accessToken who asks
     * @return {@code ok}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply disable(String accessToken);

    /**
     * Makes new recovery codes.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code recoveryCodes}, {@code two_factor_not_enabled}, {@code step_up_required} or {@code
     *     unauthenticated}
     */
    Reply renewRecoveryCodes(String accessToken);

    /**
     * Shows that the recovery codes are kept, without using one.
     *
     * @param accessToken who asks
     * @param code one of the codes
     * @return {@code ok}, {@code invalid_token}, {@code two_factor_not_enabled} or {@code unauthenticated}
     */
    Reply drillRecoveryCode(String accessToken, String code);

    /**
     * Gives a factor of the caller another name.
     *
     * @param accessToken who asks
     * @param id the factor
     * @param label its new name
     * @return {@code ok}, {@code not_found}, {@code validation_failed}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply renameFactor(String accessToken, String id, String label);

    /**
     * Prefers a factor of the caller to all others, or no longer.
     *
     * @param accessToken who asks
     * @param id the factor
     * @param preferred whether it is preferred from now on
     * @return {@code ok}, {@code not_found}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply preferFactor(String accessToken, String id, boolean preferred);

    /**
     * Removes a factor of the caller.
     *
     * @param accessToken who asks
     * @param id the factor
     * @return {@code ok}, {@code not_found}, {@code last_factor}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply removeFactor(String accessToken, String id);

    /**
     * Lists the caller's trusted devices.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code ids}, the newest first, {@code names}, {@code networks}, and {@code lastUsedAt} and {@code
     *     expiresAt} of those that have them; or {@code unauthenticated}
     */
    Reply devices(String accessToken);

    /**
     * Trusts one of the caller's devices no longer.
     *
     * @param accessToken who asks
     * @param id which
     * @return {@code ok}, {@code not_found}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply removeDevice(String accessToken, String id);

    /**
     * Trusts none of the caller's devices any longer.
     *
     * @param accessToken who asks
     * @return {@code ok}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply removeDevices(String accessToken);
}
