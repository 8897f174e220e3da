package dev.authendpoints.password;

import dev.authendpoints.account.Account;
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
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/** The one message of a request for a reset: a link for the owner, or a row for nobody. */
public final class ResetMails {
    private final Transactions transactions;
    private final Links links;
    private final Outbox outbox;
    private final SendBudget budget;
    private final AuditTrail audit;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param links mails links
     * @param outbox where messages wait
     * @param budget bounds them
     * @param audit the trail of events
     */
    public ResetMails(Transactions transactions, Links links, Outbox outbox, SendBudget budget, AuditTrail audit) {
        this.transactions = transactions;
        this.links = links;
        this.outbox = outbox;
        this.budget = budget;
        this.audit = audit;
    }

    /** In the caller's transaction, under the account's lock. */
    Account toOwner(Account account, Client client, Instant now) {
        if (budget.take(Holder.of(account.id()), SendPurpose.RESET_PASSWORD, now)
                .isAfter(now)) {
            outbox.postToNobody(now);
        } else {
            links.mail(account, LinkPurpose.RESET_PASSWORD, MessageKind.RESET_PASSWORD, client, now);
        }
        audit.record(now, AuditType.PASSWORD_RESET_ASKED, account.id(), client, "");
        return account;
    }

    void toNobody(Client client, Instant now) {
        transactions.run(() -> {
            outbox.postToNobody(now);
            audit.record(now, AuditType.PASSWORD_RESET_ASKED, Optional.empty(), client, "");
        });
    }
}
