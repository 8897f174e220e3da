package dev.authendpoints.spring.recovery;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.recovery.AccountRecovery;
import dev.authendpoints.recovery.RecoveryRefusal;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.web.SteadyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recovering an account whose owner has lost all second factors. Where that is not configured, there is nothing here. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users")
public final class RecoveryController {
    private final AccountRecovery recovery;
    private final TokenTransport transport;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel
     */
    public RecoveryController(AuthEndpoints endpoints, TokenTransport transport) {
        this.recovery = endpoints.accountRecovery();
        this.transport = transport;
    }

    @PostMapping("/recovery")
    ResponseEntity<byte[]> ask(AskRequest body, Client client) {
        checkEnabled();
        EmailAddress email = EmailAddress.parse(body.email())
                .orElseThrow(() -> new Refused(Problem.invalid(List.of(
                        new FieldError("email", "invalid", "must be an e-mail address such as ada@example.org")))));
        SteadyTime.spend(() -> recovery.ask(email, client));
        return Reply.noContent();
    }

    @PostMapping("/recovery_start")
    ResponseEntity<byte[]> start(ProofRequest body, Client client) {
        checkEnabled();
        return recovery.start(body.identity(), body.token(), body.password(), client)
                .fold(ready -> new Reply().with("readyAt", ready.toString()).ok(), RecoveryController::refused);
    }

    @PostMapping("/recovery_cancel")
    ResponseEntity<byte[]> cancel(CancelRequest body, Client client) {
        checkEnabled();
        return recovery.cancel(body.identity(), body.token(), client)
                ? Reply.noContent()
                : Problem.of(ProblemCode.INVALID_TOKEN).answer();
    }

    @PostMapping("/recovery_confirm")
    ResponseEntity<byte[]> confirm(ProofRequest body, Client client, HttpServletRequest request) {
        checkEnabled();
        return recovery.finish(body.identity(), body.token(), body.password(), client)
                .fold(token -> transport.recovered(token, request), RecoveryController::refused);
    }

    private void checkEnabled() {
        if (!recovery.enabled()) {
            throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
        }
    }

    private static ResponseEntity<byte[]> refused(RecoveryRefusal refusal) {
        return switch (refusal) {
            case INVALID_TOKEN -> Problem.of(ProblemCode.INVALID_TOKEN).answer();
            case WRONG_PASSWORD ->
                Problem.of(ProblemCode.INVALID_CREDENTIALS)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .answer();
        };
    }

    @Body
    record AskRequest(String email) {}

    @Body
    record ProofRequest(String identity, Secret token, Secret password) {}

    @Body
    record CancelRequest(String identity, Secret token) {}
}
