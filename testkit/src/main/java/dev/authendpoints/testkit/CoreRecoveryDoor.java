package dev.authendpoints.testkit;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.secret.Secret;
import java.util.Map;
import java.util.Optional;

/** The door to recoveries straight into the core. */
interface CoreRecoveryDoor extends RecoveryDoor, CoreVisit {
    @Override
    default Reply notMe(String identity, String token) {
        return Reply.of(auth().notMe().freeze(identity, new Secret(token), client()) ? Reply.OK : "invalid_token");
    }

    @Override
    default Reply askRecovery(String email) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        address.ifPresent(known -> auth().accountRecovery().ask(known, client()));
        return Reply.of(address.isPresent() ? Reply.OK : Replies.VALIDATION_FAILED);
    }

    @Override
    default Reply startRecovery(String identity, String token, String password) {
        return auth().accountRecovery()
                .start(identity, new Secret(token), new Secret(password), client())
                .fold(ready -> new Reply(Reply.OK, Map.of("readyAt", ready.toString())), Replies::of);
    }

    @Override
    default Reply cancelRecovery(String identity, String token) {
        boolean ended = auth().accountRecovery().cancel(identity, new Secret(token), client());
        return Reply.of(ended ? Reply.OK : "invalid_token");
    }

    @Override
    default Reply finishRecovery(String identity, String token, String password) {
        return auth().accountRecovery()
                .finish(identity, new Secret(token), new Secret(password), client())
                .fold(
                        given -> new Reply(
                                Reply.OK,
                                Map.of("enrolmentToken", given.accessToken().reveal())),
                        Replies::of);
    }

    @Override
    default Reply redeemPass(String username, String password, String pass) {
        return auth().administration()
                .passRedemption()
                .redeem(credentials(username, password), new Secret(pass), client())
                .map(token -> new Reply(
                        Reply.OK, Map.of("enrolmentToken", token.accessToken().reveal())))
                .orElseGet(() -> Reply.of("invalid_credentials"));
    }
}
