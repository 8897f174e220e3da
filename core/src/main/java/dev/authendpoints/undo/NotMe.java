package dev.authendpoints.undo;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.factor.FactorUndo;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.link.NotMeLinks;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Taken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Freezes an account whose owner says that a change was not theirs. All that was opened ends, factors and address are as they
 * were before the change, and nobody gets in until a new password is set through a reset. It signs nobody in and tells nothing.
 */
public final class NotMe {
    private final AccountLock lock;
    private final AccountStore accounts;
    private final NotMeLinks links;
    private final FactorUndo undo;
    private final Bound bound;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param lock decides under the account's lock
     * @param accounts where accounts are kept
     * @param links the links of notices
     * @param undo puts factors back
     * @param bound what ends at once
     * @param desk writes down and tells
     */
    public NotMe(AccountLock lock, AccountStore accounts, NotMeLinks links, FactorUndo undo, Bound bound, Desk desk) {
        this.lock = lock;
        this.accounts = accounts;
        this.links = links;
        this.undo = undo;
        this.bound = bound;
        this.desk = desk;
    }

    /**
     * Uses the link of a notice up. It works whatever has changed since, and also while the account is frozen already.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param client who presents it
     * @return true when the account is frozen; false when the link is unknown, used, ended by another or past its life
     */
    public boolean freeze(String identity, Secret token, Client client) {
        if (!AccountId.plausible(identity)) {
            return false;
        }
        AccountId id = new AccountId(identity);
        Instant now = desk.time().instant();
        try {
            return freeze(id, token, true, client, now);
        } catch (Taken e) {
            // Another account has what was to be put back: a passkey, or since a moment ago the address.
            return freeze(id, token, false, client, now);
        }
    }

    private boolean freeze(AccountId id, Secret token, boolean factors, Client client, Instant now) {
        return lock.lockedOrFrozen(id, account -> {
                    Optional<Link> link = links.use(id, token, now);
                    link.ifPresent(used -> freeze(account, used, factors, client, now));
                    return link.isPresent();
                })
                .orElse(false);
    }

    private void freeze(Account account, Link link, boolean factors, Client client, Instant now) {
        bound.factors().withdraw(account.id(), now);
        bound.devices().removeAll(account.id());
        FactorUndo.Undone undone = undo.to(account, link.epoch(), factors, now);
        accounts.freeze(account.id(), now);
        Optional<EmailAddress> former = undone.email()
                .filter(email -> !email.key().equals(account.email().key()));
        boolean taken = former.filter(email -> isAnothers(email, account.id())).isPresent();
        if (taken) {
            accounts.disable(account.id());
        } else {
            former.ifPresent(email -> accounts.changeEmail(account.id(), email, now));
        }
        String what = undone.factors().name().toLowerCase(Locale.ROOT);
        String where = former.map(email -> taken ? "taken" : "back").orElse("unchanged");
        desk.audit()
                .record(now, AuditType.ACCOUNT_FROZEN, account.id(), client, "factors " + what + ", email " + where);
        if (taken) {
            desk.outbox().tell(MessageKind.ACCOUNT_CLOSED, account, former.get(), Map.of(), now);
        } else {
            tell(account, former.isPresent(), undone.factors(), client, now);
        }
    }

    private boolean isAnothers(EmailAddress email, AccountId account) {
        return accounts.find(new Identity(email.key()))
                .filter(owner -> !owner.id().equals(account))
                .isPresent();
    }

    /** The address of today hears of it without a word of who asked: it may be a thief's. */
    private void tell(Account before, boolean moved, FactorUndo.Factored factored, Client client, Instant now) {
        if (moved) {
            desk.outbox().tell(MessageKind.EMAIL_PUT_BACK, before, Map.of(), now);
        }
        Account after = accounts.find(before.id()).orElseThrow();
        Map<String, String> factors = factored == FactorUndo.Factored.UNCHANGED
                ? Map.of()
                : Map.of(factored.name().toLowerCase(Locale.ROOT), "yes");
        desk.links().mail(after, LinkPurpose.RESET_PASSWORD, MessageKind.ACCOUNT_FROZEN, factors, client, now);
    }

    /**
     * What a freeze ends, beside what an epoch does.
     *
     * @param factors take back what waits to be sent
     * @param devices where trusted devices are kept
     */
    public record Bound(Factors factors, DeviceStore devices) {}

    /**
     * What a freeze leaves behind.
     *
     * @param links mails the link that sets a new password
     * @param outbox tells the owner
     * @param audit the trail of events
     * @param time the time
     */
    public record Desk(Links links, Outbox outbox, AuditTrail audit, InstantSource time) {}
}
