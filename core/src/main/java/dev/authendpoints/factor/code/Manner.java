package dev.authendpoints.factor.code;

import dev.authendpoints.factor.Occasion;
import dev.authendpoints.limit.SendPurpose;

/**
 * What is a kind of factor's own about the codes that it sends.
 *
 * @param hash what its codes are hashed for: none of another kind has the same hash
 * @param amr what a proof is called, in the words of RFC 8176
 * @param login the account's budget of codes of logins
 * @param enabling the account's budget of codes that enable the factor
 * @param stepUp the account's budget of codes of step-ups
 */
public record Manner(String hash, String amr, SendPurpose login, SendPurpose enabling, SendPurpose stepUp) {
    SendPurpose budget(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> login;
            case ENROLMENT -> enabling;
            case STEP_UP -> stepUp;
        };
    }
}
