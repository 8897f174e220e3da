package dev.authendpoints.audit;

import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Forgets events past their time, a batch a transaction, so that none holds much for long. Those that name no account, such as
 * wrong names and resets for nobody, go after a week: whoever is not known causes them, and nobody's own history lacks them.
 */
public final class AuditRetention {
    private static final int BATCH = 1_000;
    private static final Duration NAMELESS = Duration.ofDays(7);

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
        Instant now = time.instant();
        Duration nameless = NAMELESS.compareTo(retention) < 0 ? NAMELESS : retention;
        return all(() -> store.pruneNameless(now.minus(nameless), BATCH))
                + all(() -> store.prune(now.minus(retention), BATCH));
    }

    private int all(Supplier<Integer> prune) {
        int all = 0;
        int batch;
        do {
            batch = transactions.run(prune);
            all += batch;
        } while (batch == BATCH);
        return all;
    }
}
