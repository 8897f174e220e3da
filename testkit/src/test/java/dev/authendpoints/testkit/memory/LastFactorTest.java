package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the last factor is not removed like any other. */
class LastFactorTest {
    @Test
    void it_stays_until_two_step_verification_is_switched_off() {
        Person ada = CoreWorld.on(MemoryDatabase.backend(), new TwoStepPolicy(false, Duration.ofHours(24)))
                .person(People.ADA)
                .movesInWithTwoSteps();
        ada.logsIn().expectOk();
        String id = ada.looksAtTheFactors().expectOk().texts("ids").get(0);
        ada.door().removeFactor(ada.accessToken(), id).expect("last_factor");
        assertThat(ada.looksAtTheFactors().expectOk().fields())
                .containsEntry("enabled", true)
                .containsEntry("recoveryCodesLeft", 10);
        ada.disablesTwoSteps().expectOk();
    }
}
