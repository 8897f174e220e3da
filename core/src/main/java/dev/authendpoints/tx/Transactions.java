package dev.authendpoints.tx;

import java.util.function.Supplier;

/** Opens transactions. An implementation gives READ COMMITTED isolation or better. */
public interface Transactions {
    /**
     * Runs the work in a transaction of its own and commits it when the work returns, refusals included.
     *
     * @param work what to do; what it throws rolls the transaction back and reaches the caller
     * @param <T> what the work gives
     * @return what the work gave, after the commit
     */
    <T> T run(Supplier<T> work);

    /**
     * Tells whether the calling thread is inside a transaction.
     *
     * @return true inside a transaction of the same database
     */
    boolean active();

    /**
     * Runs work that gives nothing.
     *
     * @param work what to do
     */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Refuses to go on inside a transaction: a surrounding roll-back would give a guesser the counted try back.
     *
     * @throws IllegalStateException inside a transaction
     */
    default void requireNone() {
        if (active()) {
            throw new IllegalStateException("Authentication opens its own transactions and cannot run inside one:"
                    + " a roll-back would undo counted attempts. Call it outside any transaction.");
        }
    }
}
