package dev.authendpoints.testkit;

import dev.authendpoints.registration.Registration;
import dev.authendpoints.secret.Secret;
import java.util.Optional;

/** The door to registration straight into the core. */
interface CoreRegistrationDoor extends RegistrationDoor, CoreVisit {
    @Override
    default Reply register(String email, String username, String password) {
        Registration.Form form = new Registration.Form(email, username, new Secret(password), new Secret(password));
        Registration.Outcome outcome = auth().registration().register(form, client());
        if (outcome instanceof Registration.Outcome.Invalid invalid) {
            return Replies.invalid(invalid.errors());
        }
        boolean registered = outcome instanceof Registration.Outcome.Registered;
        return Reply.of(registered ? Reply.OK : "username_taken");
    }

    @Override
    default Reply verifyEmail(String accessToken) {
        return asEnrolling(accessToken, caller -> {
            auth().emailVerification().mailLink(caller, client());
            return Reply.of(Reply.OK);
        });
    }

    @Override
    default Reply confirmEmail(String identity, String token) {
        return Replies.of(auth().emailVerification().confirm(identity, new Secret(token), Optional.empty(), client()));
    }

    @Override
    default Reply confirmEmail(String identity, String token, String password) {
        return Replies.of(auth().emailVerification()
                .confirm(identity, new Secret(token), Optional.of(new Secret(password)), client()));
    }
}
