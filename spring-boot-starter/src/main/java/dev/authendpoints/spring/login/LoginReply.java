package dev.authendpoints.spring.login;

import dev.authendpoints.factor.FactorType;
import dev.authendpoints.login.FirstStep;
import dev.authendpoints.login.Refusal;
import dev.authendpoints.login.SecondStep;
import dev.authendpoints.spring.factor.OfferReply;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.HostCookie;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.token.Renewed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Writes what became of a step. */
final class LoginReply {
    private final ChallengeCookie cookie;
    private final TokenTransport transport;

    LoginReply(ChallengeCookie cookie, TokenTransport transport) {
        this.cookie = cookie;
        this.transport = transport;
    }

    ResponseEntity<byte[]> opened(FirstStep.Opened opened, HttpServletRequest request) {
        String challenge = opened.challenge().reveal();
        Reply reply = new Reply()
                .with("challenge", challenge)
                .with("provider", opened.type().name());
        OfferReply.write(reply, opened.expiresIn(), opened.offer())
                .with(
                        "providers",
                        opened.enabled().stream().map(FactorType::name).toList());
        return HostCookie.add(reply.ok(), cookie.write(challenge, opened.expiresIn(), request));
    }

    ResponseEntity<byte[]> signedIn(SecondStep.SignedIn signedIn, HttpServletRequest request) {
        Map<String, Object> more = new LinkedHashMap<>(signedIn.remarks());
        more.computeIfPresent("clockAdvice", (name, english) -> ClockAdvice.on(more.get("clockDrift"), english));
        signedIn.recoveryCodesLeft().ifPresent(left -> more.put("recoveryCodesLeft", left));
        return done(transport.answer(signedIn.welcome(), more, request), request);
    }

    ResponseEntity<byte[]> toEnrol(Renewed token, HttpServletRequest request) {
        return done(transport.toEnrol(token, request), request);
    }

    /** The challenge has done its work. */
    private ResponseEntity<byte[]> done(ResponseEntity<byte[]> answer, HttpServletRequest request) {
        return cookie.read(request).isPresent() ? HostCookie.add(answer, cookie.erase(request)) : answer;
    }

    ResponseEntity<byte[]> refused(FirstStep.Refused refused) {
        Problem problem = problem(refused.reason());
        return refused.enabled().isEmpty()
                ? problem.answer()
                : problem.with(
                                "providers",
                                refused.enabled().stream().map(FactorType::name).toList())
                        .answer();
    }

    ResponseEntity<byte[]> refused(Refusal reason) {
        return problem(reason).answer();
    }

    private static Problem problem(Refusal reason) {
        return switch (reason) {
            case INVALID_CREDENTIALS -> bearer(ProblemCode.INVALID_CREDENTIALS);
            case EMAIL_NOT_VERIFIED -> Problem.of(ProblemCode.EMAIL_NOT_VERIFIED);
            case TWO_FACTOR_NOT_ENABLED ->
                bearer(ProblemCode.TWO_FACTOR_NOT_ENABLED).next("sign_in", "POST", "/jwt/create");
            case PROVIDER_NOT_ENABLED -> Problem.of(ProblemCode.PROVIDER_NOT_ENABLED);
            case PROVIDER_STOPPED -> Problem.of(ProblemCode.PROVIDER_STOPPED);
            case INVALID_TOKEN -> Problem.of(ProblemCode.INVALID_TOKEN);
            case ACCOUNT_CHANGED ->
                bearer(ProblemCode.ACCOUNT_CHANGED).next("begin_again", "POST", "/users/two_step_verification_login");
        };
    }

    private static Problem bearer(ProblemCode code) {
        return Problem.of(code).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
