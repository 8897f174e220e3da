package dev.authendpoints.spring.stepup;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.spring.factor.Providers;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.ObjectText;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.stepup.Proofs;
import dev.authendpoints.stepup.StepUpOutcome;
import dev.authendpoints.stepup.Ways;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes the caller's session as fresh as a login. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/step_up")
public final class StepUpController {
    private final AuthEndpoints endpoints;
    private final StepUpReply reply;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel
     */
    public StepUpController(AuthEndpoints endpoints, TokenTransport transport) {
        this.endpoints = endpoints;
        this.reply = new StepUpReply(transport);
    }

    @GetMapping
    ResponseEntity<byte[]> ways(Caller caller, Client client) {
        return StepUpReply.ways(endpoints.stepUps().ways(caller, client), caller.session());
    }

    @PostMapping
    ResponseEntity<byte[]> stepUp(StepUpRequest body, Caller caller, Client client, HttpServletRequest request) {
        Optional<Factor> factor = body.byPassword() ? Optional.empty() : Optional.of(factor(body.method()));
        StepUpOutcome outcome = factor.isPresent() && body.answer().isEmpty()
                ? endpoints.stepUps().begin(caller, factor.get(), body.read(), client)
                : endpoints.stepUps().prove(caller, body.proofs(factor), client);
        return outcome.fold(reply::begun, proved -> reply.proved(proved, request), reply::refused);
    }

    private Factor factor(String name) {
        return Providers.named(endpoints.factors(), name, 400);
    }

    @Body
    record StepUpRequest(
            String method,
            Optional<Secret> password,
            Optional<Secret> token,
            Optional<ObjectText> credential,
            Optional<String> purpose) {
        boolean byPassword() {
            return method.equalsIgnoreCase(Ways.PASSWORD);
        }

        Optional<Answer> answer() {
            return token.isEmpty() && credential.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ObjectText.answer(token, credential));
        }

        Proofs proofs(Optional<Factor> factor) {
            if (byPassword() && password.isEmpty()) {
                throw invalid("password", "required", "is required");
            }
            return new Proofs(factor.map(kind -> new Proofs.OfFactor(kind, answer().orElseThrow())), password, read());
        }

        Optional<Purpose> read() {
            return purpose.map(text -> Purpose.parse(text)
                    .orElseThrow(() -> invalid("purpose", "invalid", "must be 1 to 32 of a-z, 0-9 and _")));
        }

        private static Refused invalid(String field, String code, String message) {
            return new Refused(Problem.invalid(List.of(new FieldError(field, code, message))));
        }
    }
}
