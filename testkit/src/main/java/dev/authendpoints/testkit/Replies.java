package dev.authendpoints.testkit;

import dev.authendpoints.client.AgentName;
import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.EnableStep;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.login.FirstStep;
import dev.authendpoints.login.PasswordLogin;
import dev.authendpoints.login.PasswordlessLogin;
import dev.authendpoints.login.Refusal;
import dev.authendpoints.login.SecondStep;
import dev.authendpoints.login.Welcome;
import dev.authendpoints.profile.ProfileOutcome;
import dev.authendpoints.recovery.RecoveryRefusal;
import dev.authendpoints.registration.EmailVerification;
import dev.authendpoints.report.Way;
import dev.authendpoints.report.WaysIn;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.token.Renewed;
import dev.authendpoints.token.TokenPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the core returns into the words of the contract. */
final class Replies {
    static final String VALIDATION_FAILED = "validation_failed";

    private Replies() {}

    static Reply of(TokenPair tokens) {
        return new Reply(
                Reply.OK,
                Map.of(
                        "accessToken", tokens.accessToken().reveal(),
                        "refreshToken", tokens.refreshToken().reveal(),
                        "expiresIn", seconds(tokens.expiresIn()),
                        "refreshExpiresIn", seconds(tokens.refreshExpiresIn()),
                        "amr", tokens.amr()));
    }

    static Reply of(List<OpenSession> sessions, SessionId current) {
        List<String> ids =
                sessions.stream().map(open -> open.session().id().value()).toList();
        return new Reply(Reply.OK, Map.of("ids", ids, "current", current.value()));
    }

    static Reply ofDevices(List<TrustedDevice> devices) {
        return new Reply(
                Reply.OK,
                Map.of(
                        "ids", texts(devices, device -> device.id().value()),
                        "names", texts(devices, device -> AgentName.of(device.agent())),
                        "networks", texts(devices, TrustedDevice::network),
                        "lastUsedAt",
                                devices.stream()
                                        .flatMap(device -> device.use().stream())
                                        .map(use -> use.at().toString())
                                        .toList(),
                        "expiresAt", texts(devices, device -> device.expiresAt().toString())));
    }

    private static List<String> texts(List<TrustedDevice> devices, Function<TrustedDevice, String> text) {
        return devices.stream().map(text).toList();
    }

    static Reply of(OwnDevices.Outcome outcome) {
        return Reply.of(outcome == OwnDevices.Outcome.DONE ? Reply.OK : code(outcome));
    }

    static Reply of(PasswordLogin.Outcome outcome) {
        if (outcome instanceof PasswordLogin.Outcome.SignedIn signedIn) {
            return of(signedIn.welcome());
        }
        if (outcome instanceof PasswordLogin.Outcome.EnrolmentNeeded enrol) {
            return toEnrol(enrol.token());
        }
        return outcome instanceof PasswordLogin.Outcome.SecondFactorNeeded needed
                ? new Reply("two_step_verification_required", Map.of("providers", names(needed.enabled())))
                : Reply.of("invalid_credentials");
    }

    static Reply of(RecoveryRefusal refusal) {
        return switch (refusal) {
            case INVALID_TOKEN -> Reply.of("invalid_token");
            case WRONG_PASSWORD -> Reply.of("invalid_credentials");
        };
    }

    static Reply toEnrol(Renewed token) {
        return new Reply(
                "two_step_enrolment_required",
                Map.of("enrolmentToken", token.accessToken().reveal()));
    }

    static Reply of(Welcome welcome) {
        Map<String, Object> fields = new HashMap<>(of(welcome.tokens()).fields());
        welcome.device()
                .ifPresent(device -> fields.put("deviceToken", device.token().reveal()));
        fields.put("marker", welcome.marker().text().reveal());
        welcome.enrolWithin().ifPresent(left -> fields.put("enrolWithin", seconds(left)));
        return new Reply(Reply.OK, fields);
    }

    static Reply of(SecondStep.SignedIn signedIn) {
        Map<String, Object> fields = new HashMap<>(of(signedIn.welcome()).fields());
        signedIn.remarks()
                .forEach((name, value) -> fields.put(name, value instanceof Long number ? number.intValue() : value));
        signedIn.recoveryCodesLeft().ifPresent(left -> fields.put("recoveryCodesLeft", left));
        return new Reply(Reply.OK, fields);
    }

    static Reply of(PasswordlessLogin.Opened opened) {
        Map<String, Object> fields = new HashMap<>(opened.offer().details());
        fields.put("expiresIn", seconds(opened.expiresIn()));
        return new Reply(Reply.OK, fields);
    }

    static Reply of(PasswordlessLogin.Outcome outcome) {
        return outcome.fold(Replies::of, () -> Reply.of("unknown_credential"), () -> Reply.of("invalid_token"));
    }

    static Reply of(FirstStep.Opened opened) {
        Map<String, Object> fields = offered(opened.type(), opened.expiresIn(), opened.offer());
        fields.put("challenge", opened.challenge().reveal());
        fields.put("providers", names(opened.enabled()));
        return new Reply(Reply.OK, fields);
    }

    static Reply of(FirstStep.Refused refused) {
        Map<String, Object> fields =
                refused.enabled().isEmpty() ? Map.of() : Map.of("providers", names(refused.enabled()));
        return new Reply(code(refused.reason()), fields);
    }

    static Reply of(Refusal refusal) {
        return Reply.of(code(refusal));
    }

    static Reply of(EnableStep.Offered offered) {
        return new Reply(Reply.OK, offered(offered.type(), offered.expiresIn(), offered.offer()));
    }

    static Reply of(EnableRefusal refusal) {
        return Reply.of(refusal == EnableRefusal.FOREIGN_EMAIL ? VALIDATION_FAILED : code(refusal));
    }

    static Reply of(EmailVerification.Outcome outcome) {
        return Reply.of(outcome == EmailVerification.Outcome.VERIFIED ? Reply.OK : code(outcome));
    }

    static Reply of(ProfileOutcome outcome) {
        return switch (outcome) {
            case DONE -> Reply.of(Reply.OK);
            case INVALID, FOREIGN_ADDRESS, UNCHANGED -> Reply.of(VALIDATION_FAILED);
            case TAKEN -> Reply.of("username_taken");
            case STEP_UP_REQUIRED -> Reply.of(code(outcome));
        };
    }

    static Reply of(TwoStepSettings.Overview overview) {
        List<EnrolledFactor> factors = overview.factors();
        Map<String, Object> fields = new HashMap<>();
        fields.put("enabled", !factors.isEmpty());
        fields.put(
                "providers",
                factors.stream().map(factor -> factor.type().name()).toList());
        fields.put("ids", factors.stream().map(EnrolledFactor::id).toList());
        fields.put("labels", factors.stream().map(EnrolledFactor::label).toList());
        fields.put(
                "shown",
                factors.stream()
                        .flatMap(factor -> Stream.ofNullable(overview.shown().get(factor.id())))
                        .toList());
        fields.put("preferred", ids(factors, EnrolledFactor::preferred));
        fields.put(
                "retiresAt",
                factors.stream()
                        .flatMap(factor -> factor.retiresAt().map(Instant::toString).stream())
                        .toList());
        fields.put("stopped", ids(factors, factor -> overview.stopped().contains(factor.type())));
        fields.put("recoveryCodesLeft", overview.recoveryCodesLeft());
        fields.put("recoveryCodesStopped", overview.stopped().contains(FactorType.RECOVERY_CODE));
        overview.drilledAt().ifPresent(at -> fields.put("recoveryCodesDrilledAt", at.toString()));
        return new Reply(Reply.OK, fields);
    }

    private static List<String> ids(List<EnrolledFactor> factors, Predicate<EnrolledFactor> which) {
        return factors.stream().filter(which).map(EnrolledFactor::id).toList();
    }

    static Reply ofCodes(List<Secret> recoveryCodes) {
        List<String> texts = recoveryCodes.stream().map(Secret::reveal).toList();
        return new Reply(Reply.OK, texts.isEmpty() ? Map.of() : Map.of("recoveryCodes", texts));
    }

    static Reply invalid(List<FieldError> errors) {
        List<String> texts =
                errors.stream().map(error -> error.field() + ":" + error.code()).toList();
        return new Reply(VALIDATION_FAILED, Map.of("errors", texts));
    }

    static Reply marked(BrowserMarker marker) {
        return new Reply(Reply.OK, Map.of("marker", marker.text().reveal()));
    }

    static Reply of(WaysIn ways) {
        return new Reply(
                Reply.OK,
                Map.of(
                        "needs", texts(ways, Replies::needs),
                        "strengths", texts(ways, way -> code(way.strength())),
                        "why", texts(ways, Way::why)));
    }

    private static List<String> texts(WaysIn ways, Function<Way, String> text) {
        return ways.list().stream().map(text).toList();
    }

    static String needs(Way way) {
        return way.needs().stream().map(Holding::name).collect(Collectors.joining("+"));
    }

    static Map<String, Object> offered(FactorType type, Duration expiresIn, Offer offer) {
        Map<String, Object> fields = new HashMap<>(offer.details());
        fields.put("provider", type.name());
        fields.put("expiresIn", seconds(expiresIn));
        offer.deliveredTo().ifPresent(to -> fields.put("deliveredTo", to));
        offer.resendAfter().ifPresent(pause -> fields.put("resendAfter", seconds(pause)));
        if (offer.withheld()) {
            fields.put("sent", false);
        }
        return fields;
    }

    private static List<String> names(Collection<FactorType> types) {
        return types.stream().map(FactorType::name).toList();
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
