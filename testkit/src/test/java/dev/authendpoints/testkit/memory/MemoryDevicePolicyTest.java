package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An installation says whether devices can be trusted, and for how long. */
class MemoryDevicePolicyTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void where_no_device_can_be_trusted_the_wish_is_passed_over() {
        Person ada = CoreWorld.on(MemoryDatabase.backend(), new DevicePolicy(false, HOUR))
                .person(People.ADA)
                .movesInWithTwoSteps();
        assertThat(ada.logsInAndTrustsTheDevice().expectOk().fields()).doesNotContainKey("deviceToken");
        assertThat(ada.looksAtTheFactors().number("trustedDevices")).isZero();
    }

    @Test
    void it_lasts_as_long_as_the_installation_says() {
        Backend backend = MemoryDatabase.backend();
        CoreWorld world = CoreWorld.on(backend, new DevicePolicy(true, HOUR));
        Person ada = world.person(People.ADA).movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        world.timePasses(HOUR.minusSeconds(1));
        ada.signsInOnTheDevice().expectOk();
        world.timePasses(Duration.ofSeconds(1));
        ada.signsInOnTheDevice().expect("two_step_verification_required");
        world.timePasses(Duration.ofSeconds(1));
        assertThat(world.tidies()).isPositive();
        assertThat(backend.stores()
                        .devices()
                        .removeAll(backend.stores()
                                .accounts()
                                .find(dev.authendpoints.account.Identity.of("ada"))
                                .orElseThrow()
                                .id()))
                .isZero();
    }

    @Test
    void nobody_trusts_for_ever() {
        assertThatThrownBy(() -> new DevicePolicy(true, Duration.ofDays(91)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DevicePolicy(true, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
