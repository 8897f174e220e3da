package dev.authendpoints.login;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.device.DeviceKey;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.secret.Secret;
import java.util.Optional;

/**
 * What somebody presents for the second step.
 *
 * @param challenge the first step's challenge
 * @param email the account's address; it must agree with the challenge, or name the login where there is none
 * @param type the kind of factor; it must agree with the challenge, or name the login where there is none
 * @param answer the proof
 * @param marker what a browser shows that has completed a login before
 * @param remember that this device is to be trusted from now on, where its owner has asked for that
 */
public record Confirmation(
        Optional<ChallengeId> challenge,
        Optional<EmailAddress> email,
        Optional<FactorType> type,
        Answer answer,
        Optional<Secret> marker,
        Optional<Remember> remember) {
    /** What is said when the account changed meanwhile: the truth only to who presents the challenge. */
    Refusal ifChanged() {
        return challenge.isPresent() ? Refusal.ACCOUNT_CHANGED : Refusal.INVALID_TOKEN;
    }

    boolean agreesWith(OpenLogin login) {
        return email.map(EmailAddress::key)
                        .filter(key -> !key.equals(login.emailKey()))
                        .isEmpty()
                && type.filter(given -> !given.equals(login.type())).isEmpty();
    }

    /**
     * The wish that a device be trusted.
     *
     * @param former what it has shown, where it was trusted before
     * @param key the key that it will sign with, where it has one
     */
    public record Remember(Optional<Secret> former, Optional<DeviceKey> key) {}
}
