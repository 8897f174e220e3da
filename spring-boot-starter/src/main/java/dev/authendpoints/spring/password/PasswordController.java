package dev.authendpoints.spring.password;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.spring.web.SteadyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing and resetting passwords. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users")
public final class PasswordController {
    private final AuthEndpoints endpoints;
    private final TokenTransport transport;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel, and the marker of a browser with them
     */
    public PasswordController(AuthEndpoints endpoints, TokenTransport transport) {
        this.endpoints = endpoints;
        this.transport = transport;
    }

    @PostMapping("/set_password")
    ResponseEntity<byte[]> set(SetRequest body, Caller caller, Client client, HttpServletRequest request) {
        return endpoints
                .passwordChange()
                .change(caller, body.currentPassword(), body.newPassword(), body.confirmNewPassword(), client)
                .fold(
                        marker -> transport.marked(Reply.noContent(), marker, request),
                        errors -> Problem.invalid(errors).answer());
    }

    @PostMapping("/reset_password")
    ResponseEntity<byte[]> reset(ResetRequest body, Client client) {
        EmailAddress email = EmailAddress.parse(body.email())
                .orElseThrow(() -> new Refused(Problem.invalid(List.of(
                        new FieldError("email", "invalid", "must be an e-mail address such as ada@example.org")))));
        SteadyTime.spend(() -> endpoints.passwordReset().begin(email, client));
        return Reply.noContent();
    }

    @PostMapping("/reset_password_confirm")
    ResponseEntity<byte[]> confirm(ConfirmRequest body, Client client, HttpServletRequest request) {
        return endpoints
                .passwordReset()
                .confirm(body.identity(), body.token(), body.newPassword(), body.confirmNewPassword(), client)
                .fold(
                        marker -> transport.marked(Reply.noContent(), marker, request),
                        () -> Problem.of(ProblemCode.INVALID_TOKEN).answer(),
                        errors -> Problem.invalid(errors).answer());
    }

    @Body
    record SetRequest(Secret currentPassword, Secret newPassword, Secret confirmNewPassword) {}

    @Body
    record ResetRequest(String email) {}

    @Body
    record ConfirmRequest(String identity, Secret token, Secret newPassword, Secret confirmNewPassword) {}
}
