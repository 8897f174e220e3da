package dev.authendpoints.testkit;

import dev.authendpoints.device.DeviceId;
import dev.authendpoints.device.DeviceKey;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.device.Shown;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.login.Confirmation;
import dev.authendpoints.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to trusted devices straight into the core. */
interface CoreDeviceDoor extends DeviceDoor, CoreVisit {
    @Override
    default Reply signIn(String username, String password, String deviceToken) {
        return signIn(username, password, Optional.of(new Shown(new Secret(deviceToken), Optional.empty())));
    }

    @Override
    default Reply deviceNonce() {
        OwnDevices.Nonce nonce = auth().ownDevices().nonce();
        return new Reply(
                Reply.OK,
                Map.of(
                        "nonce",
                        nonce.text(),
                        "expiresIn",
                        Math.toIntExact(nonce.life().toSeconds())));
    }

    @Override
    default Reply signIn(String username, String password, String deviceToken, String nonce, String signature) {
        Shown.Signature signed = new Shown.Signature(nonce, new Secret(signature));
        return signIn(username, password, Optional.of(new Shown(new Secret(deviceToken), Optional.of(signed))));
    }

    @Override
    default Reply confirmLoginAndTrust(String challenge, String token, String formerToken) {
        Optional<Secret> former =
                Optional.of(formerToken).filter(text -> !text.isEmpty()).map(Secret::new);
        return trust(challenge, token, new Confirmation.Remember(former, Optional.empty()));
    }

    @Override
    default Reply confirmLoginAndTrustKey(String challenge, String token, String x, String y) {
        Optional<DeviceKey> key = DeviceKey.parse(x, y);
        return key.isEmpty()
                ? new Reply(Replies.VALIDATION_FAILED, Map.of("errors", List.of("deviceKey:invalid")))
                : trust(challenge, token, new Confirmation.Remember(Optional.empty(), key));
    }

    @Override
    default Reply devices(String accessToken) {
        return asCaller(
                accessToken, caller -> Replies.ofDevices(auth().ownDevices().of(caller)));
    }

    @Override
    default Reply removeDevice(String accessToken, String id) {
        return asCaller(
                accessToken, caller -> Replies.of(auth().ownDevices().remove(caller, new DeviceId(id), client())));
    }

    @Override
    default Reply removeDevices(String accessToken) {
        return asCaller(accessToken, caller -> Replies.of(auth().ownDevices().removeAll(caller, client())));
    }

    private Reply signIn(String username, String password, Optional<Shown> shown) {
        return Replies.of(auth().passwordLogin().signIn(credentials(username, password), shown, client()));
    }

    private Reply trust(String challenge, String token, Confirmation.Remember remember) {
        return withChallenge(
                challenge,
                id -> confirm(new Confirmation(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Answer.of(token),
                        marker(),
                        Optional.of(remember))));
    }
}
