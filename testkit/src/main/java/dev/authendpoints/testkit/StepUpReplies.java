package dev.authendpoints.testkit;

import dev.authendpoints.session.Session;
import dev.authendpoints.session.StepUp;
import dev.authendpoints.stepup.StepUpOutcome;
import dev.authendpoints.stepup.StepUpRefusal;
import dev.authendpoints.stepup.Ways;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to step-ups under the names of the contract. */
final class StepUpReplies {
    private StepUpReplies() {}

    static Reply of(Ways ways, Session session) {
        Map<String, Object> fields = new HashMap<>(proved(session.authTime(), session.amr(), session.acr()));
        fields.put("methods", ways.list().stream().map(Ways.Way::method).toList());
        return new Reply(Reply.OK, fields);
    }

    static Reply of(StepUpOutcome outcome) {
        return outcome.fold(
                begun -> new Reply(Reply.OK, Replies.offered(begun.type(), begun.expiresIn(), begun.offer())),
                StepUpReplies::of,
                StepUpReplies::of);
    }

    private static Reply of(StepUpOutcome.Proved proved) {
        Session session = proved.token().session();
        Optional<StepUp> bound = proved.purpose().flatMap(purpose -> session.stepUp());
        Map<String, Object> fields = new HashMap<>(bound.map(stepUp -> proved(stepUp.at(), stepUp.amr(), stepUp.acr()))
                .orElseGet(() -> proved(session.authTime(), session.amr(), session.acr())));
        fields.put("accessToken", proved.token().accessToken().reveal());
        return new Reply(Reply.OK, fields);
    }

    private static Reply of(StepUpOutcome.Refused refused) {
        Map<String, Object> providers = refused.methods().isEmpty() ? Map.of() : Map.of("providers", refused.methods());
        return new Reply(code(refused.reason()), providers);
    }

    private static Map<String, Object> proved(Instant at, List<String> amr, String acr) {
        return Map.of("authTime", at.toString(), "amr", amr, "acr", acr);
    }

    private static String code(StepUpRefusal reason) {
        return switch (reason) {
            case METHOD_NOT_ENABLED -> "provider_not_enabled";
            case METHOD_STOPPED -> "provider_stopped";
            case PASSWORD_NEEDED -> Replies.VALIDATION_FAILED;
            case INVALID_PROOF -> "invalid_proof";
        };
    }
}
