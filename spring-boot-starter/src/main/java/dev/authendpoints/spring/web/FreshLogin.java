package dev.authendpoints.spring.web;

import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import org.springframework.http.HttpHeaders;

/** The refusal of a login that is too old or too weak for something sensitive (RFC 9470 §3). */
public final class FreshLogin {
    private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\","
            + " error_description=\"A fresher or stronger login is required\", max_age="
            + Freshness.WINDOW.toSeconds()
            // In order of preference: what an account without an authenticator reaches will do, when it is fresh.
            + ", acr_values=\"aal2 aal1\"";

    private FreshLogin() {}

    /**
     * Says that it takes a fresh login with every kind of proof that the account has, and how to get one.
     *
     * @param purpose what it is for: a step-up for that purpose will do
     * @return the refusal
     */
    public static Problem required(Purpose purpose) {
        return Problem.of(ProblemCode.STEP_UP_REQUIRED)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .with("purpose", purpose.name())
                .next("step_up", "POST", "/users/step_up")
                .next("two_step_verification_login", "POST", "/users/two_step_verification_login")
                .next("sign_in", "POST", "/jwt/create");
    }
}
