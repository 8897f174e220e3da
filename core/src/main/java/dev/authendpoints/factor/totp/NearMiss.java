package dev.authendpoints.factor.totp;

/**
 * That a wrong code was the code of another time. It is remembered for the one login, proves nothing, and is told to nobody.
 *
 * @param secretId whose code it was
 * @param step of which time step
 */
public record NearMiss(String secretId, long step) {}
