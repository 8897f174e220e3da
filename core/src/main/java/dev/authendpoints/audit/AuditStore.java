package dev.authendpoints.audit;

import dev.authendpoints.account.AccountId;
import java.time.Instant;
import java.util.List;

/** Where audit events are kept. */
public interface AuditStore {
    /**
     * Writes an event.
     *
     * @param event the event
     */
    void add(AuditEvent event);

    /**
     * Reads an account's own events.
     *
     * @param account the account
     * @param limit how many at most
     * @return the newest first
     */
    List<AuditEvent> newest(AccountId account, int limit);

    /**
     * Reads on in an account's own events.
     *
     * @param account the account
     * @param before where to go on; {@link AuditPosition#NEWEST} begins
     * @param limit how many at most
     * @return the newest first
     */
    List<AuditEntry> page(AccountId account, AuditPosition before, int limit);

    /**
     * Forgets old events, whomever they are about.
     *
     * @param before the oldest that stays
     * @param limit how many go at most
     * @return how many went
     */
    int prune(Instant before, int limit);

    /**
     * Forgets old events that are about no account: strangers make as many of them as they like.
     *
     * @param before the oldest that stays
     * @param limit how many go at most
     * @return how many went
     */
    int pruneNameless(Instant before, int limit);
}
