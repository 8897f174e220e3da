package dev.authendpoints.spring.passkey;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.Client;
import dev.authendpoints.login.PasswordlessLogin;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.factor.OfferReply;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.ObjectText;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey and nothing else. Where that is not allowed, there is nothing here. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/passkeys")
public final class PasswordlessController {
    private final PasswordlessLogin logins;
    private final TokenTransport transport;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel
     */
    public PasswordlessController(AuthEndpoints endpoints, TokenTransport transport) {
        this.logins = endpoints.passwordlessLogin();
        this.transport = transport;
    }

    /** Nothing that was sent is read: the answer is the same for everybody. */
    @PostMapping("/login_options")
    ResponseEntity<byte[]> begin() {
        return logins.begin()
                .map(opened -> OfferReply.write(new Reply(), opened.expiresIn(), opened.offer())
                        .ok())
                .orElseGet(PasswordlessController::notHere);
    }

    @PostMapping("/login")
    ResponseEntity<byte[]> complete(LoginRequest body, Client client, HttpServletRequest request) {
        return logins.complete(ObjectText.answer(body.token(), body.credential()), client)
                .map(outcome -> outcome.fold(
                        welcome -> transport.answer(welcome, Map.of(), request),
                        () -> Problem.of(ProblemCode.UNKNOWN_CREDENTIAL).answer(),
                        () -> Problem.of(ProblemCode.INVALID_TOKEN).answer()))
                .orElseGet(PasswordlessController::notHere);
    }

    private static ResponseEntity<byte[]> notHere() {
        return Problem.of(ProblemCode.NOT_FOUND).answer();
    }

    @Body
    record LoginRequest(Optional<Secret> token, Optional<ObjectText> credential) {}
}
