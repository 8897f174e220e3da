package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.tx.Transactions;
import org.junit.jupiter.api.Test;

/** What transactions promise, and the lock that every decision starts with. */
public abstract class TransactionsContract extends StoreContract {
    /** For subclasses. */
    protected TransactionsContract() {}

    @Test
    void what_returns_is_kept() {
        Account ada = rows().account("ada", "ada@example.org");
        String result = tx(() -> {
            stores().accounts().add(ada);
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(tx(() -> stores().accounts().find(ada.id()))).contains(ada);
    }

    @Test
    void what_throws_leaves_nothing_behind_and_reaches_the_caller() {
        Account ada = rows().account("ada", "ada@example.org");
        assertThatThrownBy(() -> tx(() -> {
                    stores().accounts().add(ada);
                    stores().accounts().verifyEmail(ada.id(), ada.email(), NOW);
                    throw new Stumble();
                }))
                .isInstanceOf(Stumble.class);
        assertThat(tx(() -> stores().accounts().find(ada.id()))).isEmpty();
    }

    @Test
    void a_thread_is_inside_a_transaction_only_while_its_work_runs() {
        Transactions transactions = database().transactions();
        assertThat(transactions.active()).isFalse();
        assertThat(transactions.run(transactions::active)).isTrue();
        assertThat(transactions.active()).isFalse();
    }

    @Test
    void work_that_needs_none_is_refused_inside_one() {
        Transactions transactions = database().transactions();
        transactions.requireNone();
        assertThatIllegalStateException().isThrownBy(() -> transactions.run(transactions::requireNone));
    }

    @Test
    void a_transaction_inside_a_transaction_joins_it() {
        Account ada = rows().account("ada", "ada@example.org");
        assertThatThrownBy(() -> tx(() -> {
                    tx(() -> stores().accounts().add(ada));
                    throw new Stumble();
                }))
                .isInstanceOf(Stumble.class);
        assertThat(tx(() -> stores().accounts().find(ada.id()))).isEmpty();
    }

    @Test
    void whoever_holds_an_accounts_lock_decides_alone() {
        AccountId ada = rows().kept("ada").id();
        assertThat(Race.winners(() -> tx(() -> isFirst(ada)))).isEqualTo(1);
    }

    @Test
    void whoever_waited_for_the_lock_reads_what_the_one_before_has_committed() {
        AccountId ada = rows().kept("ada").id();
        assertThat(Race.of(Race.RUNNERS, runner -> tx(() -> raised(ada)))).doesNotHaveDuplicates();
    }

    private boolean isFirst(AccountId account) {
        boolean first = stores().accounts().lock(account).isPresent()
                && stores().sends()
                        .since(Holder.of(account), SendPurpose.LOGIN, NOW.minus(MINUTE))
                        .isEmpty();
        if (first) {
            stores().sends().add(Holder.of(account), SendPurpose.LOGIN, 1, NOW);
        }
        return first;
    }

    private long raised(AccountId account) {
        long epoch = stores().accounts().lock(account).orElseThrow().epoch();
        stores().accounts().raiseEpoch(account);
        return epoch;
    }

    private static final class Stumble extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
