package dev.authendpoints.testkit;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceId;
import dev.authendpoints.device.DeviceKey;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.device.Shown;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.Enabling;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.Confirmation;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.password.PasswordReset;
import dev.authendpoints.registration.Registration;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.stepup.Proofs;
import dev.authendpoints.token.Callers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The door straight into the core, without a transport. */
public final class CoreDoor implements Door {
    private static final String PASSKEY = "Passkey";

    private final AuthEndpoints auth;
    private final Client client;
    private final Optional<Secret> marker;

    /**
     * Creates a door.
     *
     * @param auth what is behind it
     * @param client who uses it
     */
    public CoreDoor(AuthEndpoints auth, Client client) {
        this(auth, client, Optional.empty());
    }

    private CoreDoor(AuthEndpoints auth, Client client, Optional<Secret> marker) {
        this.auth = auth;
        this.client = client;
        this.marker = marker;
    }

    @Override
    public Door showing(String text) {
        return new CoreDoor(auth, client, Optional.of(new Secret(text)));
    }

    @Override
    public AdminDoor admin(String accessToken) {
        return new CoreAdminDoor(auth, client, use -> asCaller(accessToken, use));
    }

    @Override
    public Reply redeemPass(String username, String password, String pass) {
        return auth.administration()
                .passRedemption()
                .redeem(credentials(username, password), new Secret(pass), client)
                .map(token -> new Reply(
                        Reply.OK, Map.of("enrolmentToken", token.accessToken().reveal())))
                .orElseGet(() -> Reply.of("invalid_credentials"));
    }

    @Override
    public Reply register(String email, String username, String password) {
        Registration.Form form = new Registration.Form(email, username, new Secret(password), new Secret(password));
        Registration.Outcome outcome = auth.registration().register(form, client);
        if (outcome instanceof Registration.Outcome.Invalid invalid) {
            return Replies.invalid(invalid.errors());
        }
        boolean registered = outcome instanceof Registration.Outcome.Registered;
        return Reply.of(registered ? Reply.OK : "username_taken");
    }

    @Override
    public Reply verifyEmail(String accessToken) {
        return asEnrolling(accessToken, caller -> {
            auth.emailVerification().mailLink(caller, client);
            return Reply.of(Reply.OK);
        });
    }

    @Override
    public Reply confirmEmail(String identity, String token) {
        return Replies.of(auth.emailVerification().confirm(identity, new Secret(token), Optional.empty(), client));
    }

    @Override
    public Reply confirmEmail(String identity, String token, String password) {
        return Replies.of(auth.emailVerification()
                .confirm(identity, new Secret(token), Optional.of(new Secret(password)), client));
    }

    @Override
    public Reply signIn(String username, String password) {
        return signIn(username, password, Optional.empty());
    }

    @Override
    public Reply signIn(String username, String password, String deviceToken) {
        return signIn(username, password, Optional.of(new Shown(new Secret(deviceToken), Optional.empty())));
    }

    @Override
    public Reply deviceNonce() {
        OwnDevices.Nonce nonce = auth.ownDevices().nonce();
        return new Reply(
                Reply.OK,
                Map.of(
                        "nonce",
                        nonce.text(),
                        "expiresIn",
                        Math.toIntExact(nonce.life().toSeconds())));
    }

    @Override
    public Reply signIn(String username, String password, String deviceToken, String nonce, String signature) {
        Shown.Signature signed = new Shown.Signature(nonce, new Secret(signature));
        return signIn(username, password, Optional.of(new Shown(new Secret(deviceToken), Optional.of(signed))));
    }

    private Reply signIn(String username, String password, Optional<Shown> shown) {
        return Replies.of(auth.passwordLogin().signIn(credentials(username, password), shown, client));
    }

    @Override
    public Reply beginEnable(String accessToken, String provider) {
        return beginEnable(accessToken, provider, Enabling.Wish.PLAIN);
    }

    @Override
    public Reply beginEnable(String accessToken, String provider, Map<String, String> more) {
        return beginEnable(accessToken, provider, new Enabling.Wish(Optional.empty(), Particulars.of(more)));
    }

    @Override
    public Reply beginEnable(String accessToken, String provider, String label) {
        Optional<Label> read = Label.parse(label);
        return read.isPresent()
                ? beginEnable(accessToken, provider, new Enabling.Wish(read, Particulars.NONE))
                : new Reply(Replies.VALIDATION_FAILED, Map.of("errors", List.of("label:invalid")));
    }

    private Reply beginEnable(String accessToken, String provider, Enabling.Wish wish) {
        return asEnrolling(
                accessToken,
                caller -> withFactor(
                        provider,
                        factor -> auth.enabling()
                                .begin(caller, factor, wish, client)
                                .fold(Replies::of, Replies::of, Replies::invalid)));
    }

    @Override
    public Reply confirmEnable(String accessToken, String email, String provider, String token) {
        return asEnrolling(
                accessToken,
                caller -> withFactor(
                        provider,
                        factor -> auth.enabling()
                                .confirm(caller, email, factor, Answer.of(token), client)
                                .fold(Replies::ofCodes, Replies::of)));
    }

    @Override
    public Reply beginLogin(String username, String password, String provider) {
        return withFactor(
                provider,
                factor -> auth.twoStepLogin()
                        .begin(credentials(username, password), factor, client)
                        .fold(Replies::of, Replies::of));
    }

    @Override
    public Reply confirmLogin(String challenge, String token) {
        return withChallenge(
                challenge,
                id -> confirm(new Confirmation(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Answer.of(token),
                        marker,
                        Optional.empty())));
    }

    @Override
    public Reply confirmLoginAndTrust(String challenge, String token, String formerToken) {
        Optional<Secret> former =
                Optional.of(formerToken).filter(text -> !text.isEmpty()).map(Secret::new);
        return trust(challenge, token, new Confirmation.Remember(former, Optional.empty()));
    }

    @Override
    public Reply confirmLoginAndTrustKey(String challenge, String token, String x, String y) {
        Optional<DeviceKey> key = DeviceKey.parse(x, y);
        return key.isEmpty()
                ? new Reply(Replies.VALIDATION_FAILED, Map.of("errors", List.of("deviceKey:invalid")))
                : trust(challenge, token, new Confirmation.Remember(Optional.empty(), key));
    }

    private Reply trust(String challenge, String token, Confirmation.Remember remember) {
        return withChallenge(
                challenge,
                id -> confirm(new Confirmation(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Answer.of(token),
                        marker,
                        Optional.of(remember))));
    }

    @Override
    public Reply confirmLogin(String challenge, String email, String provider, String token) {
        return withChallenge(
                challenge, id -> withFactor(provider, factor -> confirm(Optional.of(id), email, factor, token)));
    }

    @Override
    public Reply confirmLoginWithoutChallenge(String email, String provider, String token) {
        return withFactor(provider, factor -> confirm(Optional.empty(), email, factor, token));
    }

    @Override
    public Reply resend(String challenge) {
        return withChallenge(
                challenge, id -> auth.twoStepLogin().resend(id, client).fold(Replies::of, Replies::of));
    }

    @Override
    public Reply passkeyOptions(String accessToken) {
        return beginEnable(accessToken, PASSKEY);
    }

    @Override
    public Reply addPasskey(String accessToken, String credential) {
        return asCaller(
                accessToken,
                caller -> confirmEnable(accessToken, caller.account().email().text(), PASSKEY, credential));
    }

    @Override
    public Reply passwordlessOptions() {
        return auth.passwordlessLogin().begin().map(Replies::of).orElseGet(() -> Reply.of("not_found"));
    }

    @Override
    public Reply passwordlessLogin(String credential) {
        return auth.passwordlessLogin()
                .complete(Answer.of(credential), client)
                .map(Replies::of)
                .orElseGet(() -> Reply.of("not_found"));
    }

    @Override
    public Reply refresh(String refreshToken) {
        return auth.tokenRefresh()
                .refresh(new Secret(refreshToken), client)
                .map(Replies::of)
                .orElseGet(() -> Reply.of("invalid_token"));
    }

    @Override
    public Reply revoke(String refreshToken) {
        auth.tokenRefresh().revoke(new Secret(refreshToken), client);
        return Reply.of(Reply.OK);
    }

    @Override
    public Reply verify(String accessToken) {
        return asCaller(accessToken, caller -> Reply.of(Reply.OK));
    }

    @Override
    public Reply waysToStepUp(String accessToken) {
        return asCaller(accessToken, caller -> StepUpReplies.of(auth.stepUps().ways(caller, client), caller.session()));
    }

    @Override
    public Reply stepUp(String accessToken, Map<String, String> proofs) {
        return asCaller(accessToken, caller -> {
            String method = proofs.getOrDefault("method", "");
            return method.equalsIgnoreCase("Password")
                    ? stepUp(caller, Optional.empty(), proofs)
                    : withFactor(method, factor -> stepUp(caller, Optional.of(factor), proofs));
        });
    }

    private Reply stepUp(Caller caller, Optional<Factor> factor, Map<String, String> proofs) {
        Optional<Purpose> purpose = Optional.ofNullable(proofs.get("purpose")).map(Purpose::new);
        Optional<Secret> password = Optional.ofNullable(proofs.get("password")).map(Secret::new);
        Optional<Answer> answer = Optional.ofNullable(proofs.get("token")).map(Answer::of);
        if (factor.isPresent() && answer.isEmpty()) {
            return StepUpReplies.of(auth.stepUps().begin(caller, factor.get(), purpose, client));
        }
        Optional<Proofs.OfFactor> given = factor.flatMap(kind -> answer.map(typed -> new Proofs.OfFactor(kind, typed)));
        return StepUpReplies.of(auth.stepUps().prove(caller, new Proofs(given, password, purpose), client));
    }

    @Override
    public Reply endAllSessions(String accessToken) {
        return asCaller(accessToken, caller -> {
            auth.sessions().endAll(caller, client);
            return Reply.of(Reply.OK);
        });
    }

    @Override
    public Reply setPassword(String accessToken, String current, String wanted) {
        return asCaller(
                accessToken,
                caller -> auth.passwordChange()
                        .change(caller, new Secret(current), new Secret(wanted), new Secret(wanted), client)
                        .fold(Replies::marked, Replies::invalid));
    }

    @Override
    public Reply askReset(String email) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        address.ifPresent(known -> auth.passwordReset().begin(known, client));
        return Reply.of(address.isPresent() ? Reply.OK : Replies.VALIDATION_FAILED);
    }

    @Override
    public Reply confirmReset(String identity, String token, String wanted) {
        PasswordReset.Outcome outcome = auth.passwordReset()
                .confirm(identity, new Secret(token), new Secret(wanted), new Secret(wanted), client);
        if (outcome instanceof PasswordReset.Outcome.Invalid invalid) {
            return Replies.invalid(invalid.errors());
        }
        return outcome instanceof PasswordReset.Outcome.Changed changed
                ? Replies.marked(changed.marker())
                : Reply.of("invalid_token");
    }

    @Override
    public Reply setUsername(String accessToken, String username) {
        return asCaller(
                accessToken,
                caller -> Replies.of(auth.profile().usernameChange().change(caller, username, client)));
    }

    @Override
    public Reply setEmail(String accessToken, String email) {
        return asCaller(
                accessToken, caller -> Replies.of(auth.profile().emailChanging().begin(caller, email, client)));
    }

    @Override
    public Reply delete(String accessToken) {
        return asCaller(
                accessToken,
                caller -> Replies.of(auth.profile().accountDeletion().delete(caller, client)));
    }

    @Override
    public Reply export(String accessToken) {
        return asCaller(
                accessToken,
                caller -> auth.profile()
                        .accountExport()
                        .read(caller)
                        .map(ProfileReplies::of)
                        .orElseGet(() -> Reply.of("step_up_required")));
    }

    @Override
    public Reply securityEvents(String accessToken, String cursor) {
        return asCaller(
                accessToken,
                caller -> ProfileReplies.of(
                        auth.profile().securityEvents().page(caller, ProfileReplies.position(cursor))));
    }

    @Override
    public Reply notMe(String identity, String token) {
        return Reply.of(auth.notMe().freeze(identity, new Secret(token), client) ? Reply.OK : "invalid_token");
    }

    @Override
    public Reply unlockFactor(String identity, String token) {
        boolean unlocked = auth.factorUnlock().unlock(identity, new Secret(token), client);
        return Reply.of(unlocked ? Reply.OK : "invalid_token");
    }

    @Override
    public Reply askRecovery(String email) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        address.ifPresent(known -> auth.accountRecovery().ask(known, client));
        return Reply.of(address.isPresent() ? Reply.OK : Replies.VALIDATION_FAILED);
    }

    @Override
    public Reply startRecovery(String identity, String token, String password) {
        return auth.accountRecovery()
                .start(identity, new Secret(token), new Secret(password), client)
                .fold(ready -> new Reply(Reply.OK, Map.of("readyAt", ready.toString())), Replies::of);
    }

    @Override
    public Reply cancelRecovery(String identity, String token) {
        boolean ended = auth.accountRecovery().cancel(identity, new Secret(token), client);
        return Reply.of(ended ? Reply.OK : "invalid_token");
    }

    @Override
    public Reply finishRecovery(String identity, String token, String password) {
        return auth.accountRecovery()
                .finish(identity, new Secret(token), new Secret(password), client)
                .fold(
                        given -> new Reply(
                                Reply.OK,
                                Map.of("enrolmentToken", given.accessToken().reveal())),
                        Replies::of);
    }

    @Override
    public Reply sessions(String accessToken) {
        return asCaller(
                accessToken,
                caller ->
                        Replies.of(auth.sessions().of(caller), caller.session().id()));
    }

    @Override
    public Reply endSession(String accessToken, String id) {
        return asCaller(
                accessToken,
                caller -> Reply.of(auth.sessions().end(caller, new SessionId(id), client) ? Reply.OK : "not_found"));
    }

    @Override
    public Reply endOtherSessions(String accessToken) {
        return asCaller(accessToken, caller -> {
            auth.sessions().endOthers(caller, client);
            return Reply.of(Reply.OK);
        });
    }

    @Override
    public Reply status(String accessToken) {
        return asCaller(accessToken, caller -> {
            Map<String, Object> fields = new HashMap<>(
                    Replies.of(auth.twoStepSettings().overview(caller)).fields());
            fields.put("trustedDevices", auth.ownDevices().of(caller).size());
            return new Reply(Reply.OK, fields);
        });
    }

    @Override
    public Reply waysIn(String accessToken) {
        return asCaller(accessToken, caller -> Replies.of(auth.reports().of(caller, client)));
    }

    @Override
    public Reply disable(String accessToken) {
        return asCaller(accessToken, caller -> done(auth.twoStepSettings().disable(caller, client)));
    }

    @Override
    public Reply renewRecoveryCodes(String accessToken) {
        return asCaller(
                accessToken,
                caller -> auth.twoStepSettings()
                        .renewRecoveryCodes(caller, client)
                        .fold(Replies::ofCodes, Replies::of));
    }

    @Override
    public Reply drillRecoveryCode(String accessToken, String code) {
        return asCaller(accessToken, caller -> done(auth.recoveryDrill().show(caller, Answer.of(code), client)));
    }

    @Override
    public Reply renameFactor(String accessToken, String id, String label) {
        Optional<Label> wanted = Label.parse(label);
        return wanted.isEmpty()
                ? Reply.of(Replies.VALIDATION_FAILED)
                : edit(accessToken, id, new OwnFactors.Edit(wanted, Optional.empty()));
    }

    @Override
    public Reply preferFactor(String accessToken, String id, boolean preferred) {
        return edit(accessToken, id, new OwnFactors.Edit(Optional.empty(), Optional.of(preferred)));
    }

    @Override
    public Reply removeFactor(String accessToken, String id) {
        return asCaller(accessToken, caller -> done(auth.ownFactors().remove(caller, id, client)));
    }

    @Override
    public Reply devices(String accessToken) {
        return asCaller(
                accessToken, caller -> Replies.ofDevices(auth.ownDevices().of(caller)));
    }

    @Override
    public Reply removeDevice(String accessToken, String id) {
        return asCaller(accessToken, caller -> Replies.of(auth.ownDevices().remove(caller, new DeviceId(id), client)));
    }

    @Override
    public Reply removeDevices(String accessToken) {
        return asCaller(accessToken, caller -> Replies.of(auth.ownDevices().removeAll(caller, client)));
    }

    private Reply edit(String accessToken, String id, OwnFactors.Edit edit) {
        return asCaller(accessToken, caller -> done(auth.ownFactors().edit(caller, id, edit, client)));
    }

    private Reply confirm(Optional<ChallengeId> challenge, String email, Factor factor, String token) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        return address.isEmpty()
                ? Reply.of("invalid_token")
                : confirm(new Confirmation(
                        challenge, address, Optional.of(factor.type()), Answer.of(token), marker, Optional.empty()));
    }

    private Reply confirm(Confirmation confirmation) {
        return auth.twoStepLogin().confirm(confirmation, client).fold(Replies::of, Replies::toEnrol, Replies::of);
    }

    private Reply asCaller(String accessToken, Function<Caller, Reply> use) {
        return auth.callers()
                .of(accessToken)
                .map(Callers.Presented::caller)
                .map(use)
                .orElseGet(() -> Reply.of(Reply.UNAUTHENTICATED));
    }

    private Reply asEnrolling(String accessToken, Function<Caller, Reply> use) {
        return auth.callers()
                .enrolling(accessToken)
                .map(Callers.Presented::caller)
                .map(use)
                .orElseGet(() -> Reply.of(Reply.UNAUTHENTICATED));
    }

    private Reply withFactor(String provider, Function<Factor, Reply> use) {
        return auth.factors().named(provider).map(use).orElseGet(() -> Reply.of("unknown_provider"));
    }

    private Reply withChallenge(String challenge, Function<ChallengeId, Reply> use) {
        return auth.challenges().read(challenge).map(use).orElseGet(() -> Reply.of("unknown_challenge"));
    }

    private static Reply done(Optional<EnableRefusal> refusal) {
        return refusal.map(Replies::of).orElseGet(() -> Reply.of(Reply.OK));
    }

    private Credentials credentials(String username, String password) {
        return new Credentials(Identity.of(username), new Secret(password), marker);
    }
}
