package dev.authendpoints.audit;

import dev.authendpoints.account.AccountId;
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
}
