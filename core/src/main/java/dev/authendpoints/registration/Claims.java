package dev.authendpoints.registration;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Identity;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.profile.EmailChangeStore;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.util.Optional;

/** Which accounts claim an address: those registered with it that have not proved it, and those that are to have it. */
public final class Claims {
    private final AccountStore accounts;
    private final EmailChangeStore changes;
    private final SessionStore sessions;
    private final Factors factors;
    private final Links links;

    /**
     * Creates it.
     *
     * @param accounts where accounts are kept
     * @param changes where pending changes of addresses are kept
     * @param sessions where the session is that asked for a change
     * @param factors takes back what still waits to be sent to an address that is changed
     * @param links finds and uses links
     */
    public Claims(
            AccountStore accounts, EmailChangeStore changes, SessionStore sessions, Factors factors, Links links) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
        this.factors = factors;
        this.links = links;
    }

    Optional<Claim> find(Account account, Secret token, Instant now) {
        return links.find(account.id(), LinkPurpose.VERIFY_EMAIL, token, now)
                .filter(link -> link.emailKey().equals(account.email().key()))
                .map(link -> new Claim(link, account.email(), Optional.empty()))
                .or(() -> links.find(account.id(), LinkPurpose.CHANGE_EMAIL, token, now)
                        .flatMap(link -> change(account, link, now)));
    }

    boolean ownedByAnother(Claim claim, Account account) {
        return accounts.find(new Identity(claim.email().key()))
                .filter(owner -> !owner.id().equals(account.id()))
                .isPresent();
    }

    boolean disputed(Claim claim, Account account, Instant now) {
        return accounts.claimedByAnother(claim.email(), account.id())
                || changes.wantedByAnother(claim.email(), account.id(), now);
    }

    /** Under the account's lock: of several callers one uses the link, and with a change one uses that, too. */
    boolean settle(Claim claim, Account account, Instant now) {
        return links.use(claim.link(), now)
                && claim.change().map(change -> complete(change, account, now)).orElseGet(() -> {
                    accounts.verifyEmail(account.id(), claim.email(), now);
                    return true;
                });
    }

    private Optional<Claim> change(Account account, Link link, Instant now) {
        return changes.find(account.id(), now)
                .filter(change -> change.epoch() == account.epoch())
                .filter(change -> change.email().key().equals(link.emailKey()))
                .filter(change ->
                        sessions.live(change.session(), now).isPresent()) // who ends a thief's session ends this, too
                .map(change -> new Claim(link, change.email(), Optional.of(change)));
    }

    /** The session that asked lives on, as with every other change. */
    private boolean complete(EmailChange change, Account account, Instant now) {
        if (!changes.complete(account.id(), change.email(), now)) {
            return false;
        }
        factors.keep(account, now);
        factors.withdraw(account.id(), now);
        accounts.changeEmail(account.id(), change.email(), now);
        sessions.moveTo(change.session(), account.epoch() + 1);
        return true;
    }
}
