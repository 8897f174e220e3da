package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

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
     * @return what is wrong with the request; nothing when the password is changed
     */
    public List<FieldError> change(Caller caller, Secret current, Secret wanted, Secret repeated, Client client) {
        Account account = caller.account();
        List<FieldError> errors = new ArrayList<>();
        if (check.check(account.id(), current, client).proved().isEmpty()) {
            errors.add(new FieldError("currentPassword", "incorrect", "is not the current password"));
        }
        errors.addAll(newPassword.errors(account, wanted, repeated));
        if (!errors.isEmpty()) {
            return errors;
        }
        PasswordHash hash = newPassword.hash(wanted);
        Instant now = time.instant();
        return lock.whileUnchanged(account.id(), account.epoch(), locked -> {
                    newPassword.set(locked, hash, AuditType.PASSWORD_CHANGED, client, now);
                    sessions.moveTo(caller.session().id(), locked.epoch() + 1);
                    return List.<FieldError>of();
                })
                .orElseGet(() -> List.of(
                        new FieldError("currentPassword", "incorrect", "was changed meanwhile: sign in again")));
    }
}
