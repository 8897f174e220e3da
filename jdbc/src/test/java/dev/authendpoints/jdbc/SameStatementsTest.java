package dev.authendpoints.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A stranger's request takes as many statements, whomever it is about. */
@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class SameStatementsTest {
    private static final String WRONG = "just any password";
    private final AtomicInteger statements = new AtomicInteger();
    private final CoreWorld world;
    private final Door mal;

    SameStatementsTest(DataSource dataSource) {
        Databases.emptied(dataSource);
        DataSource counting = new Counting(dataSource, statements);
        JdbcClient client = JdbcClient.create(counting);
        world = CoreWorld.on(
                new Backend(SpringTransactions.on(counting), JdbcStores.on(counting), JdbcStores.ofFactors(client)));
        mal = world.door(People.MAL.home());
    }

    /** Ada has two steps, Bob a verified address, Eve not even that. */
    @BeforeEach
    void everyKindOfPerson() {
        world.person(People.ADA).movesInWithTwoSteps();
        world.person(People.BOB).movesIn();
        mal.register("eve@example.org", "eve", "eve has a password").expectOk();
    }

    @Test
    @Attack("E5")
    void a_wrong_password_takes_the_same_for_everybody_also_where_it_is_not_compared_any_more() {
        for (int i = 0; i < 12; i++) {
            assertSame(names().map(name -> of(() -> mal.signIn(name, WRONG))).toList());
        }
        assertSame(names().map(name -> of(() -> mal.beginLogin(name, WRONG, "Email")))
                .toList());
    }

    @Test
    @Attack("E5")
    void a_pass_with_a_wrong_password_takes_the_same_for_everybody() {
        assertSame(names().map(name -> of(() -> mal.redeemPass(name, WRONG, "AAAAA-BBBBB-CCCCC-DDDDD")))
                .toList());
    }

    @Test
    @Attack("E3")
    void asking_for_a_reset_takes_the_same_for_everybody_also_where_nothing_is_mailed_any_more() {
        for (int i = 0; i < 5; i++) {
            assertSame(
                    names().map(name -> of(() -> mal.askReset(address(name)))).toList());
        }
        world.timePasses(Duration.ofMinutes(15));
        assertSame(names().map(name -> of(() -> mal.askReset(address(name)))).toList());
    }

    @Test
    @Attack("R5")
    void asking_for_a_recovery_takes_the_same_for_everybody_also_where_nothing_is_mailed_any_more() {
        for (int i = 0; i < 3; i++) {
            assertSame(names().map(name -> of(() -> mal.askRecovery(address(name))))
                    .toList());
        }
        world.timePasses(Duration.ofHours(1));
        assertSame(names().map(name -> of(() -> mal.askRecovery(address(name)))).toList());
    }

    @Test
    @Attack("E2")
    void a_second_step_without_a_first_takes_the_same_for_everybody() {
        assertSame(names().map(name -> of(() -> mal.confirmLoginWithoutChallenge(address(name), "Email", "123456")))
                .toList());
    }

    private static Stream<String> names() {
        return Stream.of("ada", "bob", "eve", "nobody", "ivy");
    }

    private static String address(String name) {
        return name + "@example.org";
    }

    private int of(Runnable request) {
        int before = statements.get();
        request.run();
        return statements.get() - before;
    }

    private static void assertSame(List<Integer> counts) {
        assertThat(counts.stream().distinct())
                .as("statements of each: %s", counts)
                .hasSize(1);
        assertThat(counts).allMatch(count -> count > 0);
    }

    private static final class Counting extends AbstractDataSource {
        private final DataSource target;
        private final AtomicInteger statements;

        Counting(DataSource target, AtomicInteger statements) {
            this.target = target;
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting(target.getConnection());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return counting(target.getConnection(username, password));
        }

        private Connection counting(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
