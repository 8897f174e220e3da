package dev.authendpoints.registration;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Proves that an address belongs to an account. Only a proved address is owned, and only one account owns it. */
public final class EmailVerification {
    private final AccountLock lock;
    private final AccountStore accounts;
    private final Links links;
    private final Notices notices;
    private final AuditTrail audit;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param accounts where accounts are kept
     * @param links mails the link
     * @param notices tells an owner that somebody used the address
     * @param audit the trail of events
     * @param time the time
     */
    public EmailVerification(
            AccountLock lock,
            AccountStore accounts,
            Links links,
            Notices notices,
            AuditTrail audit,
            InstantSource time) {
        this.lock = lock;
        this.accounts = accounts;
        this.links = links;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Mails another link, unless one was mailed within the cool-down or the budget is used up.
     *
     * @param caller who asks
     * @param client from where
     */
    public void mailLink(Caller caller, Client client) {
        Instant now = time.instant();
        boolean mayMail = mayMail(caller.account().email(), now);
        lock.locked(caller.account().id(), account -> {
            if (!account.emailVerified()) {
                begin(account, mayMail, client, now);
            }
            return account;
        });
    }

    /**
     * Proves an address with a mailed link.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param client who presents it
     * @return what became of it
     */
    public Outcome confirm(String identity, Secret token, Client client) {
        Instant now = time.instant();
        if (!AccountId.plausible(identity)) {
            return Outcome.INVALID_TOKEN;
        }
        AccountId id = new AccountId(identity);
        try {
            return lock.locked(id, account -> confirm(account, token, client, now))
                    .orElse(Outcome.INVALID_TOKEN);
        } catch (Taken e) {
            lock.locked(id, account -> {
                audit.record(now, AuditType.EMAIL_TAKEN, id, client, "");
                return account;
            });
            return Outcome.EMAIL_TAKEN;
        }
    }

    /** Draws on the address's budget, in a transaction of its own: who asks for one address at once has no lock in common. */
    boolean mayMail(EmailAddress email, Instant now) {
        return notices.mayMailLink(email, now);
    }

    /** The message of a registration or of a caller who asks again: exactly one row, whoever owns the address. */
    void begin(Account account, boolean mayMail, Client client, Instant now) {
        Optional<Account> owner =
                accounts.find(new Identity(account.email().key())).flatMap(found -> accounts.lock(found.id()));
        if (owner.isPresent()) {
            notices.addressUsed(owner.get(), client, now);
        } else if (mayMail) {
            links.mail(account, LinkPurpose.VERIFY_EMAIL, MessageKind.VERIFY_EMAIL, client, now);
        } else {
            notices.nothing(now);
        }
    }

    AuditTrail audit() {
        return audit;
    }

    private Outcome confirm(Account account, Secret token, Client client, Instant now) {
        Optional<Link> link = links.find(account.id(), LinkPurpose.VERIFY_EMAIL, token, now)
                .filter(found -> found.emailKey().equals(account.email().key()));
        if (link.isEmpty() || !links.use(link.get(), now)) {
            return Outcome.INVALID_TOKEN;
        }
        accounts.verifyEmail(account.id(), account.email(), now);
        audit.record(now, AuditType.EMAIL_VERIFIED, account.id(), client, "");
        return Outcome.VERIFIED;
    }

    /** What can become of a confirmation. */
    public enum Outcome {
        /** The address is the account's. */
        VERIFIED,
        /** The link is unknown, used, replaced or past its life. */
        INVALID_TOKEN,
        /** Another account has proved the same address before. */
        EMAIL_TAKEN
    }

    /**
     * What is mailed, within its budgets.
     *
     * @param transactions opens transactions
     * @param outbox where messages wait
     * @param budget bounds them
     */
    public record Notices(Transactions transactions, Outbox outbox, SendBudget budget) {
        boolean mayMailLink(EmailAddress email, Instant now) {
            try {
                Instant next = transactions.run(() -> budget.take(Holder.of(email), SendPurpose.VERIFY_EMAIL, now));
                return !next.isAfter(now);
            } catch (Taken e) {
                return false; // somebody else's link is on its way at this moment
            }
        }

        void addressUsed(Account owner, Client client, Instant now) {
            if (budget.take(Holder.of(owner.id()), SendPurpose.ADDRESS_USED, now)
                    .isAfter(now)) {
                nothing(now);
            } else {
                outbox.notify(MessageKind.ALREADY_REGISTERED, owner, Asked.by(client), now);
            }
        }

        void nothing(Instant now) {
            outbox.postToNobody(now);
        }
    }
}
