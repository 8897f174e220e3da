package dev.authendpoints.registration;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * The one message of whoever claims an address: the link that proves it, a note to the account that has proved it before, or
 * a row for nobody when a budget is used up. All three take the same statements.
 */
public final class VerificationMails {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Links links;
    private final Outbox outbox;
    private final SendBudget budget;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts who owns an address
     * @param links makes and mails links
     * @param outbox where messages wait
     * @param budget bounds them
     */
    public VerificationMails(
            Transactions transactions, AccountStore accounts, Links links, Outbox outbox, SendBudget budget) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.outbox = outbox;
        this.budget = budget;
    }

    /** Draws on the address's budgets, in a transaction of its own: who registers with one address at once shares no lock. */
    Allowance mayRegister(EmailAddress email, Instant now) {
        try {
            return transactions.run(() -> {
                boolean mail = taken(Holder.of(email), SendPurpose.REGISTER, now);
                return mail ? noted(email, now) : Allowance.NOTHING;
            });
        } catch (Taken e) {
            return Allowance.NOTHING; // somebody else's message is on its way at this moment
        }
    }

    /** In the transaction that adds the account. The account's own budget begins with this message. */
    void registered(Account account, Allowance allowance, Client client, Instant now) {
        if (allowance.mail()) {
            budget.take(Holder.of(account.id()), SendPurpose.VERIFY_EMAIL, now);
        }
        post(account, allowance, client, now);
    }

    /** Under the account's lock; two budgets hold: the account's own, and the address's, which is wider. */
    void asked(Account account, Client client, Instant now) {
        Holder own = Holder.of(account.id());
        Holder address = Holder.of(account.email());
        boolean mayMail = !budget.next(own, SendPurpose.VERIFY_EMAIL, now).isAfter(now)
                && !budget.next(address, SendPurpose.ADDRESS_LINKS, now).isAfter(now);
        if (mayMail) {
            budget.take(own, SendPurpose.VERIFY_EMAIL, now);
            budget.take(address, SendPurpose.ADDRESS_LINKS, now);
            post(account, noted(account.email(), now), client, now);
        } else {
            outbox.postToNobody(now);
        }
    }

    /** A message may go; a note to the owner draws on its budget besides, also where there is no owner to be told. */
    private Allowance noted(EmailAddress email, Instant now) {
        return new Allowance(true, taken(Holder.of(email), SendPurpose.NOTE, now));
    }

    private boolean taken(Holder holder, SendPurpose purpose, Instant now) {
        return !budget.take(holder, purpose, now).isAfter(now);
    }

    /** On a proved address the link is made all the same, as its statements show, and nobody learns its token. */
    private void post(Account account, Allowance allowance, Client client, Instant now) {
        Optional<Account> owner = accounts.find(new Identity(account.email().key()));
        Secret token = links.make(account, LinkPurpose.VERIFY_EMAIL, account.email(), now);
        if (!allowance.mail() || (owner.isPresent() && !allowance.note())) {
            outbox.postToNobody(now);
        } else if (owner.isPresent()) {
            outbox.notify(MessageKind.ALREADY_REGISTERED, owner.get(), Asked.by(client), now);
        } else {
            links.post(
                    account,
                    LinkPurpose.VERIFY_EMAIL,
                    MessageKind.VERIFY_EMAIL,
                    account.email(),
                    token,
                    Asked.by(client, "registered", account.createdAt().toString()),
                    now);
        }
    }

    /**
     * What budgets leave.
     *
     * @param mail whether a message may go at all
     * @param note whether it may be a note to an owner
     */
    record Allowance(boolean mail, boolean note) {
        static final Allowance NOTHING = new Allowance(false, false);
    }
}
