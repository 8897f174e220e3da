package dev.authendpoints.jdbc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class DatabaseClockTest {
    private final DataSource dataSource;

    DatabaseClockTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void it_tells_what_the_database_tells() {
        DatabaseTime time = DatabaseTime.of(dataSource);
        time.measure();
        assertThat(time.instant()).isCloseTo(databaseNow(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void a_transaction_that_stands_still_does_not_stop_it() {
        DatabaseTime time = DatabaseTime.of(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
            Instant frozen = databaseNow();
            time.measure();
            assertThat(Duration.between(frozen, time.instant())).isPositive();
        });
    }

    private Instant databaseNow() {
        return JdbcClient.create(dataSource)
                .sql("SELECT CURRENT_TIMESTAMP AS db_now")
                .query((row, number) -> Timestamps.read(row, "db_now"))
                .single();
    }
}
