package dev.authendpoints.testkit.contract;

import dev.authendpoints.Stores;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.TestClock;
import dev.authendpoints.tx.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** What all contracts share: a database without rows for every test, a time, and rows to put in. */
public abstract class StoreContract {
    static final Instant NOW = TestClock.START;
    static final Duration TICK = Duration.ofNanos(1000);
    static final Duration MINUTE = Duration.ofMinutes(1);

    private Backend backend;
    private Rows rows;

    /** For subclasses. */
    protected StoreContract() {}

    /**
     * Gives the database under test.
     *
     * @return a database without rows
     */
    protected abstract Backend backend();

    @BeforeEach
    final void open() {
        backend = backend();
        rows = new Rows(backend);
    }

    final Stores stores() {
        return backend.stores();
    }

    final Backend database() {
        return backend;
    }

    final Rows rows() {
        return rows;
    }

    final <T> T tx(Supplier<T> work) {
        return backend.transactions().run(work);
    }

    final void tx(Runnable work) {
        backend.transactions().run(work);
    }

    /** One transaction that adds something unique: false when somebody else has it. */
    final boolean wins(Runnable addition) {
        try {
            tx(addition);
            return true;
        } catch (Taken e) {
            return false;
        }
    }
}
