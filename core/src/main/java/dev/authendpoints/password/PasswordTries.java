package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.BrowserMarkers;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHasher;
import java.time.Instant;
import java.util.Optional;

/**
 * How often an account's password may be guessed at, or that of a name which nobody has: a wait after 10 failures in a row, the
 * end after 100. Both take the same statements.
 */
public final class PasswordTries {
    private final Tries tries;
    private final SecretHasher hasher;
    private final BrowserMarkers browsers;
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param tries counts failures
     * @param hasher hides names that nobody has
     * @param browsers knows browsers that have tries of their own
     * @param audit the trail of events
     * @param outbox tells owners
     */
    public PasswordTries(Tries tries, SecretHasher hasher, BrowserMarkers browsers, AuditTrail audit, Outbox outbox) {
        this.tries = tries;
        this.hasher = hasher;
        this.browsers = browsers;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Counts a try before it is compared, where it may be: against the browser that is known to the account, as long as that
     * has tries; else against the account, or the name that nobody has.
     */
    Counted count(Optional<Account> account, String name, Optional<Secret> marker, Instant now) {
        Optional<TryHolder> known =
                account.flatMap(named -> marker.flatMap(shown -> browsers.holder(named, shown, now)));
        if (known.isPresent() && tries.openAndCount(known.get(), now)) {
            return new Counted(known.get(), true);
        }
        TryHolder everybody = holder(account, name);
        return new Counted(everybody, tries.openAndCount(everybody, now));
    }

    private TryHolder holder(Optional<Account> account, String name) {
        return account.map(known -> TryHolder.password(known.id()))
                .orElseGet(() -> TryHolder.stranger(hasher.hash("stranger", new Secret(name))));
    }

    void takeBack(TryHolder holder) {
        tries.takeBack(holder);
    }

    /** Tells an owner whose password is stopped, at most once a day; for a name that nobody has it writes as much. */
    void refused(TryHolder holder, Optional<Account> owner, Client client, Instant now) {
        if (tries.tell(holder, Limits.FAILURES_UNTIL_STOP, now)) {
            audit.record(now, AuditType.PASSWORD_STOPPED, owner.map(Account::id), client, "");
            owner.ifPresentOrElse(
                    account -> outbox.notify(MessageKind.PASSWORD_STOPPED, account, Asked.by(client), now),
                    () -> outbox.postToNobody(now));
        }
    }

    /** Whose budget it was, and whether it is counted and may be compared. */
    record Counted(TryHolder holder, boolean counted) {}
}
