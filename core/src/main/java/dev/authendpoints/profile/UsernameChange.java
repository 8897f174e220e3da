package dev.authendpoints.profile;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Username;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.util.Optional;

/** Gives an account another name. Sessions live on; access tokens say the new name from the next refresh on. */
public final class UsernameChange {
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
    public UsernameChange(FreshOwner owner, AccountStore accounts, ProfileDesk desk) {
        this.owner = owner;
        this.accounts = accounts;
        this.desk = desk;
    }

    /**
     * Changes the name.
     *
     * @param caller who asks
     * @param wanted the new name, as typed
     * @param client from where
     * @return what became of it: done, invalid, a foreign address, taken, or a fresh login is needed
     */
    public ProfileOutcome change(Caller caller, String wanted, Client client) {
        Instant now = desk.time().instant();
        try {
            return owner.decide(
                            caller,
                            Purpose.USERNAME,
                            now,
                            account -> change(account, Username.parse(wanted), client, now))
                    .orElse(ProfileOutcome.STEP_UP_REQUIRED);
        } catch (Taken e) {
            return ProfileOutcome.TAKEN;
        }
    }

    private ProfileOutcome change(Account account, Optional<Username> wanted, Client client, Instant now) {
        if (wanted.isEmpty()) {
            return ProfileOutcome.INVALID;
        }
        Username name = wanted.get();
        if (name.isAddress() && !name.key().equals(account.email().key())) {
            return ProfileOutcome.FOREIGN_ADDRESS;
        }
        accounts.changeUsername(account.id(), name);
        desk.audit().record(now, AuditType.USERNAME_CHANGED, account.id(), client, "");
        String former = account.username().text();
        desk.outbox()
                .notify(MessageKind.USERNAME_CHANGED, account.named(name), Asked.by(client, "former", former), now);
        return ProfileOutcome.DONE;
    }
}
