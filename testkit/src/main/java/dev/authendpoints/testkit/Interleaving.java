package dev.authendpoints.testkit;

import dev.authendpoints.tx.Transactions;
import java.util.function.Supplier;

/**
 * Lets something else happen between two transactions of a use case, on the same thread and thus always at the same place.
 * Every order in which two use cases can meet is tried one by one, without a race. Not for several threads.
 */
public final class Interleaving implements Transactions {
    private final Transactions transactions;
    private Runnable guest = () -> {};
    private int untilGuest;
    private boolean happened;

    /**
     * Creates it.
     *
     * @param transactions opens the transactions
     */
    public Interleaving(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Lets something happen once in the course of a use case.
     *
     * @param before before which of its transactions: 1 is the first
     * @param something what
     * @param useCase the use case
     * @param <T> what the use case gives
     * @return what the use case gave
     */
    public <T> T squeeze(int before, Runnable something, Supplier<T> useCase) {
        guest = something;
        happened = false;
        untilGuest = before;
        T result = useCase.get();
        untilGuest = 0;
        return result;
    }

    /**
     * Tells whether it has happened: the use case may have had fewer transactions.
     *
     * @return true when it has
     */
    public boolean happened() {
        return happened;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (!active() && --untilGuest == 0) {
            happened = true;
            guest.run();
        }
        return transactions.run(work);
    }

    @Override
    public boolean active() {
        return transactions.active();
    }
}
