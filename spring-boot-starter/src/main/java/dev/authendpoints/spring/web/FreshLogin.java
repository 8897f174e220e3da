package dev.authendpoints.spring.web;

import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.stepup.Ways;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The refusal of a login that is too old or too weak for something sensitive (RFC 9470 §3). */
public final class FreshLogin {
    private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\","
            + " error_description=\"A fresher or stronger login is required\"";
    // In order of preference: what an account without an authenticator reaches will do, when it is fresh.
    private static final String ANY = "aal2 aal1";
    private static final String STRONG = "aal2";

    private FreshLogin() {}

    /**
     * Says that it takes a fresh login with every kind of proof that the account has, and how to get one.
     *
     * @param purpose what it is for: a step-up for that purpose will do
     * @param ways what the account's owner can prove; what is weaker than their strongest factor will not do
     * @return the refusal
     */
    public static Problem required(Purpose purpose, Ways ways) {
        boolean strong = ways.needed() == Freshness.Needed.STRONG;
        Problem problem =
                required(Optional.of(Freshness.WINDOW), Optional.of(strong ? STRONG : ANY), Optional.of(purpose), true);
        return strong
                ? problem.detail("strongest-factor")
                        .with(
                                "providers",
                                ways.list().stream().map(Ways.Way::method).toList())
                : problem;
    }

    /**
     * Says what a host's own endpoint takes, and how to get it.
     *
     * @param maxAge how old the proofs may be
     * @param acr what they have to be worth
     * @param purpose what it is for, where a step-up for that purpose will do
     * @param strong whether the login is worth enough; otherwise the account may need another factor first
     * @return the refusal
     */
    public static Problem required(
            Optional<Duration> maxAge, Optional<String> acr, Optional<Purpose> purpose, boolean strong) {
        String challenge = CHALLENGE
                + maxAge.map(age -> ", max_age=" + age.toSeconds()).orElse("")
                + acr.map(values -> ", acr_values=\"" + values + "\"").orElse("");
        Problem problem = Problem.of(ProblemCode.STEP_UP_REQUIRED).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        Problem named =
                purpose.map(what -> problem.with("purpose", what.name())).orElse(problem);
        Problem next = named.next("step_up", "POST", "/users/step_up");
        return (strong ? next : next.next("enable", "POST", "/users/enable_2fa"))
                .next("two_step_verification_login", "POST", "/users/two_step_verification_login")
                .next("sign_in", "POST", "/jwt/create");
    }
}
