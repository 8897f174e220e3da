package dev.authendpoints.jdbc.account;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static dev.authendpoints.jdbc.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcAccountStoreTest {
    private final AccountStore accounts;
    private final Transactions transactions;
    private final JdbcClient client;

    JdbcAccountStoreTest(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
        accounts = new JdbcAccountStore(client);
        transactions = SpringTransactions.on(dataSource);
    }

    @Test
    void an_account_is_read_as_it_was_written() {
        Account ada = registered("Ada.Lovelace", "Ada@Example.org");
        accounts.add(ada);
        assertThat(accounts.find(ada.id())).contains(ada);
        assertThat(accounts.find(Identity.of("ADA.lovelace"))).contains(ada);
    }

    @Test
    void a_username_that_is_an_address_is_read_as_it_was_written_and_is_nobodys() {
        Account ada = registered("Ada.L@Example.org", "Ada.L@Example.org");
        Account twin = registered("ada.l@example.org", "ada.l@example.org");
        accounts.add(ada);
        accounts.add(twin);
        assertThat(accounts.find(ada.id())).contains(ada);
        assertThat(accounts.find(twin.id())).contains(twin);
        assertThat(accounts.find(Identity.of("ada.l@example.org"))).isEmpty();
        assertThat(accounts.find(Identity.of("@" + ada.id()))).isEmpty();
    }

    @Test
    void an_address_that_is_not_the_accounts_own_any_more_is_not_verified() {
        Account ada = person("ada");
        accounts.add(ada);
        accounts.verifyEmail(ada.id(), EmailAddress.parse("old@example.net").orElseThrow(), NOON);
        assertThat(accounts.find(ada.id())).map(Account::emailVerified).contains(false);
        assertThat(accounts.find(Identity.of("old@example.net"))).isEmpty();
        accounts.verifyEmail(ada.id(), ada.email(), NOON);
        assertThat(accounts.find(ada.id())).map(Account::emailVerified).contains(true);
    }

    @Test
    void any_text_may_be_asked_for() {
        assertThat(accounts.find(Identity.of("\uD800 \u0000 ' OR 1=1 -- \uFFFF")))
                .isEmpty();
        assertThat(accounts.find(Identity.of("@"))).isEmpty();
    }

    @Test
    void a_name_is_taken_by_whoever_commits_first_and_life_goes_on_in_a_new_transaction() {
        Account ada = person("ada");
        Account other = registered(ada.username().text(), "other@example.org");
        Account bystander = person("bystander");
        accounts.add(ada);
        assertThatThrownBy(() -> transactions.run(() -> {
                    accounts.add(bystander);
                    accounts.add(other);
                }))
                .isInstanceOf(Taken.class);
        assertThat(transactions.run(() -> accounts.find(bystander.id()))).isEmpty();
        transactions.run(() -> accounts.add(bystander));
        assertThat(accounts.find(bystander.id())).isPresent();
    }

    @Test
    void an_address_is_owned_by_whoever_commits_first() throws Exception {
        Account ada = person("ada");
        Account bob = registered("bob" + ada.username().text(), ada.email().text());
        accounts.add(ada);
        accounts.add(bob);
        CountDownLatch verified = new CountDownLatch(1);
        CompletableFuture<Void> second = transactions.run(() -> {
            accounts.verifyEmail(ada.id(), ada.email(), NOON);
            CompletableFuture<Void> later = CompletableFuture.runAsync(() -> transactions.run(() -> {
                verified.countDown();
                accounts.verifyEmail(bob.id(), bob.email(), NOON);
            }));
            await(verified);
            assertBlocked(later);
            return later;
        });
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Taken.class);
        assertThat(accounts.find(bob.id())).map(Account::emailVerified).contains(false);
    }

    @Test
    void whoever_waits_for_a_lock_reads_what_was_committed_meanwhile() throws Exception {
        Account ada = person("ada");
        accounts.add(ada);
        CompletableFuture<Optional<Account>> second = transactions.run(() -> {
            accounts.lock(ada.id());
            accounts.verifyEmail(ada.id(), ada.email(), NOON);
            accounts.changePassword(ada.id(), new PasswordHash("$argon2id$second", "pepper-2"));
            CompletableFuture<Optional<Account>> later =
                    CompletableFuture.supplyAsync(() -> transactions.run(() -> accounts.lock(ada.id())));
            assertBlocked(later);
            return later;
        });
        Account seen = second.get(10, TimeUnit.SECONDS).orElseThrow();
        assertThat(seen.epoch()).isEqualTo(1);
        assertThat(seen.passwordHash().encoded()).isEqualTo("$argon2id$second");
        assertThat(seen.emailVerified()).isTrue();
    }

    @Test
    void tidying_up_spares_whoever_is_being_verified() throws Exception {
        Account late = registered("late", "late@example.org", NOON.minus(Duration.ofDays(3000)));
        Account gone = registered("gone", "gone@example.org", NOON.minus(Duration.ofDays(3000)));
        accounts.add(late);
        accounts.add(gone);
        CompletableFuture<Integer> tidying = transactions.run(() -> {
            accounts.lock(late.id());
            accounts.verifyEmail(late.id(), late.email(), NOON);
            CompletableFuture<Integer> tidied = CompletableFuture.supplyAsync(
                    () -> transactions.run(() -> accounts.removeUnverified(NOON.minus(Duration.ofDays(2000)))));
            assertBlocked(tidied);
            return tidied;
        });
        assertThat(tidying.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(accounts.find(late.id())).isPresent();
        assertThat(accounts.find(gone.id())).isEmpty();
    }

    /** It does not end by itself; when the lock goes, {@code get} shows that it was only waiting. */
    private static void assertBlocked(CompletableFuture<?> future) {
        assertThatThrownBy(() -> future.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
