package dev.authendpoints.testkit;

import dev.authendpoints.factor.Answer;

/** The door to passkeys straight into the core. */
interface CorePasskeyDoor extends PasskeyDoor, CoreFactorDoor {
    @Override
    default Reply passkeyOptions(String accessToken) {
        return beginEnable(accessToken, "Passkey");
    }

    @Override
    default Reply addPasskey(String accessToken, String credential) {
        return asCaller(
                accessToken,
                caller -> confirmEnable(accessToken, caller.account().email().text(), "Passkey", credential));
    }

    @Override
    default Reply passwordlessOptions() {
        return auth().passwordlessLogin().begin().map(Replies::of).orElseGet(() -> Reply.of("not_found"));
    }

    @Override
    default Reply passwordlessLogin(String credential) {
        return auth().passwordlessLogin()
                .complete(Answer.of(credential), client())
                .map(Replies::of)
                .orElseGet(() -> Reply.of("not_found"));
    }
}
