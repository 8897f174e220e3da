package dev.authendpoints.spring.web;

import java.util.Locale;

/** Every reason for which a request is refused. The lower-case name is the stable {@code code} of the contract. */
public enum ProblemCode {
    /** The body is no JSON object, or the same field comes twice. */
    MALFORMED_REQUEST(400, "Malformed request", "The body must be one JSON object in UTF-8, sent as application/json."),
    /** Fields are missing or not as they must be; {@code errors} says which. */
    VALIDATION_FAILED(400, "Validation failed", "Some fields are not as they must be; errors says which."),
    /** A code, link or refresh token is malformed, wrong, used or past its life. */
    INVALID_TOKEN(400, "Invalid token", "The code or token is malformed, wrong, used or past its life."),
    /** The account's address has to be verified first. */
    EMAIL_NOT_VERIFIED(400, "E-mail address not verified", "Verify the e-mail address first."),
    /** The account has this factor already. */
    PROVIDER_ALREADY_ENABLED(400, "Provider already enabled", "This provider is enabled already."),
    /** The account has as many factors of this provider as it may have. */
    TOO_MANY_FACTORS(400, "Too many factors", "There are as many of this provider as there may be: remove one first."),
    /** The provider comes with the first other one. */
    NOT_ENABLED_BY_ITSELF(
            400, "Not enabled by itself", "This provider is not enabled by itself: it comes with the first other one."),
    /** The last factor is not removed like any other. */
    LAST_FACTOR(400, "Last factor", "This is the last factor: to remove it is to switch two-step verification off."),
    /** The rule that the account is under does not allow that provider. */
    PROVIDER_NOT_ALLOWED(400, "Provider not allowed", "This account may not enable this provider."),
    /** The account has to have a second factor. */
    TWO_STEP_REQUIRED(400, "Two-step verification required", "This account must not be left without a second factor."),
    /** The account has other factors. */
    PROVIDER_NOT_ENABLED(400, "Provider not enabled", "This provider is not enabled; providers lists those that are."),
    /** The account had too many failures with this factor. */
    PROVIDER_STOPPED(
            400,
            "Provider stopped",
            "This provider was stopped after too many failures: use another one, or the link in the mail about it."),
    /** A GET that sends mail was not made by a script of the client. */
    UNINTENDED_REQUEST(
            400,
            "Unintended request",
            "A request that sends mail must come from a script, not from a page or a prefetch."),
    /** This server has no such provider. */
    UNKNOWN_PROVIDER(404, "Unknown provider", "This server has no such provider; providers lists those that it has."),
    /** There is no access token, or it is worth nothing. */
    UNAUTHENTICATED(401, "Unauthenticated", "A valid access token is needed."),
    /** Unknown name, wrong password, locked or disabled account. */
    INVALID_CREDENTIALS(401, "Invalid credentials", "The username or the password is wrong."),
    /** The link alone does not say whose the address is: several accounts claim it. */
    PASSWORD_REQUIRED(
            401,
            "Password required",
            "Several accounts claim this address: the password of the account that is meant is needed, too."),
    /** The account has no second factor: it signs in with its password alone. */
    TWO_FACTOR_NOT_ENABLED(
            401, "Two-step verification not enabled", "This account signs in without a second step: POST /jwt/create."),
    /** The account has a second factor: a password alone opens nothing. */
    TWO_STEP_VERIFICATION_REQUIRED(
            401, "Two-step verification required", "This account signs in with a second step; next says how."),
    /** The account has to have a second factor and has none. */
    TWO_STEP_ENROLMENT_REQUIRED(
            401,
            "Two-step enrolment required",
            "This account has to enable a second factor first: enrolmentToken does that and nothing else."),
    /** The account changed since the first step. */
    ACCOUNT_CHANGED(401, "Account changed", "The account has changed since the first step: begin again."),
    /** The login is too old, or not strong enough, for this. */
    STEP_UP_REQUIRED(401, "Fresh login required", "This needs a fresher or stronger login: next says how."),
    /** What was given to step up is not right: which of it is not told. */
    INVALID_PROOF(400, "Invalid proof", "A proof is malformed, wrong, used, past its life, or one too many."),
    /** In cookie mode: a request that other sites could have made in a browser. */
    CROSS_SITE_REQUEST(
            403,
            "Cross-site request",
            "Where a cookie speaks for its owner, the request must come from a page of this origin and bear the header"
                    + " X-AuthEndpoints."),
    /** It takes a role that the account does not have. */
    FORBIDDEN(403, "Forbidden", "This takes a role that this account does not have."),
    /** What was asked for is not here. */
    NOT_FOUND(404, "Not found", "There is nothing here."),
    /** Nobody has that passkey any more. */
    UNKNOWN_CREDENTIAL(404, "Unknown passkey", "Nobody has that passkey here: tell the browser to forget it."),
    /** This server never issued that challenge. */
    UNKNOWN_CHALLENGE(404, "Unknown challenge", "This server never issued that challenge."),
    /** The path is right and the method is not. */
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This path does not take that method."),
    /** Another account has the username. */
    USERNAME_TAKEN(409, "Username taken", "Another account has this username."),
    /** Another account has proved the same address before. */
    EMAIL_TAKEN(409, "E-mail address taken", "Another account has proved this address before."),
    /** Nobody would be left to administer. */
    LAST_ADMINISTRATOR(
            409,
            "Last administrator",
            "Nobody would be left to administer: make somebody else an administrator first."),
    /** An account that nobody can be let into by a pass. */
    PASS_NOT_POSSIBLE(
            409,
            "Pass not possible",
            "The account is disabled or frozen, has changed since, or has no second factor that could be lost."),
    /** Neither who has issued a pass nor whose account it is for may do that. */
    ANOTHER_PERSON_NEEDED(
            409,
            "Another person needed",
            "Somebody else has to do that: neither who has issued the pass nor whose account it is for."),
    /** The body is larger than any of ours. */
    PAYLOAD_TOO_LARGE(413, "Payload too large", "The body must not be larger than 64 KiB."),
    /** The client sends more requests than any client needs. */
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "This client sends too many requests: wait for so many seconds as retryAfter says."),
    /** Something went wrong that should not have. */
    INTERNAL_ERROR(500, "Internal error", "Something went wrong on this server."),
    /** Too many passwords wait to be hashed. */
    BUSY(503, "Busy", "Too much is going on: try again in a moment."),
    /** The database or the clock does not answer: nobody is let in meanwhile. */
    UNAVAILABLE(503, "Unavailable", "This server cannot decide anything now: try again in a moment.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemCode(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
