package dev.authendpoints.testkit;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.Confirmation;
import java.util.Optional;

/** The door to logins straight into the core. */
interface CoreLoginDoor extends LoginDoor, CoreVisit {
    @Override
    default Reply signIn(String username, String password) {
        return Replies.of(auth().passwordLogin().signIn(credentials(username, password), Optional.empty(), client()));
    }

    @Override
    default Reply beginLogin(String username, String password, String provider) {
        return withFactor(
                provider,
                factor -> auth().twoStepLogin()
                        .begin(credentials(username, password), factor, client())
                        .fold(Replies::of, Replies::of));
    }

    @Override
    default Reply confirmLogin(String challenge, String token) {
        return withChallenge(
                challenge,
                id -> confirm(new Confirmation(
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty(),
                        Answer.of(token),
                        marker(),
                        Optional.empty())));
    }

    @Override
    default Reply confirmLogin(String challenge, String email, String provider, String token) {
        return withChallenge(
                challenge, id -> withFactor(provider, factor -> confirm(Optional.of(id), email, factor, token)));
    }

    @Override
    default Reply confirmLoginWithoutChallenge(String email, String provider, String token) {
        return withFactor(provider, factor -> confirm(Optional.empty(), email, factor, token));
    }

    @Override
    default Reply resend(String challenge) {
        return withChallenge(
                challenge, id -> auth().twoStepLogin().resend(id, client()).fold(Replies::of, Replies::of));
    }

    private Reply confirm(Optional<ChallengeId> challenge, String email, Factor factor, String token) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        return address.isEmpty()
                ? Reply.of("invalid_token")
                : confirm(new Confirmation(
                        challenge, address, Optional.of(factor.type()), Answer.of(token), marker(), Optional.empty()));
    }
}
