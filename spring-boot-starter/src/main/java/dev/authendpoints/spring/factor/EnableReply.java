package dev.authendpoints.spring.factor;

import dev.authendpoints.client.Client;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.EnableStep;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.spring.web.FreshLogin;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.stepup.StepUps;
import dev.authendpoints.stepup.Ways;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** Writes what became of a change of factors. */
public final class EnableReply {
    private EnableReply() {}

    /**
     * Writes what a factor has ready.
     *
     * @param offered the beginning of an enrolment
     * @return 200
     */
    public static ResponseEntity<byte[]> offered(EnableStep.Offered offered) {
        Reply reply = new Reply().with("provider", offered.type().name());
        return OfferReply.write(reply, offered.expiresIn(), offered.offer()).ok();
    }

    /**
     * Writes why nothing was changed.
     *
     * @param stepUps what the caller could prove instead
     * @param caller who asked
     * @param client from where
     * @return what writes the refusal
     */
    public static Function<EnableRefusal, ResponseEntity<byte[]>> refused(
            StepUps stepUps, Caller caller, Client client) {
        return reason -> problem(reason, () -> stepUps.ways(caller, client)).answer();
    }

    /**
     * Writes what is wrong with the particulars of a request.
     *
     * @param errors what is wrong
     * @return the refusal
     */
    public static ResponseEntity<byte[]> invalid(List<FieldError> errors) {
        return Problem.invalid(errors).answer();
    }

    /**
     * Writes recovery codes down, where there are new ones.
     *
     * @param reply the rest of the answer
     * @param recoveryCodes the codes
     * @return 200
     */
    public static ResponseEntity<byte[]> codes(Reply reply, List<Secret> recoveryCodes) {
        List<String> texts = recoveryCodes.stream().map(Secret::reveal).toList();
        return texts.isEmpty() ? reply.ok() : reply.with("recoveryCodes", texts).ok();
    }

    private static Problem problem(EnableRefusal reason, Supplier<Ways> ways) {
        return switch (reason) {
            case EMAIL_NOT_VERIFIED ->
                Problem.of(ProblemCode.EMAIL_NOT_VERIFIED).next("verify_email", "POST", "/users/verify_email");
            case PROVIDER_ALREADY_ENABLED -> Problem.of(ProblemCode.PROVIDER_ALREADY_ENABLED);
            case TOO_MANY_FACTORS -> Problem.of(ProblemCode.TOO_MANY_FACTORS);
            case NOT_ENABLED_BY_ITSELF ->
                Problem.of(ProblemCode.NOT_ENABLED_BY_ITSELF)
                        .next("renew_recovery_codes", "POST", "/users/2fa/recovery_codes");
            case PROVIDER_NOT_ALLOWED -> Problem.of(ProblemCode.PROVIDER_NOT_ALLOWED);
            case TWO_STEP_REQUIRED -> Problem.of(ProblemCode.TWO_STEP_REQUIRED);
            case TWO_FACTOR_NOT_ENABLED ->
                Problem.of(ProblemCode.TWO_FACTOR_NOT_ENABLED).status(400).next("enable", "POST", "/users/enable_2fa");
            case NOT_FOUND -> Problem.of(ProblemCode.NOT_FOUND);
            case LAST_FACTOR -> Problem.of(ProblemCode.LAST_FACTOR).next("disable", "POST", "/users/disable_2fa");
            case FOREIGN_EMAIL ->
                Problem.invalid(
                        List.of(new FieldError("email", "not_yours", "must be the caller's own verified address")));
            case INVALID_TOKEN -> Problem.of(ProblemCode.INVALID_TOKEN);
            case STEP_UP_REQUIRED -> FreshLogin.required(Purpose.FACTORS, ways.get());
        };
    }
}
