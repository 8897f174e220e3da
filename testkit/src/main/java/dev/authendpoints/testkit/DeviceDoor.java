package dev.authendpoints.testkit;

/** How people have devices trusted behind a {@link Door}, and sign in on them. */
public interface DeviceDoor {
    /**
     * Signs in with a password on a device that may be trusted.
     *
     * @param username the name or the verified address
     * @param password the password
     * @param deviceToken what the device shows
     * @return as without it; {@code ok} comes with another {@code deviceToken} where the device has stood in for the second
     * step
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
