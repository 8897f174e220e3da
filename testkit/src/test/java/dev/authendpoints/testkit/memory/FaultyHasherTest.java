package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.authendpoints.Foundation;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Identity;
import dev.authendpoints.account.Username;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.BrowserMarkers;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.password.PasswordTries;
import dev.authendpoints.password.Passwords;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CheapHasher;
import dev.authendpoints.testkit.TestClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hasher that breaks has compared nothing: its owner has as many tries as before. */
class FaultyHasherTest {
    private static final Secret RIGHT = new Secret("engines weave algebra");
    private static final Client HOME = new Client("192.0.2.10", "192.0.2.10", "testkit");

    private final Dice dice = Dice.secure();
    private final Backend backend = MemoryDatabase.backend();
    private final TestClock clock = new TestClock();
    private final Foundation base = Foundation.open(
            backend.transactions(), backend.stores(), clock, dice, MasterKey.parse(MasterKey.generate(dice)));
    private final Brittle hasher = new Brittle(new CheapHasher(dice));
    private final Passwords passwords =
            new Passwords(hasher, new HashingBound(1, 1), base.keys().peppers(clock.instant()), dice);
    private final PasswordCheck check = new PasswordCheck(
            backend.transactions(),
            backend.stores().accounts(),
            passwords,
            new PasswordTries(
                    base.tries(),
                    base.hasher(),
                    new BrowserMarkers(base.hasher(), dice, base.tries()),
                    base.audit(),
                    base.outbox()),
            clock);

    @Test
    void a_fault_counts_against_nobody() {
        backend.stores()
                .accounts()
                .add(new Account(
                        new AccountId("a1"),
                        Username.parse("ada").orElseThrow(),
                        EmailAddress.parse("ada@example.org").orElseThrow(),
                        false,
                        passwords.hash(RIGHT),
                        0,
                        false,
                        clock.instant()));
        hasher.broken = true;
        for (int i = 0; i < 12; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> check.check(Identity.of("ada"), RIGHT, Optional.empty(), HOME));
        }
        hasher.broken = false;
        assertThat(check.check(Identity.of("ada"), RIGHT, Optional.empty(), HOME)
                        .proved())
                .isPresent();
    }

    private static final class Brittle implements PasswordHasher {
        private final PasswordHasher hasher;
        private boolean broken;

        Brittle(PasswordHasher hasher) {
            this.hasher = hasher;
        }

        @Override
        public String hash(byte[] password) {
            return hasher.hash(password);
        }

        @Override
        public boolean verify(byte[] password, String encoded) {
            if (broken) {
                throw new IllegalStateException("the library is gone");
            }
            return hasher.verify(password, encoded);
        }

        @Override
        public boolean outdated(String encoded) {
            return hasher.outdated(encoded);
        }
    }
}
