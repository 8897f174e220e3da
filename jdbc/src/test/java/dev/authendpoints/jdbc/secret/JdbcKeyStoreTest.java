package dev.authendpoints.jdbc.secret;

import static dev.authendpoints.jdbc.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.secret.KeyPurpose;
import dev.authendpoints.secret.KeyStore;
import dev.authendpoints.secret.StoredKey;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcKeyStoreTest {
    private final KeyStore keys;
    private final Transactions transactions;

    JdbcKeyStoreTest(DataSource dataSource) {
        keys = new JdbcKeyStore(JdbcClient.create(dataSource));
        transactions = SpringTransactions.on(dataSource);
    }

    @Test
    void of_two_nodes_that_start_together_the_second_waits_for_the_first() {
        CompletableFuture<Void> second = transactions.run(() -> {
            keys.addFirst(new StoredKey("one", KeyPurpose.MAC, "sealed", NOON));
            CompletableFuture<Void> later = CompletableFuture.runAsync(
                    () -> transactions.run(() -> keys.addFirst(new StoredKey("two", KeyPurpose.MAC, "sealed", NOON))));
            assertThatThrownBy(() -> later.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return later;
        });
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Taken.class);
        assertThat(keys.active(KeyPurpose.MAC)).contains("one");
    }
}
