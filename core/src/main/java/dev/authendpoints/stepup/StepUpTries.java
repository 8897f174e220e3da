package dev.authendpoints.stepup;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.FactorTries;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.limit.Standing;
import dev.authendpoints.limit.Tries;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * How often the owner of a session may be guessed at: in the budgets of logins, so that whoever has taken hold of a session
 * guesses no more often than at the door, and besides five times in a row in one session, which then ends. A right proof takes
 * back its own count in the budgets of logins and no other.
 */
public final class StepUpTries {
    private final Tries tries;
    private final FactorTries factors;
    private final SessionStore sessions;
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param tries counts failures
     * @param factors how factors are counted
     * @param sessions ends sessions
     * @param audit the trail of events
     * @param outbox tells owners
     */
    public StepUpTries(Tries tries, FactorTries factors, SessionStore sessions, AuditTrail audit, Outbox outbox) {
        this.tries = tries;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Before anything is compared; the password counts for itself. In two transactions: one that took back what it has counted
     * would wait for the account, and whoever has locked that waits for these counts.
     */
    boolean count(Transactions transactions, Session session, Optional<FactorType> type, Instant now) {
        if (!Tries.committed(transactions, () -> countInSession(session, now))) {
            return false;
        }
        boolean counted = type.map(kind -> Tries.committed(transactions, () -> {
                    factors.open(session.account(), kind, now);
                    return factors.count(session.account(), kind, now);
                }))
                .orElse(true);
        if (!counted) {
            transactions.run(() -> tries.takeBack(inSession(session)));
        }
        return counted;
    }

    private boolean countInSession(Session session, Instant now) {
        tries.open(inSession(session), now);
        return tries.count(inSession(session), now);
    }

    /** It was right, and is not enough: nothing was guessed. */
    void takeBack(Session session, Optional<FactorType> type) {
        type.ifPresent(kind -> factors.takeBack(session.account(), kind));
        tries.takeBack(inSession(session));
    }

    void proved(Session session, Optional<FactorType> type) {
        type.ifPresent(kind -> factors.takeBack(session.account(), kind));
        tries.reset(inSession(session));
    }

    Standing standing(AccountId account) {
        return tries.standing(account);
    }

    /** The account is locked. */
    void refused(Account account, Optional<FactorType> type, Client client, Instant now) {
        audit.record(
                now,
                AuditType.STEP_UP_REFUSED,
                account.id(),
                client,
                type.map(FactorType::name).orElse(""));
        type.ifPresent(kind -> factors.tellIfStopped(account, kind, client, now));
    }

    /**
     * Only after a try that was counted and is wrong: one that was not compared may have come while a right one was on its way.
     * The account is locked.
     */
    boolean endIfStopped(Caller caller, Account account, Client client, Instant now) {
        Session session = caller.session();
        boolean ended = tries.standing(account.id()).stopped(inSession(session)) && sessions.end(session.id(), now);
        if (ended) {
            String id = session.id().value();
            audit.record(now, AuditType.STEP_UP_STOPPED, account.id(), client, id);
            outbox.notify(MessageKind.STEP_UP_FAILED, account, Asked.by(client), now);
        }
        return ended;
    }

    private static TryHolder inSession(Session session) {
        return TryHolder.stepUp(session.account(), session.id().value());
    }
}
