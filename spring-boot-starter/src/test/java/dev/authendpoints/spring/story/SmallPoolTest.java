package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * With a pool of two connections, which migrating takes: if a try needed a second one while it holds one, two of them would
 * wait for ever, and be told so by the pool's time-out, a 503.
 */
class SmallPoolTest {
    private static final int CROWD = 200;
    private static final String SMALL = "--spring.datasource.hikari.maximum-pool-size=2";

    @Test
    @Attack("D5")
    void two_hundred_wrong_codes_need_one_connection_each_on_h2() {
        twoHundredWrongCodes(HttpWorld.start("jdbc:h2:mem:one;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", SMALL));
    }

    @Test
    @Attack("D5")
    void two_hundred_wrong_codes_need_one_connection_each_on_postgresql() {
        Hosts.onPostgres();
        twoHundredWrongCodes(HttpWorld.start(Hosts.postgresUrl(), "postgres", SMALL));
    }

    private static void twoHundredWrongCodes(HttpWorld world) {
        try {
            Person ada = world.person(People.ADA).movesInWithTwoSteps();
            ada.beginsLogin().expectOk();
            int right = Integer.parseInt(ada.readsTheCode());
            List<Reply> replies = Race.of(
                    CROWD,
                    runner -> ada.door()
                            .confirmLogin(ada.challenge(), String.format("%06d", (right + runner + 1) % 1_000_000)));
            assertThat(replies).extracting(Reply::code).containsOnly("invalid_token");
            ada.beginsLogin().expectOk();
            ada.confirms(ada.readsTheCode()).expectOk();
            ada.refreshes().expectOk();
        } finally {
            world.stop();
        }
    }
}
