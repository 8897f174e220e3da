package dev.authendpoints.factor.passkey;

/**
 * What an installation decides about passkeys.
 *
 * @param party who they are made for, and where they are used
 * @param passwordless whether one passkey signs in by itself, when it has verified its user
 * @param attestation how much a new one has to tell about its authenticator
 */
public record PasskeyPolicy(RelyingParty party, boolean passwordless, Attestation attestation) {}
