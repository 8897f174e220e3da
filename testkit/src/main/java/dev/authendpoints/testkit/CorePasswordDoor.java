package dev.authendpoints.testkit;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.password.PasswordReset;
import dev.authendpoints.secret.Secret;
import java.util.Optional;

/** The door to passwords straight into the core. */
interface CorePasswordDoor extends PasswordDoor, CoreVisit {
    @Override
    default Reply setPassword(String accessToken, String current, String wanted) {
        return asCaller(
                accessToken,
                caller -> auth().passwordChange()
                        .change(caller, new Secret(current), new Secret(wanted), new Secret(wanted), client())
                        .fold(Replies::marked, Replies::invalid));
    }

    @Override
    default Reply askReset(String email) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        address.ifPresent(known -> auth().passwordReset().begin(known, client()));
        return Reply.of(address.isPresent() ? Reply.OK : Replies.VALIDATION_FAILED);
    }

    @Override
    default Reply confirmReset(String identity, String token, String wanted) {
        PasswordReset.Outcome outcome = auth().passwordReset()
                .confirm(identity, new Secret(token), new Secret(wanted), new Secret(wanted), client());
        if (outcome instanceof PasswordReset.Outcome.Invalid invalid) {
            return Replies.invalid(invalid.errors());
        }
        return outcome instanceof PasswordReset.Outcome.Changed changed
                ? Replies.marked(changed.marker())
                : Reply.of("invalid_token");
    }
}
