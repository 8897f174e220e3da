package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.session.Caller;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The fire drill: an owner types one of the recovery codes back, to be sure before the day on which it matters that the sheet
 * is kept and can be read. The code stays good. Tries have a budget of their own: whoever has taken hold of a session guesses
 * no more often than at the door, and makes no factor of the owner's wait or stop.
 */
public final class RecoveryDrill {
    private final Transactions transactions;
    private final AccountLock lock;
    private final Factors factors;
    private final Tries tries;
    private final AuditTrail audit;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param lock decides under the account's lock
     * @param factors which factors there are
     * @param tries counts tries
     * @param audit the trail of events
     * @param time the time
     */
    public RecoveryDrill(
            Transactions transactions,
            AccountLock lock,
            Factors factors,
            Tries tries,
            AuditTrail audit,
            InstantSource time) {
        this.transactions = transactions;
        this.lock = lock;
        this.factors = factors;
        this.tries = tries;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Compares a code with those that are left, after the try was counted and committed.
     *
     * @param caller who asks
     * @param answer what was typed
     * @param client from where
     * @return nothing when it is one of them; {@link EnableRefusal#TWO_FACTOR_NOT_ENABLED}, or {@link
     *     EnableRefusal#INVALID_TOKEN} for a code that is wrong, used, or not compared because there were too many failures
     */
    public Optional<EnableRefusal> show(Caller caller, Answer answer, Client client) {
        transactions.requireNone();
        Instant now = time.instant();
        AccountId account = caller.account().id();
        Optional<Recovery> codes =
                factors.recovery().filter(kind -> !factors.typesOf(account).isEmpty());
        if (codes.isEmpty()) {
            return Optional.of(EnableRefusal.TWO_FACTOR_NOT_ENABLED);
        }
        Recovery kind = codes.get();
        boolean kept = kind.readable(answer) && counted(account, now) && compared(caller, kind, answer, client, now);
        if (kept) {
            return Optional.empty();
        }
        transactions.run(() -> audit.record(now, AuditType.RECOVERY_DRILL_REFUSED, account, client, ""));
        return Optional.of(EnableRefusal.INVALID_TOKEN);
    }

    /** Counts and commits before anything is compared. */
    private boolean counted(AccountId account, Instant now) {
        return Tries.committed(transactions, () -> tries.openAndCount(TryHolder.drill(account), now));
    }

    private boolean compared(Caller caller, Recovery kind, Answer answer, Client client, Instant now) {
        Account seen = caller.account();
        return lock.whileUnchanged(seen.id(), seen.epoch(), account -> {
                    boolean kept = kind.drill(account.id(), answer, now);
                    if (kept) {
                        tries.takeBack(TryHolder.drill(account.id()));
                        audit.record(now, AuditType.RECOVERY_CODES_DRILLED, account.id(), client, "");
                    }
                    return kept;
                })
                .orElse(false);
    }
}
