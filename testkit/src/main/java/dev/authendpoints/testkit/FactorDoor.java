package dev.authendpoints.testkit;

import java.util.Map;

/** How people enable second factors behind a {@link Door}, and look after them. */
public interface FactorDoor {
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
     * Asks which factors the caller has.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code enabled}, {@code providers}, {@code ids} and {@code labels} of the factors, {@code
     *     preferred} (the identifier of the preferred one, if there is one), {@code retiresAt} (when those do that do), {@code
     *     stopped} (the identifiers of those that are stopped), {@code trustedDevices}, {@code recoveryCodesLeft}, {@code
     *     recoveryCodesStopped} and, once it was shown that they are kept, {@code recoveryCodesDrilledAt}; or {@code
     *     unauthenticated}
     */
    Reply status(String accessToken);

    /**
     * Asks what somebody has to hold to get into the caller's account.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code needs} (of each way, the weakest first, the names with a plus sign between them),
     *     {@code strengths} and {@code why}; or {@code unauthenticated}
     */
    Reply waysIn(String accessToken);

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
     * Removes all factors of the caller.
     *
     * @param accessToken who asks
     * @return {@code ok}, {@code step_up_required} or {@code unauthenticated}
     */
    Reply disable(String accessToken);

    /**
     * Gives stopped factors their tries back through a mailed link.
     *
     * @param identity the link's account
     * @param token the link's token
     * @return {@code ok} or {@code invalid_token}
     */
    Reply unlockFactor(String identity, String token);

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
}
