package dev.authendpoints.link;

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
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * The one message of a stranger's request for a link: a link for the owner of the address, or a row for nobody, by the same
 * number of statements.
 */
public final class RequestedLinks {
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
    public RequestedLinks(
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

    /**
     * Mails a link, or does as much work and mails nothing: in one transaction, which takes a lock even where there is nothing
     * to lock, and draws on a budget even for nobody.
     *
     * @param wanted what the link is for
     * @param email the address that was typed
     * @param client who asks
     * @param now the time
     */
    public void send(Wanted wanted, EmailAddress email, Client client, Instant now) {
        try {
            transactions.run(() -> {
                AccountId named = named(email);
                Optional<Account> owner = accounts.lock(named).filter(account -> !account.disabled());
                boolean entitled = wanted.entitled().is(named, owner);
                boolean mayMail = mayMail(wanted.budget(), owner, email, now);
                post(wanted, owner, entitled, mayMail, client, now);
            });
        } catch (Taken e) {
            // nobody's budget has no lock: somebody else asks for the same address at this moment
            transactions.run(() -> post(wanted, Optional.empty(), false, false, client, now));
        }
    }

    /** Whatever identifiers an application gives its accounts, a keyed hash is none of them. */
    private AccountId named(EmailAddress email) {
        return accounts.find(new Identity(email.key())).map(Account::id).orElseGet(() -> {
            String hash = hasher.hash("nobody/account", new Secret(email.key())).value();
            return new AccountId(hash.substring(hash.lastIndexOf('.') + 1));
        });
    }

    private boolean mayMail(SendPurpose purpose, Optional<Account> owner, EmailAddress email, Instant now) {
        Holder holder = owner.map(account -> Holder.of(account.id()))
                .orElseGet(() -> Holder.nobody(hasher.hash("nobody", new Secret(email.key()))));
        return !budget.take(holder, purpose, now).isAfter(now);
    }

    private void post(
            Wanted wanted, Optional<Account> owner, boolean entitled, boolean mayMail, Client client, Instant now) {
        if (mayMail && entitled && owner.isPresent()) {
            links.mail(owner.get(), wanted.purpose(), wanted.kind(), client, now);
        } else {
            if (mayMail) {
                links.mailNobody(now);
            }
            notes.outbox().postToNobody(now);
        }
        notes.audit().record(now, wanted.event(), owner.map(Account::id), client, "");
    }

    /**
     * What a link is wanted for.
     *
     * @param purpose what it will be good for; such links live side by side, so that no stranger spoils an owner's
     * @param kind the message that carries it
     * @param budget bounds how many are mailed
     * @param event what is written down
     * @param entitled who gets one
     */
    public record Wanted(
            LinkPurpose purpose, MessageKind kind, SendPurpose budget, AuditType event, Entitled entitled) {}

    /** Says who gets a link. */
    @FunctionalInterface
    public interface Entitled {
        /** Whoever owns the address. */
        Entitled EVERY_OWNER = (named, owner) -> owner.isPresent();

        /**
         * Judges whoever an address names. It takes the same statements for an owner and for nobody.
         *
         * @param named the account; for an address that nobody owns, one that there is not
         * @param owner the account, locked, if there is one
         * @return true when a link is mailed
         */
        boolean is(AccountId named, Optional<Account> owner);
    }

    /**
     * Where a request is written down.
     *
     * @param outbox where messages wait
     * @param audit the trail of events
     */
    public record Notes(Outbox outbox, AuditTrail audit) {}
}
