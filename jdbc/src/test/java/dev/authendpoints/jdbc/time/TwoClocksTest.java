package dev.authendpoints.jdbc.time;

import dev.authendpoints.jdbc.Databases;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Two nodes whose own clocks are four minutes apart agree on the last second of a code: both follow the database's. */
@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class TwoClocksTest {
    private static final Map<Integer, String> EXPECTED = Map.of(599, "ok", 600, "invalid_token", 601, "invalid_token");

    private final CoreWorld world;
    private final DatabaseTime ahead;
    private final DatabaseTime behind;
    private final List<CoreWorld> nodes;
    private Person ada;

    TwoClocksTest(DataSource dataSource) {
        world = CoreWorld.on(Databases.emptied(dataSource));
        ahead = time(Duration.ofMinutes(2));
        behind = time(Duration.ofMinutes(-2));
        measure();
        nodes = List.of(world.another(ahead), world.another(behind));
        ada = world.person(People.ADA);
    }

    @BeforeEach
    void ada_has_two_steps() {
        ada.movesInWithTwoSteps();
    }

    @Test
    @Attack("B6")
    void the_last_second_of_a_code_is_the_same_on_both() {
        EXPECTED.forEach((second, answer) -> nodes.forEach(first -> nodes.forEach(then -> {
            world.timePasses(Duration.ofHours(1));
            measure();
            Person there = first.person(People.ADA);
            there.beginsLogin().expectOk();
            String code = there.readsTheCode();
            world.timePasses(Duration.ofSeconds(second));
            measure();
            then.door(People.ADA.home()).confirmLogin(there.challenge(), code).expect(answer);
        })));
    }

    private void measure() {
        ahead.measure();
        behind.measure();
    }

    /** A node whose machine counts from another moment on. */
    private DatabaseTime time(Duration off) {
        return new DatabaseTime(
                () -> Duration.between(TestClock.START, world.now()).plus(off).toNanos(), world::now);
    }
}
