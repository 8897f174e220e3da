package dev.authendpoints.profile;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import java.time.Instant;

/**
 * Deletes an account with all that belongs to it: sessions, tokens, factors, links, its name and its address. What stays is
 * the last mail until it is delivered, and the trail of events, which names the account by its identifier alone.
 */
public final class AccountDeletion {
    private final FreshOwner owner;
    private final AccountStore accounts;
    private final ProfileDesk desk;

    /**
     * Creates it.
     *
     * @param owner decides for an owner who has signed in just now
     * @param accounts where accounts are kept
     * @param desk writes down and tells
     */
    public AccountDeletion(FreshOwner owner, AccountStore accounts, ProfileDesk desk) {
        this.owner = owner;
        this.accounts = accounts;
        this.desk = desk;
    }

    /**
     * Deletes the caller's account.
     *
     * @param caller who asks
     * @param client from where
     * @return done, or a fresh login is needed
     */
    public ProfileOutcome delete(Caller caller, Client client) {
        Instant now = desk.time().instant();
        return owner.decide(caller, Purpose.DELETION, now, account -> delete(account, client, now))
                .orElse(ProfileOutcome.STEP_UP_REQUIRED);
    }

    private ProfileOutcome delete(Account account, Client client, Instant now) {
        accounts.remove(account.id());
        desk.audit().record(now, AuditType.ACCOUNT_DELETED, account.id(), client, "");
        desk.outbox().notify(MessageKind.ACCOUNT_DELETED, account, Asked.by(client), now);
        return ProfileOutcome.DONE;
    }
}
