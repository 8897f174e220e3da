package dev.authendpoints.audit;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.client.Client;
import java.time.Instant;
import java.util.Optional;

/** Writes down what happened, in the transaction that it happened in. */
public final class AuditTrail {
    private final AuditStore store;

    /**
     * Creates a trail.
     *
     * @param store where events are kept
     */
    public AuditTrail(AuditStore store) {
        this.store = store;
    }

    /**
     * Writes an event about an account.
     *
     * @param now when
     * @param type what
     * @param account to whom
     * @param client who called
     * @param detail one word more; never a secret
     */
    public void record(Instant now, AuditType type, AccountId account, Client client, String detail) {
        store.add(new AuditEvent(now, type, Optional.of(account), client.address(), detail));
    }

    /**
     * Writes an event that may be about nobody we know.
     *
     * @param now when
     * @param type what
     * @param account to whom, where it is known
     * @param client who called
     * @param detail one word more; never a secret
     */
    public void record(Instant now, AuditType type, Optional<AccountId> account, Client client, String detail) {
        store.add(new AuditEvent(now, type, account, client.address(), detail));
    }
}
