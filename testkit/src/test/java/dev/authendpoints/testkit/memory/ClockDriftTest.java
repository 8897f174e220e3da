package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.factor.totp.TotpSecret;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to clocks over months, and that no step is ever taken twice, whatever codes come. */
class ClockDriftTest {
    private static final long SEED = 6238;
    private static final int DAY = 24 * 60 * 60;

    private final CoreWorld world = CoreWorld.on(MemoryDatabase.backend());
    private final Person ada = world.person(People.ADA);

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    @Attack("B7")
    void a_clock_that_gains_or_loses_a_second_a_day_is_followed_for_sixty_days(int secondsADay) {
        Authenticator app = movesIn();
        Random random = new Random(SEED + secondsADay);
        int refused = 0;
        for (int day = 1; day <= 60; day++) {
            world.timePasses(Duration.ofSeconds(DAY / 2 + random.nextInt(DAY)));
            app.goesAhead(Duration.ofSeconds((long) secondsADay * day));
            long before = clock().lastStep();
            String code = app.code();
            ada.beginsLogin("Authenticator").expectOk();
            if (!ada.confirms(code).ok()) {
                refused++;
                world.timePasses(Duration.ofSeconds(30));
                code = app.code();
                ada.confirms(code).expectOk();
            }
            assertThat(clock().lastStep()).isGreaterThan(before);
            ada.beginsLogin("Authenticator").expectOk();
            ada.confirms(code).expect("invalid_token");
        }
        assertThat(refused).as("first codes that were refused, seed %d", SEED).isLessThanOrEqualTo(1);
        assertThat(clock().drift() * secondsADay).isBetween(1, 2);
    }

    @Test
    void without_being_followed_it_would_be_refused_in_the_end() {
        Authenticator app = movesIn();
        world.timePasses(Duration.ofDays(60));
        app.goesAhead(Duration.ofSeconds(-61));
        ada.logsIn(app).expect("invalid_token");
    }

    @Test
    void somebody_who_types_slowly_signs_in_quickly_all_the_same() {
        Authenticator app = movesIn();
        for (int login = 0; login < 20; login++) {
            world.timePasses(Duration.ofHours(5));
            int steps = login % 4 == 3 ? 0 : -1;
            ada.beginsLogin("Authenticator").expectOk();
            assertThat(ada.confirms(app.code(steps)).expectOk().fields()).doesNotContainKey("clockDrift");
        }
        assertThat(clock().drift()).isBetween(-1, 0);
    }

    @Test
    @Attack({"B1", "B7"})
    void whatever_codes_come_the_steps_that_are_accepted_only_grow() {
        Authenticator app = movesIn();
        Random random = new Random(SEED);
        int accepted = 0;
        for (int login = 0; login < 400; login++) {
            world.timePasses(Duration.ofSeconds(random.nextInt(900)));
            ada.beginsLogin("Authenticator");
            int steps = random.nextInt(50) - 25;
            for (int code = 0; code < 4; code++) {
                TotpClock before = clock();
                Reply reply = ada.confirms(app.code(steps));
                steps += random.nextInt(3);
                TotpClock after = clock();
                accepted += reply.ok() ? 1 : 0;
                assertThat(after.lastStep() > before.lastStep())
                        .as("seed %d, login %d: %s to %s", SEED, login, before, after)
                        .isEqualTo(reply.ok());
                assertThat(after.drift()).isBetween(-20, 20);
            }
        }
        assertThat(accepted).isGreaterThan(40);
    }

    private TotpClock clock() {
        List<TotpSecret> secrets = world.backend()
                .transactions()
                .run(() -> world.backend().factorStores().totp().inUse(id()));
        return secrets.get(0).clock();
    }

    private AccountId id() {
        return world.backend()
                .stores()
                .accounts()
                .find(Identity.of(ada.username()))
                .orElseThrow()
                .id();
    }

    private Authenticator movesIn() {
        ada.movesIn().signsIn().expectOk();
        return ada.enablesAnAuthenticator();
    }
}
