package dev.authendpoints.jdbc.tx;

import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.jdbc.Databases;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.tx.Transactions;
import java.sql.SQLException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class SpringTransactionsTest {
    private final DataSource dataSource;
    private final Transactions transactions;
    private final AccountStore accounts;

    SpringTransactionsTest(DataSource dataSource) {
        this.dataSource = dataSource;
        transactions = SpringTransactions.on(dataSource);
        accounts = new JdbcAccountStore(JdbcClient.create(dataSource));
    }

    @Test
    void a_hosts_transaction_on_the_same_database_is_noticed() {
        TransactionTemplate host = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        assertThat(host.<Boolean>execute(status -> transactions.active())).isTrue();
        Transactions overProxy = SpringTransactions.on(new TransactionAwareDataSourceProxy(dataSource));
        assertThat(host.<Boolean>execute(status -> overProxy.active())).isTrue();
    }

    @Test
    void a_hosts_transaction_on_another_database_does_not_matter() {
        TransactionTemplate host = new TransactionTemplate(new JdbcTransactionManager(Databases.emptyH2()));
        Account ada = person("ada");
        host.executeWithoutResult(status -> {
            assertThat(transactions.active()).isFalse();
            transactions.run(() -> accounts.add(ada));
            status.setRollbackOnly();
        });
        assertThat(accounts.find(ada.id())).isPresent();
    }

    @Test
    void two_that_lock_crosswise_both_get_through() throws Exception {
        Account ada = person("ada");
        Account bob = person("bob");
        accounts.add(ada);
        accounts.add(bob);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        CompletableFuture<Void> one = raiseBoth(ada, bob, bothHoldOne);
        CompletableFuture<Void> two = raiseBoth(bob, ada, bothHoldOne);
        CompletableFuture.allOf(one, two).get(30, TimeUnit.SECONDS);
        assertThat(accounts.find(ada.id())).map(Account::epoch).contains(2L);
        assertThat(accounts.find(bob.id())).map(Account::epoch).contains(2L);
    }

    @Test
    void work_that_the_database_undid_is_run_three_times_at_most() {
        AtomicInteger runs = new AtomicInteger();
        assertThat(transactions.run(() -> failUntil(3, runs))).isEqualTo(3);
        runs.set(0);
        assertThatThrownBy(() -> transactions.run(() -> failUntil(4, runs)))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(runs).hasValue(3);
    }

    @Test
    void only_the_outermost_is_run_again() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();
        transactions.run(() -> {
            outer.incrementAndGet();
            return transactions.run(() -> failUntil(2, inner));
        });
        assertThat(outer).hasValue(2);
        assertThat(inner).hasValue(2);
    }

    @Test
    void what_the_database_may_have_done_is_not_run_again() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw new PessimisticLockingFailureException("unknown", new SQLException("unknown", "40003"));
                }))
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw new QueryTimeoutException("waited long enough");
                }))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(runs).hasValue(2);
    }

    private CompletableFuture<Void> raiseBoth(Account first, Account second, CyclicBarrier bothHoldOne) {
        AtomicInteger runs = new AtomicInteger();
        Runnable crosswise = () -> transactions.run(() -> {
            accounts.raiseEpoch(first.id());
            if (runs.incrementAndGet() == 1) {
                await(bothHoldOne);
            }
            accounts.raiseEpoch(second.id());
        });
        // A thread each: the common pool may have a single one, and these two wait for each other.
        return CompletableFuture.runAsync(crosswise, task -> new Thread(task).start());
    }

    private static int failUntil(int run, AtomicInteger runs) {
        if (runs.incrementAndGet() < run) {
            throw new CannotAcquireLockException("chosen to break a deadlock");
        }
        return runs.get();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
