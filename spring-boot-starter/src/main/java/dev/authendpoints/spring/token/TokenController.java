package dev.authendpoints.spring.token;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.token.TokenPair;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Access and refresh tokens. */
@RestController
@RequestMapping("${authendpoints.base-path:}/jwt")
public final class TokenController {
    private final AuthEndpoints endpoints;
    private final Meters meters;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param meters where refreshes are counted, if anywhere
     */
    public TokenController(AuthEndpoints endpoints, ObjectProvider<Meters> meters) {
        this.endpoints = endpoints;
        this.meters = meters.getIfAvailable(() -> Meters.NONE);
    }

    @PostMapping("/create")
    ResponseEntity<byte[]> create(CreateRequest body, Client client) {
        Credentials credentials = new Credentials(Identity.of(body.username()), body.password());
        return endpoints
                .passwordLogin()
                .signIn(credentials, client)
                .fold(tokens -> TokenReply.of(tokens).ok(), TokenController::needed, TokenController::refused);
    }

    @PostMapping("/refresh")
    ResponseEntity<byte[]> refresh(RefreshRequest body, Client client) {
        Optional<TokenPair> refreshed = endpoints.tokenRefresh().refresh(body.refreshToken(), client);
        meters.count("authendpoints.refreshes", "outcome", refreshed.isPresent() ? "refreshed" : "refused");
        return refreshed
                .map(tokens -> TokenReply.of(tokens).ok())
                .orElseGet(() -> bearer(Problem.of(ProblemCode.INVALID_TOKEN).status(401))
                        .answer());
    }

    @GetMapping("/verify")
    ResponseEntity<byte[]> verify(Caller caller) {
        return Reply.noContent();
    }

    @PostMapping("/revoke")
    ResponseEntity<byte[]> revoke(RefreshRequest body, Client client) {
        endpoints.tokenRefresh().revoke(body.refreshToken(), client);
        return Reply.noContent();
    }

    private static ResponseEntity<byte[]> needed(List<FactorType> enabled) {
        return bearer(Problem.of(ProblemCode.TWO_STEP_VERIFICATION_REQUIRED))
                .with("providers", enabled.stream().map(FactorType::name).toList())
                .next("two_step_verification_login", "POST", "/users/two_step_verification_login")
                .answer();
    }

    private static ResponseEntity<byte[]> refused() {
        return bearer(Problem.of(ProblemCode.INVALID_CREDENTIALS)).answer();
    }

    private static Problem bearer(Problem problem) {
        return problem.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    @Body
    record CreateRequest(String username, Secret password) {}

    @Body
    record RefreshRequest(Secret refreshToken) {}
}
