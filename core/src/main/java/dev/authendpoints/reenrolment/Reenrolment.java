package dev.authendpoints.reenrolment;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.token.Grants;
import dev.authendpoints.token.Renewed;
import java.time.Instant;
import java.util.List;

/**
 * The end of each way back in for an owner who has no second factor any more: a session that enables one factor and does
 * nothing else. Who opens one has recognised the owner; this recognises nobody.
 *
 * <p>Until the new factor is proved nothing of the old is touched: the former factors, recovery codes, sessions and devices go
 * on working, and a login with them is the owner's way to object ({@link #withdraw}). The moment in which
 * {@code Enabling.confirm} takes the proof, and one conditional statement decides who that is, all former factors go, ten new
 * recovery codes take the place of the old ones, the epoch rises, every session (this one too), device, marker and link ends,
 * and the owner is told on every channel that there was. What follows is a usual login with the new factor.
 */
public final class Reenrolment {
    private final ReenrolmentStore store;
    private final Openings openings;
    private final SessionStore sessions;
    private final Grants grants;
    private final AuditTrail audit;

    /**
     * Creates it.
     *
     * @param store where it is kept which sessions these are
     * @param openings what may open one and has not yet
     * @param sessions ends them
     * @param grants opens them
     * @param audit the trail of events
     */
    public Reenrolment(
            ReenrolmentStore store, Openings openings, SessionStore sessions, Grants grants, AuditTrail audit) {
        this.store = store;
        this.openings = openings;
        this.sessions = sessions;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Opens such a session in place of one that is open, in the transaction that uses up what the owner was recognised by, with
     * the account locked. It lives for {@link Freshness#WINDOW}.
     *
     * @param account whose factors it replaces
     * @param reason why
     * @param amr which proofs were given: what stands in the token, and what a session has to have shown; not empty
     * @param client who gave them
     * @param now the time
     * @return what {@link #sign} turns into a token after the commit
     */
    public Caller open(Account account, ReenrolmentReason reason, List<String> amr, Client client, Instant now) {
        withdraw(account.id(), now);
        Caller caller = grants.openBeside(account, amr, client, now);
        store.add(new OpenReenrolment(caller.session().id(), account.id(), reason, now));
        audit.record(now, AuditType.REENROLMENT_OPENED, account.id(), client, reason.word());
        return caller;
    }

    /**
     * Signs the token, after the commit.
     *
     * @param caller what was opened
     * @param now the time
     * @return a token of the type {@code enrol+jwt}, which is taken where a factor is enabled and nowhere else
     */
    public Renewed sign(Caller caller, Instant now) {
        return grants.renew(caller, now);
    }

    /**
     * Takes back what was opened and has replaced nothing yet, and what could open another: somebody has objected. It runs in a
     * transaction, with the account locked.
     *
     * @param account whose
     * @param now the time
     * @return true when there was one
     */
    public boolean withdraw(AccountId account, Instant now) {
        boolean withdrawn = openings.withdrawOf(account, now);
        for (SessionId session : store.open(account)) {
            if (store.close(session, now)) {
                sessions.end(session, now);
                withdrawn = true;
            }
        }
        return withdrawn;
    }
}
