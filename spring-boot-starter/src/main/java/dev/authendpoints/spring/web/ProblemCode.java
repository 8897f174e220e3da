package dev.authendpoints.spring.web;

import java.util.Locale;

/**
 * Every reason for which a request is refused. The lower-case name is the stable {@code code} of the contract; its title and
 * its sentence are among the words named {@code problems}.
 */
public enum ProblemCode {
    /** The body is no JSON object, or the same field comes twice. */
    MALFORMED_REQUEST(400),
    /** Fields are missing or not as they must be; {@code errors} says which. */
    VALIDATION_FAILED(400),
    /** A code, link or refresh token is malformed, wrong, used or past its life. */
    INVALID_TOKEN(400),
    /** The account's address has to be verified first. */
    EMAIL_NOT_VERIFIED(400),
    /** The account has this factor already. */
    PROVIDER_ALREADY_ENABLED(400),
    /** The account has as many factors of this provider as it may have. */
    TOO_MANY_FACTORS(400),
    /** The provider comes with the first other one. */
    NOT_ENABLED_BY_ITSELF(400),
    /** The last factor is not removed like any other. */
    LAST_FACTOR(400),
    /** The rule that the account is under does not allow that provider. */
    PROVIDER_NOT_ALLOWED(400),
    /** The account has to have a second factor. */
    TWO_STEP_REQUIRED(400),
    /** The account has other factors. */
    PROVIDER_NOT_ENABLED(400),
    /** The account had too many failures with this factor. */
    PROVIDER_STOPPED(400),
    /** A GET that sends mail was not made by a script of the client. */
    UNINTENDED_REQUEST(400),
    /** This server has no such provider. */
    UNKNOWN_PROVIDER(404),
    /** There is no access token, or it is worth nothing. */
    UNAUTHENTICATED(401),
    /** Unknown name, wrong password, locked or disabled account. */
    INVALID_CREDENTIALS(401),
    /** The link alone does not say whose the address is: several accounts claim it. */
    PASSWORD_REQUIRED(401),
    /** The account has no second factor: it signs in with its password alone. */
    TWO_FACTOR_NOT_ENABLED(401),
    /** The account has a second factor: a password alone opens nothing. */
    TWO_STEP_VERIFICATION_REQUIRED(401),
    /** The account has to have a second factor and has none. */
    TWO_STEP_ENROLMENT_REQUIRED(401),
    /** The account changed since the first step. */
    ACCOUNT_CHANGED(401),
    /** The login is too old, or not strong enough, for this. */
    STEP_UP_REQUIRED(401),
    /** What was given to step up is not right: which of it is not told. */
    INVALID_PROOF(400),
    /** In cookie mode: a request that other sites could have made in a browser. */
    CROSS_SITE_REQUEST(403),
    /** It takes a role that the account does not have. */
    FORBIDDEN(403),
    /** What was asked for is not here. */
    NOT_FOUND(404),
    /** Nobody has that passkey any more. */
    UNKNOWN_CREDENTIAL(404),
    /** This server never issued that challenge. */
    UNKNOWN_CHALLENGE(404),
    /** The path is right and the method is not. */
    METHOD_NOT_ALLOWED(405),
    /** The token is of another account than the one that the request says it is meant for. */
    OTHER_ACCOUNT(409),
    /** Another account has the username. */
    USERNAME_TAKEN(409),
    /** Another account has proved the same address before. */
    EMAIL_TAKEN(409),
    /** Nobody would be left to administer. */
    LAST_ADMINISTRATOR(409),
    /** An account that nobody can be let into by a pass. */
    PASS_NOT_POSSIBLE(409),
    /** Neither who has issued a pass nor whose account it is for may do that. */
    ANOTHER_PERSON_NEEDED(409),
    /** The body is larger than any of ours. */
    PAYLOAD_TOO_LARGE(413),
    /** The client sends more requests than any client needs. */
    TOO_MANY_REQUESTS(429),
    /** Something went wrong that should not have. */
    INTERNAL_ERROR(500),
    /** Too many passwords wait to be hashed. */
    BUSY(503),
    /** The database or the clock does not answer: nobody is let in meanwhile. */
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /**
     * Gives the stable code.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int status() {
        return status;
    }
}
