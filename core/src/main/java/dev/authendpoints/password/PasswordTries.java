package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
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
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param tries counts failures
     * @param hasher hides names that nobody has
     * @param audit the trail of events
     * @param outbox tells owners
     */
    public PasswordTries(Tries tries, SecretHasher hasher, AuditTrail audit, Outbox outbox) {
        this.tries = tries;
        this.hasher = hasher;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Whose budget it is. */
    TryHolder holder(Optional<Account> account, String name) {
        return account.map(known -> TryHolder.password(known.id()))
                .orElseGet(() -> TryHolder.stranger(hasher.hash("stranger", new Secret(name))));
    }

    /** Counts a try before it is compared, where it may be. */
    boolean count(TryHolder holder, Instant now) {
        return tries.openAndCount(holder, now);
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
}
