package dev.authendpoints.jdbc.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.jdbc.Databases;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Registering with an address that somebody owns takes the very statements that a free one takes. */
@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class RegistrationStatementsTest {
    private static final String PASSWORD = "nobody suspects a thing";
    private final DataSource dataSource;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private CoreWorld world;
    private Door mal;

    RegistrationStatementsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @BeforeEach
    void ada_and_bob_own_their_addresses_and_eve_has_only_claimed_one() {
        world = CoreWorld.on(Databases.emptied(listening(dataSource)));
        world.person(People.ADA).movesInWithTwoSteps();
        world.person(People.BOB).movesIn();
        mal = world.door(People.MAL.home());
        mal.register("eve@example.org", "eve", PASSWORD).expectOk();
        mal.register("nobody@example.org", "warm", PASSWORD).expectOk();
    }

    @Test
    @Attack("E4")
    void whoever_owns_the_address() {
        List<String> free = registering("nobody@example.org", "one");
        assertThat(free).hasSizeGreaterThan(5).contains(insert("ae_outbox"), insert("ae_link"), insert("ae_account"));
        assertThat(registering("ada@example.org", "two")).isEqualTo(free);
        assertThat(registering("bob@example.org", "three")).isEqualTo(free);
        assertThat(registering("eve@example.org", "four")).isEqualTo(free);
    }

    @Test
    @Attack("E4")
    void also_when_the_budget_of_the_address_is_used_up() {
        for (int i = 0; i < 3; i++) {
            registering("nobody@example.org", "n" + i);
            registering("ada@example.org", "a" + i);
        }
        List<String> free = registering("nobody@example.org", "one");
        assertThat(free).containsOnlyOnce(insert("ae_outbox"));
        assertThat(registering("ada@example.org", "two")).isEqualTo(free);
    }

    /** The beginnings of the statements, in order. */
    private List<String> registering(String email, String username) {
        statements.clear();
        mal.register(email, username, PASSWORD).expectOk();
        return List.copyOf(statements);
    }

    private static String insert(String table) {
        return "INSERT INTO " + table;
    }

    private DataSource listening(DataSource target) {
        return proxy(DataSource.class, (method, args) -> {
            Object result = call(target, method, args);
            return result instanceof Connection connection ? listening(connection) : result;
        });
    }

    private Connection listening(Connection target) {
        return proxy(Connection.class, (method, args) -> {
            if (method.getName().equals("prepareStatement")) {
                String sql = ((String) args[0]).replaceAll("\\s+", " ").strip();
                statements.add(
                        sql.startsWith("INSERT")
                                ? sql.substring(0, sql.indexOf('(')).strip()
                                : sql);
            }
            return call(target, method, args);
        });
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> call.of(method, args)));
    }

    private interface Call {
        Object of(Method method, Object[] args) throws Throwable;
    }
}
