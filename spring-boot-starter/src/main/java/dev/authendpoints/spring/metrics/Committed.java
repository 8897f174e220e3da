package dev.authendpoints.spring.metrics;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Waits for a commit: what is rolled back has not happened, and is not counted. */
final class Committed {
    private Committed() {}

    /** Outside Spring's transactions a statement is committed by itself, and the work is done at once. */
    static void then(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
