package dev.authendpoints.testkit.memory;

import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequiredBindingTest {
    private final CoreWorld world =
            CoreWorld.on(MemoryDatabase.backend(), new LoginPolicy(Duration.ofMinutes(3), true));
    private final Person ada = world.person(People.ADA);

    @Test
    void where_the_challenge_is_required_nothing_is_compared_or_counted_without_it() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        for (int i = 0; i < 6; i++) {
            ada.confirmsWithoutChallenge(code).expect("invalid_token");
        }
        ada.confirms(code).expectOk();
    }

    @Test
    void a_shorter_life_shortens_the_codes_life_too() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        world.timePasses(Duration.ofMinutes(3));
        ada.confirms(code).expect("invalid_token");
    }
}
