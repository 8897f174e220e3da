package dev.authendpoints.spring.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** 60 a minute, 30 at once, 20 links a minute; the clock is turned by hand. */
class ClientBudgetTest {
    private static final String ADAS = "192.0.2.10";
    private static final String MALS = "198.51.100.66";
    private final AtomicLong nanos = new AtomicLong();
    private final ClientBudget budget = new ClientBudget(60, 30, 20, 1000, nanos::get);

    @Test
    void thirty_at_once_and_then_one_a_second() {
        assertThat(taken(ADAS, 100, false)).isEqualTo(30);
        assertThat(budget.take(ADAS, false)).contains(Duration.ofSeconds(1));
        passes(Duration.ofSeconds(1));
        assertThat(taken(ADAS, 100, false)).isEqualTo(1);
    }

    @Test
    void sixty_in_a_minute_however_they_are_spread() {
        int all = taken(ADAS, 100, false);
        for (int second = 0; second < 60; second++) {
            passes(Duration.ofSeconds(1));
            all += taken(ADAS, 10, false);
        }
        assertThat(all).isEqualTo(30 + 60);
    }

    @Test
    void a_flood_of_one_client_leaves_another_alone() {
        taken(MALS, 1000, false);
        assertThat(taken(ADAS, 30, false)).isEqualTo(30);
    }

    @Test
    void twenty_links_a_minute() {
        assertThat(taken(ADAS, 25, true)).isEqualTo(20);
        assertThat(budget.take(ADAS, false)).isEmpty();
        passes(Duration.ofSeconds(3));
        assertThat(budget.take(ADAS, true)).isEmpty();
        assertThat(budget.take(ADAS, true)).isPresent();
    }

    @Test
    void of_a_crowd_at_once_thirty_get_through() {
        assertThat(Race.of(100, runner -> budget.take(ADAS, false)).stream().filter(Optional::isEmpty))
                .hasSize(30);
    }

    @Test
    void many_clients_make_it_forget_some_and_refuse_none() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(budget.take("client " + i, false)).isEmpty();
        }
    }

    private int taken(String network, int times, boolean link) {
        int taken = 0;
        for (int i = 0; i < times; i++) {
            taken += budget.take(network, link).isEmpty() ? 1 : 0;
        }
        return taken;
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
