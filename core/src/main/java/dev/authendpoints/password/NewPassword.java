package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives an account a new password, however its owner was recognised, and tells the owner. */
public final class NewPassword {
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param policy judges the password
     * @param passwords hashes it
     * @param accounts where accounts are kept
     * @param audit the trail of events
     * @param outbox tells the owner
     */
    public NewPassword(
            PasswordPolicy policy, Passwords passwords, AccountStore accounts, AuditTrail audit, Outbox outbox) {
        this.policy = policy;
        this.passwords = passwords;
        this.accounts = accounts;
        this.audit = audit;
        this.outbox = outbox;
    }

    List<FieldError> errors(Account account, Secret wanted, Secret repeated) {
        List<FieldError> errors = new ArrayList<>();
        List<String> own = List.of(account.username().text(), account.email().text());
        policy.check("newPassword", wanted, own).ifPresent(errors::add);
        if (!wanted.equals(repeated)) {
            errors.add(new FieldError("confirmNewPassword", "mismatch", "must repeat the new password"));
        }
        return errors;
    }

    PasswordHash hash(Secret wanted) {
        return passwords.hash(wanted);
    }

    /** In the caller's transaction, under the account's lock. */
    void set(Account account, PasswordHash hash, AuditType how, Client client, Instant now) {
        accounts.changePassword(account.id(), hash);
        audit.record(now, how, account.id(), client, "");
        outbox.notify(MessageKind.PASSWORD_CHANGED, account, Asked.by(client), now);
    }
}
