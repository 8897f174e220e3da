package dev.authendpoints.audit;

import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets events past their time, a batch a transaction, so that none holds much for long. */
public final class AuditRetention {
    private static final int BATCH = 1_000;

    private final Transactions transactions;
    private final AuditStore store;
    private final Duration retention;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param store where events are kept
     * @param retention how long they stay; more than nothing
     * @param time the time
     */
    public AuditRetention(Transactions transactions, AuditStore store, Duration retention, InstantSource time) {
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("authendpoints.audit.retention must be more than nothing, such as 400d");
        }
        this.transactions = transactions;
        this.store = store;
        this.retention = retention;
        this.time = time;
    }

    /**
     * Forgets what is past its time.
     *
     * @return how many events went
     */
    public int tidy() {
        Instant before = time.instant().minus(retention);
        int all = 0;
        int batch;
        do {
            batch = transactions.run(() -> store.prune(before, BATCH));
            all += batch;
        } while (batch == BATCH);
        return all;
    }
}
