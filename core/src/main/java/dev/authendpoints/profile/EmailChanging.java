package dev.authendpoints.profile;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins to give an account another address. It counts only once the link that is mailed there was followed, and the address
 * of now is told at once. An address that somebody else owns looks the same, and its owner is told instead.
 */
public final class EmailChanging {
    private final FreshOwner owner;
    private final AccountStore accounts;
    private final EmailChangeStore changes;
    private final Links links;
    private final SendBudget budget;
    private final ProfileDesk desk;

    /**
     * Creates it.
     *
     * @param owner decides for an owner who has signed in just now
     * @param accounts who owns an address
     * @param changes where pending changes are kept
     * @param links makes and mails links
     * @param budget bounds them
     * @param desk writes down and tells
     */
    public EmailChanging(
            FreshOwner owner,
            AccountStore accounts,
            EmailChangeStore changes,
            Links links,
            SendBudget budget,
            ProfileDesk desk) {
        this.owner = owner;
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.budget = budget;
        this.desk = desk;
    }

    /**
     * Asks for another address. A new request takes the place of a pending one; when the budget is used up nothing happens.
     *
     * @param caller who asks
     * @param wanted the new address, as typed
     * @param client from where
     * @return what became of it: done, invalid, unchanged, or a fresh login is needed
     */
    public ProfileOutcome begin(Caller caller, String wanted, Client client) {
        Instant now = desk.time().instant();
        try {
            return owner.decide(
                            caller,
                            Purpose.EMAIL,
                            now,
                            account -> begin(caller, account, EmailAddress.parse(wanted), client, now))
                    .orElse(ProfileOutcome.STEP_UP_REQUIRED);
        } catch (Taken e) {
            return ProfileOutcome.DONE; // somebody else's link to that address is on its way at this moment
        }
    }

    private ProfileOutcome begin(
            Caller caller, Account account, Optional<EmailAddress> wanted, Client client, Instant now) {
        if (wanted.isEmpty()) {
            return ProfileOutcome.INVALID;
        }
        EmailAddress email = wanted.get();
        if (email.key().equals(account.email().key())) {
            return ProfileOutcome.UNCHANGED;
        }
        if (mayMail(account, email, now)) {
            Instant end = now.plus(LinkPurpose.CHANGE_EMAIL.life());
            changes.replace(new EmailChange(
                    account.id(), account.epoch(), caller.session().id(), email, now, end));
            mail(account, email, client, now);
            desk.audit().record(now, AuditType.EMAIL_CHANGE_ASKED, account.id(), client, "");
        }
        return ProfileOutcome.DONE;
    }

    private boolean mayMail(Account account, EmailAddress email, Instant now) {
        Holder own = Holder.of(account.id());
        Holder address = Holder.of(email);
        if (budget.next(own, SendPurpose.CHANGE_EMAIL, now).isAfter(now)
                || budget.next(address, SendPurpose.ADDRESS_LINKS, now).isAfter(now)) {
            return false;
        }
        budget.take(own, SendPurpose.CHANGE_EMAIL, now);
        budget.take(address, SendPurpose.ADDRESS_LINKS, now);
        return true;
    }

    private void mail(Account account, EmailAddress email, Client client, Instant now) {
        Optional<Account> other = accounts.find(new Identity(email.key()));
        Secret token = links.make(account, LinkPurpose.CHANGE_EMAIL, email, now);
        boolean mayNote = !budget.take(Holder.of(email), SendPurpose.NOTE, now).isAfter(now);
        if (other.isPresent() && mayNote) {
            desk.outbox().notify(MessageKind.ALREADY_REGISTERED, other.get(), Asked.by(client), now);
        } else if (other.isPresent()) {
            desk.outbox().postToNobody(now);
        } else {
            links.post(
                    account,
                    LinkPurpose.CHANGE_EMAIL,
                    MessageKind.CHANGE_EMAIL,
                    email,
                    token,
                    Asked.by(client, "registered", account.createdAt().toString()),
                    now);
        }
        desk.outbox().notify(MessageKind.EMAIL_CHANGE_ASKED, account, Asked.by(client, "email", email.text()), now);
    }
}
