package dev.authendpoints.spring.helpdesk;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes passes from their owners. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/pass")
public final class RedemptionController {
    private final AuthEndpoints endpoints;
    private final TokenTransport transport;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel
     */
    public RedemptionController(AuthEndpoints endpoints, TokenTransport transport) {
        this.endpoints = endpoints;
        this.transport = transport;
    }

    @PostMapping
    ResponseEntity<byte[]> redeem(RedeemRequest body, Client client, HttpServletRequest request) {
        Credentials credentials =
                new Credentials(Identity.of(body.username()), body.password(), transport.marker(request));
        return endpoints
                .administration()
                .passRedemption()
                .redeem(credentials, body.pass(), client)
                .map(token -> transport.recovered(token, request))
                .orElseGet(RedemptionController::refused);
    }

    private static ResponseEntity<byte[]> refused() {
        return Problem.of(ProblemCode.INVALID_CREDENTIALS)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .answer();
    }

    @Body
    record RedeemRequest(String username, Secret password, Secret pass) {}
}
