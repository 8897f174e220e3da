package dev.authendpoints.spring.login;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.login.FirstStep;
import dev.authendpoints.login.TwoStepLogin;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.ObjectText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two steps of a login. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users")
public final class TwoStepLoginController {
    private final TwoStepLogin logins;
    private final TokenTransport transport;
    private final Presented presented;
    private final LoginReply reply;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param cookie the cookie that keeps the challenge in browsers
     * @param devices what trusted devices show
     * @param transport how tokens travel
     */
    public TwoStepLoginController(
            AuthEndpoints endpoints, ChallengeCookie cookie, DeviceCookie devices, TokenTransport transport) {
        this.logins = endpoints.twoStepLogin();
        this.transport = transport;
        this.presented = new Presented(endpoints, cookie, devices, transport);
        this.reply = new LoginReply(cookie, transport);
    }

    @PostMapping("/two_step_verification_login")
    ResponseEntity<byte[]> login(LoginRequest body, Client client, HttpServletRequest request) {
        Factor factor = presented.provider(body.provider());
        Credentials credentials =
                new Credentials(Identity.of(body.username()), body.password(), transport.marker(request));
        FirstStep step = logins.begin(credentials, factor, client);
        return step.fold(opened -> reply.opened(opened, request), reply::refused);
    }

    @PostMapping("/two_step_verification_resend")
    ResponseEntity<byte[]> resend(ResendRequest body, Client client, HttpServletRequest request) {
        ChallengeId challenge = presented.challenge(body.challenge(), request);
        return logins.resend(challenge, client).fold(opened -> reply.opened(opened, request), reply::refused);
    }

    @PostMapping("/two_step_verification_confirm")
    ResponseEntity<byte[]> confirm(ConfirmRequest body, Client client, HttpServletRequest request) {
        return logins.confirm(presented.confirmation(body, request), client)
                .fold(
                        signedIn -> reply.signedIn(signedIn, request),
                        token -> reply.toEnrol(token, request),
                        reply::refused);
    }

    @Body
    record LoginRequest(String username, Secret password, String provider) {}

    @Body
    record ResendRequest(Optional<String> challenge) {}

    @Body
    record ConfirmRequest(
            Optional<String> email,
            Optional<String> provider,
            Optional<Secret> token,
            Optional<ObjectText> credential,
            Optional<String> challenge,
            boolean rememberDevice,
            Optional<Secret> deviceToken,
            Optional<ObjectText> deviceKey) {}
}
