package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.device.BrowserMarkers;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.separation.Separation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives an account a new password, however its owner was recognised, and tells the owner. */
public final class NewPassword {
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final AccountStore accounts;
    private final Aftermath aftermath;

    /**
     * Creates it.
     *
     * @param policy judges the password
     * @param passwords hashes it
     * @param accounts where accounts are kept
     * @param aftermath what follows
     */
    public NewPassword(PasswordPolicy policy, Passwords passwords, AccountStore accounts, Aftermath aftermath) {
        this.policy = policy;
        this.passwords = passwords;
        this.accounts = accounts;
        this.aftermath = aftermath;
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

    /** Through the mailbox: a code that goes there, too, is not enough the next time, where an installation wants it so. */
    BrowserMarker reset(Account account, PasswordHash hash, Client client, Instant now) {
        boolean narrowed = aftermath.separation().passwordReset(account.id(), now);
        return set(
                account,
                hash,
                AuditType.PASSWORD_RESET,
                Asked.by(client, "separated", narrowed ? "yes" : ""),
                client,
                now);
    }

    /** By somebody who knew the one before. */
    BrowserMarker change(Account account, PasswordHash hash, Client client, Instant now) {
        return set(account, hash, AuditType.PASSWORD_CHANGED, Asked.by(client), client, now);
    }

    /** In the caller's transaction, under the account's lock. The browser in which it was set is known to the account. */
    private BrowserMarker set(
            Account account, PasswordHash hash, AuditType how, Map<String, String> told, Client client, Instant now) {
        accounts.changePassword(account.id(), hash);
        aftermath.factors().withdraw(account.id(), now);
        aftermath.devices().removeAll(account.id());
        aftermath.tries().reset(TryHolder.password(account.id()));
        aftermath.audit().record(now, how, account.id(), client, "");
        if (account.frozen()) {
            aftermath.audit().record(now, AuditType.ACCOUNT_THAWED, account.id(), client, "");
        }
        aftermath.outbox().notify(MessageKind.PASSWORD_CHANGED, account, told, now);
        return aftermath.browsers().markAfterChange(account, now);
    }

    /**
     * What follows when an account has a new password.
     *
     * @param factors take back what waits to be sent under the old one
     * @param devices where the devices are kept that were trusted under the old one
     * @param browsers marks browsers
     * @param tries forgets failures with the old one
     * @param audit the trail of events
     * @param outbox tells the owner
     * @param separation what a reset takes at the next login
     */
    public record Aftermath(
            Factors factors,
            DeviceStore devices,
            BrowserMarkers browsers,
            Tries tries,
            AuditTrail audit,
            Outbox outbox,
            Separation separation) {}
}
