package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/** The one message of a request for a reset: a link for the owner, or a row for nobody, by the same number of statements. */
public final class ResetMails {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Links links;
    private final SendBudget budget;
    private final SecretHasher hasher;
    private final Notes notes;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts where accounts are kept
     * @param links mails links
     * @param budget bounds them
     * @param hasher hides addresses that nobody has
     * @param notes where the request is written down
     */
    public ResetMails(
            Transactions transactions,
            AccountStore accounts,
            Links links,
            SendBudget budget,
            SecretHasher hasher,
            Notes notes) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.budget = budget;
        this.hasher = hasher;
        this.notes = notes;
    }

    /** One transaction, which takes a lock even where there is nothing to lock, and draws on a budget even for nobody. */
    void send(EmailAddress email, Client client, Instant now) {
        try {
            transactions.run(() -> {
                Optional<Account> owner = owner(email);
                post(owner, mayMail(owner, email, now), client, now);
            });
        } catch (Taken e) {
            // nobody's budget has no lock: somebody else asks for the same address at this moment
            transactions.run(() -> post(Optional.empty(), false, client, now));
        }
    }

    private Optional<Account> owner(EmailAddress email) {
        AccountId named =
                accounts.find(new Identity(email.key())).map(Account::id).orElseGet(() -> nobody(email));
        return accounts.lock(named).filter(account -> !account.disabled());
    }

    /** Whatever identifiers an application gives its accounts, a keyed hash is none of them. */
    private AccountId nobody(EmailAddress email) {
        String hash = hasher.hash("nobody/account", new Secret(email.key())).value();
        return new AccountId(hash.substring(hash.lastIndexOf('.') + 1));
    }

    private boolean mayMail(Optional<Account> owner, EmailAddress email, Instant now) {
        Holder holder = owner.map(account -> Holder.of(account.id()))
                .orElseGet(() -> Holder.nobody(hasher.hash("nobody", new Secret(email.key()))));
        return !budget.take(holder, SendPurpose.RESET_PASSWORD, now).isAfter(now);
    }

    private void post(Optional<Account> owner, boolean mayMail, Client client, Instant now) {
        if (mayMail && owner.isPresent()) {
            links.mail(owner.get(), LinkPurpose.RESET_PASSWORD, MessageKind.RESET_PASSWORD, client, now);
        } else {
            if (mayMail) {
                links.mailNobody(now);
            }
            notes.outbox().postToNobody(now);
        }
        notes.audit().record(now, AuditType.PASSWORD_RESET_ASKED, owner.map(Account::id), client, "");
    }

    /**
     * Where a request is written down.
     *
     * @param outbox where messages wait
     * @param audit the trail of events
     */
    public record Notes(Outbox outbox, AuditTrail audit) {}
}
