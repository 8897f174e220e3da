package dev.authendpoints.registration;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that an address belongs to an account, the one that it was registered with or the one that it is to have. Only a
 * proved address is owned, and only one account owns it. While several accounts claim an address, whoever reads its mail says
 * with the account's password which of them is theirs.
 */
public final class EmailVerification {
    private final AccountLock lock;
    private final AccountStore accounts;
    private final Claims claims;
    private final VerificationMails mails;
    private final PasswordCheck passwords;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param accounts where accounts are kept
     * @param claims which accounts claim an address
     * @param mails mails them, within their budgets
     * @param passwords checks the password where it is needed
     * @param desk writes down what happened, and when
     */
    public EmailVerification(
            AccountLock lock,
            AccountStore accounts,
            Claims claims,
            VerificationMails mails,
            PasswordCheck passwords,
            Desk desk) {
        this.lock = lock;
        this.accounts = accounts;
        this.claims = claims;
        this.mails = mails;
        this.passwords = passwords;
        this.desk = desk;
    }

    /**
     * Mails another link, unless one was mailed within the cool-down or a budget is used up.
     *
     * @param caller who asks
     * @param client from where
     */
    public void mailLink(Caller caller, Client client) {
        Instant now = desk.time().instant();
        try {
            lock.locked(caller.account().id(), account -> {
                if (!account.emailVerified()) {
                    mails.asked(account, client, now);
                }
                return account;
            });
        } catch (Taken e) {
            // The address's next place was taken at this moment by another account: its mail goes, and nothing is used
            // up.
        }
    }

    /**
     * Proves an address with a mailed link. A refusal leaves the link as it is.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param password the account's password; needed only while another account claims the same address
     * @param client who presents it
     * @return what became of it
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Outcome confirm(String identity, Secret token, Optional<Secret> password, Client client) {
        Instant now = desk.time().instant();
        Optional<Account> bearer = AccountId.plausible(identity)
                ? accounts.find(new AccountId(identity))
                        .filter(account -> claims.find(account, token, now).isPresent())
                : Optional.empty();
        if (bearer.isEmpty()) {
            return Outcome.INVALID_TOKEN;
        }
        Optional<Account> proved = password.flatMap(
                typed -> passwords.check(bearer.get().id(), typed, client).proved());
        if (password.isPresent() && proved.isEmpty()) {
            return Outcome.INVALID_CREDENTIALS;
        }
        return decide(bearer.get().id(), token, proved, client, now);
    }

    private Outcome decide(AccountId id, Secret token, Optional<Account> proved, Client client, Instant now) {
        try {
            return lock.locked(id, account -> confirm(account, token, proved, client, now))
                    .orElse(Outcome.INVALID_TOKEN);
        } catch (Taken e) {
            return lock.locked(id, account -> taken(account, client, now)).orElse(Outcome.INVALID_TOKEN);
        }
    }

    /**
     * Under the lock the account's own link and password cannot change; and who claims the address is read here and not before.
     */
    private Outcome confirm(Account account, Secret token, Optional<Account> proved, Client client, Instant now) {
        Optional<Claim> found = claims.find(account, token, now);
        if (found.isEmpty()) {
            return Outcome.INVALID_TOKEN;
        }
        Claim claim = found.get();
        if (claims.ownedByAnother(claim, account)) {
            return taken(account, client, now);
        }
        boolean byPassword =
                proved.filter(known -> known.epoch() == account.epoch()).isPresent();
        if (!byPassword && claims.disputed(claim, account, now)) {
            return Outcome.PASSWORD_REQUIRED;
        }
        if (!claims.settle(claim, account, now)) {
            return Outcome.INVALID_TOKEN;
        }
        claim.change()
                .ifPresentOrElse(
                        change -> changed(change, account, client, now),
                        () -> desk.audit().record(now, AuditType.EMAIL_VERIFIED, account.id(), client, ""));
        return Outcome.VERIFIED;
    }

    /** Both addresses are told; from the one that it had, and from there alone, the owner can say that it was not them. */
    private void changed(EmailChange change, Account before, Client client, Instant now) {
        desk.audit().record(now, AuditType.EMAIL_CHANGED, before.id(), client, "");
        Map<String, String> params = Asked.by(client, "email", change.email().text());
        desk.outbox().notify(MessageKind.EMAIL_CHANGED, before, params, now);
        accounts.find(before.id())
                .ifPresent(after -> desk.outbox().tell(MessageKind.EMAIL_CHANGED, after, params, now));
    }

    private Outcome taken(Account account, Client client, Instant now) {
        desk.audit().record(now, AuditType.EMAIL_TAKEN, account.id(), client, "");
        return Outcome.EMAIL_TAKEN;
    }

    /** What can become of a confirmation. */
    public enum Outcome {
        /** The address is the account's. */
        VERIFIED,
        /** The link is unknown, used, replaced or past its life. */
        INVALID_TOKEN,
        /** Another account claims the address too: the password has to say whose it is. */
        PASSWORD_REQUIRED,
        /** The password is not the account's. */
        INVALID_CREDENTIALS,
        /** Another account has proved the same address before. */
        EMAIL_TAKEN
    }

    /**
     * What is written down of a proof.
     *
     * @param audit the trail of events
     * @param outbox tells the owner
     * @param time the time
     */
    public record Desk(AuditTrail audit, Outbox outbox, InstantSource time) {}
}
