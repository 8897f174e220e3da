package dev.authendpoints.jdbc.tx;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.tx.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of one data source, at READ COMMITTED: a statement after a lock must see what was committed while the lock
 * was waited for.
 *
 * <p>Work inside a transaction of the same thread joins it. The outermost work is run again, up to three times in all,
 * when the database has chosen it to break a deadlock or a conflict, and has therefore undone it. That is safe because
 * work given to a transaction is a function of the database alone: it changes nothing else, sends nothing, and draws its
 * random values anew. Work must stay so. A lock that was waited for in vain is not waited for again, and a commit whose
 * outcome is unknown is not repeated.
 */
public final class SpringTransactions implements Transactions {
    private static final int RUNS = 3;
    private static final Dice DICE = Dice.secure();

    private final DataSource dataSource;
    private final TransactionTemplate template;

    private SpringTransactions(DataSource dataSource, int isolation) {
        this.dataSource = dataSource;
        this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.template.setIsolationLevel(isolation);
    }

    /**
     * Makes transactions of a data source. It opens a connection, to learn what isolation that gives by itself.
     *
     * @param dataSource where the stores are
     * @return transactions; one that Spring has opened on the same data source counts as one of them
     */
    public static SpringTransactions on(DataSource dataSource) {
        DataSource target = target(dataSource);
        return new SpringTransactions(target, isolation(target));
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (active()) {
            return work.get();
        }
        for (int run = 1; ; run++) {
            try {
                return Objects.requireNonNull(template.execute(status -> work.get()));
            } catch (PessimisticLockingFailureException e) {
                if (run == RUNS || !undone(e)) {
                    throw e;
                }
                pause(run, e);
            }
        }
    }

    @Override
    public boolean active() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource);
    }

    /** SQLSTATE 40003: nobody knows. */
    private static boolean undone(PessimisticLockingFailureException failure) {
        return !(failure.getRootCause() instanceof SQLException cause && "40003".equals(cause.getSQLState()));
    }

    /** So short that a caller does not notice, and of random length, so that the same two do not meet again. */
    private static void pause(int run, PessimisticLockingFailureException failure) {
        int random = DICE.bytes(1)[0] & 0x0f;
        try {
            Thread.sleep((long) run * (1 + random));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private static DataSource target(DataSource dataSource) {
        return dataSource instanceof TransactionAwareDataSourceProxy proxy
                ? Objects.requireNonNull(proxy.getTargetDataSource())
                : dataSource;
    }

    /** To name the isolation costs PostgreSQL's driver a round trip a transaction: it is named only where it must be. */
    private static int isolation(DataSource dataSource) {
        ConnectionCallback<Integer> usual = Connection::getTransactionIsolation;
        return Objects.equals(new JdbcTemplate(dataSource).execute(usual), Connection.TRANSACTION_READ_COMMITTED)
                ? TransactionDefinition.ISOLATION_DEFAULT
                : TransactionDefinition.ISOLATION_READ_COMMITTED;
    }
}
