package dev.authendpoints.spring.stepup;

import dev.authendpoints.input.FieldError;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.StepUp;
import dev.authendpoints.spring.factor.OfferReply;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.stepup.StepUpOutcome;
import dev.authendpoints.stepup.Ways;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Writes what became of a step-up. */
final class StepUpReply {
    private final TokenTransport transport;

    StepUpReply(TokenTransport transport) {
        this.transport = transport;
    }

    static ResponseEntity<byte[]> ways(Ways ways, Session session) {
        List<Map<String, Object>> methods =
                ways.list().stream().map(StepUpReply::member).toList();
        return new Reply()
                .with("methods", methods)
                .with("acrNeeded", ways.needed() == Freshness.Needed.STRONG ? "aal2" : "aal1")
                .with("maxAge", Freshness.WINDOW.toSeconds())
                .with("authTime", session.authTime().toString())
                .with("amr", session.amr())
                .with("acr", session.acr())
                .ok();
    }

    private static Map<String, Object> member(Ways.Way way) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("method", way.method());
        member.put("proofs", way.proofs());
        return member;
    }

    ResponseEntity<byte[]> begun(StepUpOutcome.Begun begun) {
        Reply answer = new Reply().with("method", begun.type().name());
        return OfferReply.write(answer, begun.expiresIn(), begun.offer()).ok();
    }

    ResponseEntity<byte[]> proved(StepUpOutcome.Proved proved, HttpServletRequest request) {
        Session session = proved.token().session();
        Optional<StepUp> bound = proved.purpose().flatMap(purpose -> session.stepUp());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("authTime", bound.map(StepUp::at).orElse(session.authTime()).toString());
        more.put("amr", bound.map(StepUp::amr).orElse(session.amr()));
        more.put("acr", bound.map(StepUp::acr).orElseGet(session::acr));
        bound.ifPresent(stepUp -> more.put("purpose", stepUp.purpose().name()));
        return transport.answer(proved.token(), more, request);
    }

    ResponseEntity<byte[]> refused(StepUpOutcome.Refused refused) {
        return switch (refused.reason()) {
            case METHOD_NOT_ENABLED -> other(ProblemCode.PROVIDER_NOT_ENABLED, refused);
            case METHOD_STOPPED -> other(ProblemCode.PROVIDER_STOPPED, refused);
            case PASSWORD_NEEDED ->
                Problem.invalid(List.of(new FieldError("password", "required", "is required with this proof")))
                        .answer();
            case INVALID_PROOF -> Problem.of(ProblemCode.INVALID_PROOF).answer();
        };
    }

    private static ResponseEntity<byte[]> other(ProblemCode code, StepUpOutcome.Refused refused) {
        return Problem.of(code).with("providers", refused.methods()).answer();
    }
}
