package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes a password for somebody who knows it. The session that asks lives on, all others end. */
public final class PasswordChange {
    private final PasswordCheck check;
    private final NewPassword newPassword;
    private final AccountLock lock;
    private final SessionStore sessions;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param check checks the current password
     * @param newPassword judges, hashes and sets the new one
     * @param lock decides under the account's lock
     * @param sessions where sessions are kept
     * @param time the time
     */
    public PasswordChange(
            PasswordCheck check, NewPassword newPassword, AccountLock lock, SessionStore sessions, InstantSource time) {
        this.check = check;
        this.newPassword = newPassword;
        this.lock = lock;
        this.sessions = sessions;
        this.time = time;
    }

    /**
     * Changes the password.
     *
     * @param caller who asks
     * @param current the password as it is
     * @param wanted the new password
     * @param repeated the new password again
     * @param client from where
     * @return what became of it
     */
    public Outcome change(Caller caller, Secret current, Secret wanted, Secret repeated, Client client) {
        Account account = caller.account();
        List<FieldError> errors = new ArrayList<>();
        if (check.check(account.id(), current, client).proved().isEmpty()) {
            errors.add(new FieldError("currentPassword", "incorrect", "is not the current password"));
        }
        errors.addAll(newPassword.errors(account, wanted, repeated));
        if (!errors.isEmpty()) {
            return new Outcome.Invalid(errors);
        }
        PasswordHash hash = newPassword.hash(wanted);
        Instant now = time.instant();
        return lock.whileUnchanged(account.id(), account.epoch(), locked -> set(caller, locked, hash, client, now))
                .<Outcome>map(Outcome.Changed::new)
                .orElseGet(() -> new Outcome.Invalid(List.of(
                        new FieldError("currentPassword", "incorrect", "was changed meanwhile: sign in again"))));
    }

    private BrowserMarker set(Caller caller, Account locked, PasswordHash hash, Client client, Instant now) {
        BrowserMarker marker = newPassword.change(locked, hash, client, now);
        sessions.moveTo(caller.session().id(), locked.epoch() + 1);
        return marker;
    }

    /** What can become of a change. */
    public sealed interface Outcome {
        /**
         * Treats both shapes.
         *
         * @param changed what to do when the password is changed, with what the browser shows from now on
         * @param invalid what to do with a password that is not taken
         * @param <T> what both give
         * @return what was given
         */
        <T> T fold(Function<BrowserMarker, T> changed, Function<List<FieldError>, T> invalid);

        /**
         * The password is changed; all other sessions have ended.
         *
         * @param marker what the browser shows from now on: the one of before went with the password of before
         */
        record Changed(BrowserMarker marker) implements Outcome {
            @Override
            public <T> T fold(Function<BrowserMarker, T> changed, Function<List<FieldError>, T> invalid) {
                return changed.apply(marker);
            }
        }

        /**
         * Nothing is changed.
         *
         * @param errors what is wrong with the request
         */
        record Invalid(List<FieldError> errors) implements Outcome {
            /** Takes a copy. */
            public Invalid {
                errors = List.copyOf(errors);
            }

            @Override
            public <T> T fold(Function<BrowserMarker, T> changed, Function<List<FieldError>, T> invalid) {
                return invalid.apply(errors);
            }
        }
    }
}
