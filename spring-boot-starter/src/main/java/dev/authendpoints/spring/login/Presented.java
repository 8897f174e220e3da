package dev.authendpoints.spring.login;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.Confirmation;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.spring.device.DeviceKeyText;
import dev.authendpoints.spring.factor.Providers;
import dev.authendpoints.spring.login.TwoStepLoginController.ConfirmRequest;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.ObjectText;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a second step presents: the challenge from body, header or cookie, and the three documented fields. */
final class Presented {
    private static final String HEADER = "X-Challenge";
    private final AuthEndpoints endpoints;
    private final ChallengeCookie cookie;
    private final DeviceCookie devices;
    private final TokenTransport transport;

    Presented(AuthEndpoints endpoints, ChallengeCookie cookie, DeviceCookie devices, TokenTransport transport) {
        this.endpoints = endpoints;
        this.cookie = cookie;
        this.devices = devices;
        this.transport = transport;
    }

    /** Decided before any account is looked at: 404 depends on configuration alone. */
    Factor provider(String name) {
        return Providers.named(endpoints.factors(), name, 404);
    }

    ChallengeId challenge(Optional<String> field, HttpServletRequest request) {
        return issued(field, request).or(() -> byCookie(request)).orElseThrow(() -> missing(request, "is required"));
    }

    Confirmation confirmation(ConfirmRequest body, HttpServletRequest request) {
        Answer answer = ObjectText.answer(body.token(), body.credential());
        Optional<FactorType> type = body.provider().map(this::provider).map(Factor::type);
        Optional<ChallengeId> challenge = issued(body.challenge(), request).or(() -> byCookie(request));
        if (challenge.isEmpty() && (body.email().isEmpty() || type.isEmpty())) {
            throw missing(request, "is required where email and provider are not both given");
        }
        // A text that is no address names nobody's login: it is refused like any other.
        Optional<EmailAddress> email = body.email().flatMap(EmailAddress::parse);
        if (email.isEmpty() && body.email().isPresent()) {
            throw refused(ProblemCode.INVALID_TOKEN);
        }
        return new Confirmation(challenge, email, type, answer, transport.marker(request), remember(body, request));
    }

    private Optional<Confirmation.Remember> remember(ConfirmRequest body, HttpServletRequest request) {
        Optional<Secret> former = devices.shown(body.deviceToken(), request);
        return body.rememberDevice()
                ? Optional.of(new Confirmation.Remember(former, DeviceKeyText.read(body.deviceKey())))
                : Optional.empty();
    }

    /** From body and header; two that differ name no login, and what we never issued is a 404. */
    private Optional<ChallengeId> issued(Optional<String> field, HttpServletRequest request) {
        Optional<String> header = Optional.ofNullable(request.getHeader(HEADER));
        if (field.isPresent() && header.isPresent() && !field.equals(header)) {
            throw refused(ProblemCode.INVALID_TOKEN);
        }
        return Stream.of(field, header)
                .flatMap(Optional::stream)
                .findFirst()
                .map(text ->
                        endpoints.challenges().read(text).orElseThrow(() -> refused(ProblemCode.UNKNOWN_CHALLENGE)));
    }

    /** A cookie that names no open login counts as none: browsers keep what servers have forgotten. */
    private Optional<ChallengeId> byCookie(HttpServletRequest request) {
        return cookie.read(request).flatMap(endpoints.challenges()::read).filter(endpoints.twoStepLogin()::isOpen);
    }

    /** Nothing was presented; a cookie alone that names no open login is a challenge that is over. */
    private Refused missing(HttpServletRequest request, String message) {
        return cookie.read(request).isPresent()
                ? refused(ProblemCode.INVALID_TOKEN)
                : new Refused(Problem.invalid(List.of(new FieldError("challenge", "required", message))));
    }

    private static Refused refused(ProblemCode code) {
        return new Refused(Problem.of(code));
    }
}
