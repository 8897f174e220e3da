package dev.authendpoints.testkit;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.EnableRefusal;
import dev.authendpoints.factor.Enabling;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.secret.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to second factors straight into the core. */
interface CoreFactorDoor extends FactorDoor, CoreVisit {
    @Override
    default Reply beginEnable(String accessToken, String provider) {
        return beginEnable(accessToken, provider, Enabling.Wish.PLAIN);
    }

    @Override
    default Reply beginEnable(String accessToken, String provider, Map<String, String> more) {
        return beginEnable(accessToken, provider, new Enabling.Wish(Optional.empty(), Particulars.of(more)));
    }

    @Override
    default Reply beginEnable(String accessToken, String provider, String label) {
        Optional<Label> read = Label.parse(label);
        return read.isPresent()
                ? beginEnable(accessToken, provider, new Enabling.Wish(read, Particulars.NONE))
                : new Reply(Replies.VALIDATION_FAILED, Map.of("errors", List.of("label:invalid")));
    }

    @Override
    default Reply confirmEnable(String accessToken, String email, String provider, String token) {
        return asEnrolling(
                accessToken,
                caller -> withFactor(
                        provider,
                        factor -> auth().enabling()
                                .confirm(caller, email, factor, Answer.of(token), client())
                                .fold(Replies::ofCodes, Replies::of)));
    }

    @Override
    default Reply status(String accessToken) {
        return asCaller(accessToken, caller -> {
            Map<String, Object> fields = new HashMap<>(
                    Replies.of(auth().twoStepSettings().overview(caller)).fields());
            fields.put("trustedDevices", auth().ownDevices().of(caller).size());
            return new Reply(Reply.OK, fields);
        });
    }

    @Override
    default Reply waysIn(String accessToken) {
        return asCaller(accessToken, caller -> Replies.of(auth().reports().of(caller, client())));
    }

    @Override
    default Reply renameFactor(String accessToken, String id, String label) {
        Optional<Label> wanted = Label.parse(label);
        return wanted.isEmpty()
                ? Reply.of(Replies.VALIDATION_FAILED)
                : edit(accessToken, id, new OwnFactors.Edit(wanted, Optional.empty()));
    }

    @Override
    default Reply preferFactor(String accessToken, String id, boolean preferred) {
        return edit(accessToken, id, new OwnFactors.Edit(Optional.empty(), Optional.of(preferred)));
    }

    @Override
    default Reply removeFactor(String accessToken, String id) {
        return asCaller(accessToken, caller -> done(auth().ownFactors().remove(caller, id, client())));
    }

    @Override
    default Reply disable(String accessToken) {
        return asCaller(accessToken, caller -> done(auth().twoStepSettings().disable(caller, client())));
    }

    @Override
    default Reply unlockFactor(String identity, String token) {
        boolean unlocked = auth().factorUnlock().unlock(identity, new Secret(token), client());
        return Reply.of(unlocked ? Reply.OK : "invalid_token");
    }

    @Override
    default Reply renewRecoveryCodes(String accessToken) {
        return asCaller(
                accessToken,
                caller -> auth().twoStepSettings()
                        .renewRecoveryCodes(caller, client())
                        .fold(Replies::ofCodes, Replies::of));
    }

    @Override
    default Reply drillRecoveryCode(String accessToken, String code) {
        return asCaller(accessToken, caller -> done(auth().recoveryDrill().show(caller, Answer.of(code), client())));
    }

    private Reply beginEnable(String accessToken, String provider, Enabling.Wish wish) {
        return asEnrolling(
                accessToken,
                caller -> withFactor(
                        provider,
                        factor -> auth().enabling()
                                .begin(caller, factor, wish, client())
                                .fold(Replies::of, Replies::of, Replies::invalid)));
    }

    private Reply edit(String accessToken, String id, OwnFactors.Edit edit) {
        return asCaller(accessToken, caller -> done(auth().ownFactors().edit(caller, id, edit, client())));
    }

    private static Reply done(Optional<EnableRefusal> refusal) {
        return refusal.map(Replies::of).orElseGet(() -> Reply.of(Reply.OK));
    }
}
