package dev.authendpoints.testkit;

import java.util.Map;

/** How people make their session fresh behind a {@link Door}. */
public interface StepUpDoor {
    /**
     * Asks what would make the caller's session fresh.
     *
     * @param accessToken who asks
     * @return {@code ok} with {@code methods} (their names), {@code acrNeeded}, {@code authTime}, {@code amr} and {@code acr};
     *     or {@code unauthenticated}
     */
    Reply waysToStepUp(String accessToken);

    /**
     * Begins or completes a step-up.
     *
     * @param accessToken who asks
     * @param proofs {@code method}, {@code password}, {@code token} and {@code purpose}, as far as they are given
     * @return {@code ok} with {@code accessToken, authTime, amr, acr}, or without a token with the offer;
     *     {@code invalid_proof}, {@code provider_not_enabled} or {@code provider_stopped} with {@code providers},
     *     {@code validation_failed} or {@code unauthenticated}
     */
    Reply stepUp(String accessToken, Map<String, String> proofs);
}
