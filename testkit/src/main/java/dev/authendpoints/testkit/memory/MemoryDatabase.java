package dev.authendpoints.testkit.memory;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Stores;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.tx.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A database in memory. One transaction runs at a time; work that throws leaves everything as it was. A transaction inside
 * a transaction joins it, and a store that is called outside any has one for the call.
 */
public final class MemoryDatabase implements Transactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();

    /** Creates an empty database. */
    public MemoryDatabase() {}

    /**
     * Makes an empty database with all its stores.
     *
     * @return the stores and their transactions
     */
    public static Backend backend() {
        MemoryDatabase database = new MemoryDatabase();
        MemoryAccountStore accounts = new MemoryAccountStore(database);
        MemoryPolicyStore policy = new MemoryPolicyStore(database);
        MemoryRefreshTokenStore refreshTokens = new MemoryRefreshTokenStore(database);
        Stores stores = new Stores(
                accounts,
                new MemoryAdminStore(database, accounts, policy),
                new MemoryAuditStore(database),
                new MemoryChallengeStore(database, accounts),
                new MemoryDeviceStore(database, accounts),
                new MemoryEmailChangeStore(database),
                new MemoryEnrolmentStore(database),
                new MemoryFactorStore(database),
                new MemoryFormerStore(database),
                new MemoryKeyStore(database),
                new MemoryLinkStore(database),
                new MemoryOutboxStore(database),
                new MemoryPassStore(database),
                policy,
                new MemoryRecoveryStore(database),
                new MemoryReenrolmentStore(database),
                refreshTokens,
                new MemorySendStore(database),
                new MemorySeparationStore(database),
                new MemorySessionStore(database, accounts, refreshTokens),
                new MemorySigningKeyStore(database),
                new MemoryStepUpStore(database),
                new MemoryTryStore(database));
        return new Backend(
                database,
                stores,
                new FactorStores(
                        new MemorySentCodeStore(database),
                        new MemoryTotpStore(database),
                        new MemoryPasskeyStore(database),
                        new MemoryRecoveryCodeStore(database),
                        new MemoryPhoneStore(database),
                        new MemoryPhoneTrafficStore(database)));
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (active()) {
            return work.get();
        }
        lock.lock();
        try {
            return runOrRestore(work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean active() {
        return lock.isHeldByCurrentThread();
    }

    <K, V> Table<K, V> table() {
        Table<K, V> table = new Table<>();
        tables.add(table);
        return table;
    }

    private <T> T runOrRestore(Supplier<T> work) {
        tables.forEach(Table::remember);
        boolean committed = false;
        try {
            T result = work.get();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                tables.forEach(Table::restore);
            }
        }
    }
}
