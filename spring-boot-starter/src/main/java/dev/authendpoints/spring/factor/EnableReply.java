package dev.authendpoints.spring.factor;

import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.EnableStep;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.stepup.Freshness;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Writes what became of a change of factors. */
final class EnableReply {
    private EnableReply() {}

    static ResponseEntity<byte[]> offered(EnableStep.Offered offered) {
        Reply reply = new Reply().with("provider", offered.type().name());
        return OfferReply.write(reply, offered.expiresIn(), offered.offer()).ok();
    }

    static ResponseEntity<byte[]> refused(EnableRefusal reason) {
        return problem(reason).answer();
    }

    private static Problem problem(EnableRefusal reason) {
        return switch (reason) {
            case EMAIL_NOT_VERIFIED ->
                Problem.of(ProblemCode.EMAIL_NOT_VERIFIED).next("verify_email", "POST", "/users/verify_email");
            case PROVIDER_ALREADY_ENABLED -> Problem.of(ProblemCode.PROVIDER_ALREADY_ENABLED);
            case FOREIGN_EMAIL ->
                Problem.invalid(
                        List.of(new FieldError("email", "not_yours", "must be the caller's own verified address")));
            case INVALID_TOKEN -> Problem.of(ProblemCode.INVALID_TOKEN);
            case STEP_UP_REQUIRED -> stepUp();
        };
    }

    /** RFC 9470 §3: which authentication would do. */
    private static Problem stepUp() {
        String challenge = "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A fresher or stronger login is required\", max_age="
                + Freshness.WINDOW.toSeconds();
        return Problem.of(ProblemCode.STEP_UP_REQUIRED)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .next("two_step_verification_login", "POST", "/users/two_step_verification_login")
                .next("sign_in", "POST", "/jwt/create");
    }
}
