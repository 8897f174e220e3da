package dev.authendpoints.session;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Limits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Shows somebody where they are signed in, and signs them out there. It asks for no fresh login and mails nothing: it only
 * takes access away, and whoever finds a stranger's session must be able to end it at once.
 */
public final class Sessions {
    private final AccountLock accounts;
    private final SessionStore sessions;
    private final AuditTrail audit;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param accounts decides under the account's lock
     * @param sessions where sessions are kept
     * @param audit the trail of events
     * @param time the time
     */
    public Sessions(AccountLock accounts, SessionStore sessions, AuditTrail audit, InstantSource time) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Lists the caller's living sessions.
     *
     * @param caller who asks
     * @return the sessions, the newest first
     */
    public List<OpenSession> of(Caller caller) {
        return sessions.open(caller.account().id(), Limits.SESSIONS, time.instant());
    }

    /**
     * Ends one session of the caller's, this one included.
     *
     * @param caller who asks
     * @param id the session
     * @param client from where
     * @return false where the caller has no such living session; whether somebody else has it makes no difference
     */
    public boolean end(Caller caller, SessionId id, Client client) {
        Instant now = time.instant();
        AccountId owner = caller.account().id();
        return accounts.whileUnchanged(owner, caller.account().epoch(), account -> {
                    boolean ended = isOpen(owner, id, now) && sessions.end(id, now);
                    if (ended) {
                        audit.record(now, AuditType.SESSION_ENDED, owner, client, id.value());
                    }
                    return ended;
                })
                .orElse(false); // it has ended with the change
    }

    /**
     * Ends all sessions of the caller's but this one.
     *
     * @param caller who asks
     * @param client from where
     */
    public void endOthers(Caller caller, Client client) {
        Instant now = time.instant();
        AccountId owner = caller.account().id();
        accounts.locked(owner, account -> {
            int ended = sessions.endOthers(owner, caller.session().id(), now);
            if (ended > 0) {
                audit.record(now, AuditType.OTHER_SESSIONS_ENDED, owner, client, Integer.toString(ended));
            }
            return ended;
        });
    }

    /**
     * Ends all sessions of the caller's, this one too.
     *
     * @param caller who asks
     * @param client from where
     */
    public void endAll(Caller caller, Client client) {
        Instant now = time.instant();
        AccountId owner = caller.account().id();
        accounts.locked(owner, account -> {
            int others = sessions.endOthers(owner, caller.session().id(), now);
            if (others > 0) {
                audit.record(now, AuditType.OTHER_SESSIONS_ENDED, owner, client, Integer.toString(others));
            }
            boolean own = sessions.end(caller.session().id(), now);
            if (own) {
                audit.record(now, AuditType.SIGNED_OUT, owner, client, "");
            }
            return own;
        });
    }

    private boolean isOpen(AccountId owner, SessionId id, Instant now) {
        return sessions.live(id, now)
                .filter(found -> found.account().id().equals(owner))
                .isPresent();
    }
}
