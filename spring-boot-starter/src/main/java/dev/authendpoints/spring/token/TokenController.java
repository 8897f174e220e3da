package dev.authendpoints.spring.token;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.device.Shown;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.web.Body;
import dev.authendpoints.spring.web.MeantAccount;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import dev.authendpoints.spring.web.Reply;
import dev.authendpoints.token.TokenPair;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
    private static final FieldError NO_TOKEN = new FieldError("refreshToken", "required", "is required");
    private final AuthEndpoints endpoints;
    private final TokenTransport transport;
    private final DeviceCookie devices;
    private final Meters meters;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel
     * @param devices what trusted devices show
     * @param meters where refreshes are counted, if anywhere
     */
    public TokenController(
            AuthEndpoints endpoints, TokenTransport transport, DeviceCookie devices, ObjectProvider<Meters> meters) {
        this.endpoints = endpoints;
        this.transport = transport;
        this.devices = devices;
        this.meters = meters.getIfAvailable(() -> Meters.NONE);
    }

    @PostMapping("/create")
    ResponseEntity<byte[]> create(CreateRequest body, Client client, HttpServletRequest request) {
        Credentials credentials =
                new Credentials(Identity.of(body.username()), body.password(), transport.marker(request));
        return endpoints
                .passwordLogin()
                .signIn(credentials, body.shown(devices, request), client)
                .fold(
                        welcome -> transport.answer(welcome, Map.of(), request),
                        TokenController::needed,
                        token -> transport.toEnrol(token, request),
                        TokenController::refused);
    }

    @PostMapping("/device_nonce")
    ResponseEntity<byte[]> deviceNonce() {
        OwnDevices.Nonce nonce = endpoints.ownDevices().nonce();
        return new Reply()
                .with("nonce", nonce.text())
                .with("expiresIn", nonce.life().toSeconds())
                .ok();
    }

    @PostMapping("/refresh")
    ResponseEntity<byte[]> refresh(RefreshRequest body, Client client, HttpServletRequest request) {
        Optional<Secret> presented = presented(body, request);
        Optional<TokenPair> refreshed =
                presented.flatMap(token -> endpoints.tokenRefresh().refresh(token, client));
        meters.count("authendpoints.refreshes", "outcome", refreshed.isPresent() ? "refreshed" : "refused");
        return refreshed
                .map(tokens -> transport.answer(tokens, request))
                .orElseGet(() -> presented.isPresent() ? transport.forget(worthNothing(), request) : worthNothing());
    }

    @GetMapping("/verify")
    ResponseEntity<byte[]> verify(Caller caller) {
        return Reply.noContent();
    }

    @PostMapping("/revoke")
    ResponseEntity<byte[]> revoke(RefreshRequest body, Client client, HttpServletRequest request) {
        presented(body, request).ifPresent(token -> endpoints.tokenRefresh().revoke(token, client));
        return transport.forget(Reply.noContent(), request);
    }

    /**
     * A browser whose cookie has expired presents none, and is answered as with one that is worth nothing; what it keeps beside
     * that may be a token that enables a factor, and stays. One that is another account's than the one that is meant is not used
     * up, and its cookie stays.
     */
    private Optional<Secret> presented(RefreshRequest body, HttpServletRequest request) {
        Optional<Secret> token =
                transport.refreshToken(body.refreshToken(), request).map(Secret::new);
        if (token.isEmpty() && !transport.inCookies(request)) {
            throw new Refused(Problem.invalid(List.of(NO_TOKEN)));
        }
        Optional<AccountId> owner = token.isPresent()
                ? token.flatMap(endpoints.tokenRefresh()::owner)
                : transport.accessToken(request).flatMap(this::owner);
        MeantAccount.refusal(request, owner).ifPresent(problem -> {
            throw new Refused(problem);
        });
        return token;
    }

    private Optional<AccountId> owner(String accessToken) {
        return endpoints
                .callers()
                .enrolling(accessToken)
                .map(presented -> presented.caller().account().id());
    }

    private static ResponseEntity<byte[]> worthNothing() {
        return bearer(Problem.of(ProblemCode.INVALID_TOKEN).status(401)).answer();
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
    record CreateRequest(
            String username,
            Secret password,
            Optional<Secret> deviceToken,
            Optional<String> deviceNonce,
            Optional<Secret> deviceSignature) {
        Optional<Shown> shown(DeviceCookie devices, HttpServletRequest request) {
            Optional<Shown.Signature> signature =
                    deviceNonce.flatMap(nonce -> deviceSignature.map(signed -> new Shown.Signature(nonce, signed)));
            return devices.shown(deviceToken, request).map(token -> new Shown(token, signature));
        }
    }

    @Body
    record RefreshRequest(Optional<String> refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest"; // the token is not for logs
        }
    }
}
