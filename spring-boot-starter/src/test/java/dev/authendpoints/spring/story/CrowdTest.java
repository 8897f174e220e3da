package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.password.Argon2Cost;
import dev.authendpoints.password.Argon2Hasher;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** How many hashes run at once when everybody signs in, and how many each of them takes. */
class CrowdTest {
    private static final int CROWD = 400;
    private static final int AT_ONCE = 2;
    private static final int QUEUE = 20;
    private static final String WRONG = "just any password";
    private static HttpWorld world = start();
    private static Watched hasher = world.bean(Watched.class);
    private static Person ada = world.person(People.ADA);

    private static HttpWorld start() {
        return HttpWorld.startWith(
                Slow.class,
                "--spring.main.allow-bean-definition-overriding=true",
                "--authendpoints.password.hashing.concurrency=" + AT_ONCE,
                "--authendpoints.password.hashing.queue=" + QUEUE);
    }

    @BeforeAll
    static void ada_and_others_live_here() {
        ada.movesInWithTwoSteps();
        world.person(People.BOB).movesIn();
        world.door(People.MAL.home())
                .register("eve@example.org", "eve", "eve has a password")
                .expectOk();
    }

    @AfterAll
    static void stop() {
        world.stop();
    }

    @Test
    @Attack("D4")
    void four_hundred_who_sign_in_at_once_wait_in_a_short_queue_and_hold_up_nobody_else() {
        Door door = world.door(People.MAL.home());
        List<Reply> replies = Race.of(
                CROWD + 20, runner -> runner < CROWD ? door.signIn("nobody" + runner, WRONG) : ada.looksAround());
        assertThat(replies.subList(0, CROWD))
                .extracting(Reply::code)
                .contains("busy", "invalid_credentials")
                .containsOnly("busy", "invalid_credentials");
        assertThat(replies.subList(CROWD, CROWD + 20)).allMatch(Reply::ok);
        assertThat(hasher.most).hasValueLessThanOrEqualTo(AT_ONCE);
        door.signIn("nobody", WRONG).expect("invalid_credentials");
    }

    @Test
    @Attack("E5")
    void a_wrong_password_takes_one_hash_whomever_it_is_meant_for() {
        Door door = world.door(People.MAL.home());
        for (int round = 0; round < 12; round++) { // the last ones are not compared any more
            for (String name : List.of("ada", "bob", "eve", "nobody", "ada@example.org", "nowhere@example.org")) {
                int before = hasher.all.get();
                door.signIn(name, WRONG).expect("invalid_credentials");
                door.beginLogin(name, WRONG, "Email").expect("invalid_credentials");
                assertThat(hasher.all.get() - before).as(name).isEqualTo(2);
            }
        }
    }

    /** What a host that hashes in earnest brings with it. */
    static final class Slow {
        @Bean
        Watched passwordHasher() {
            return new Watched();
        }
    }

    /** Argon2id at its full cost, counted. */
    static final class Watched implements PasswordHasher {
        private final PasswordHasher hasher = new Argon2Hasher(Argon2Cost.DEFAULT, Dice.secure());
        private final AtomicInteger all = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String hash(byte[] password) {
            all.incrementAndGet();
            return hasher.hash(password);
        }

        @Override
        public boolean verify(byte[] password, String encoded) {
            all.incrementAndGet();
            int running = now.incrementAndGet();
            most.accumulateAndGet(running, Math::max);
            try {
                return hasher.verify(password, encoded);
            } finally {
                now.decrementAndGet();
            }
        }

        @Override
        public boolean outdated(String encoded) {
            return hasher.outdated(encoded);
        }
    }
}
