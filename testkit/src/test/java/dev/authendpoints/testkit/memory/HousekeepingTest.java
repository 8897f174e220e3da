package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final CoreWorld world = CoreWorld.on(MemoryDatabase.backend());
    private final Person ada = world.person(People.ADA);
    private final Person bob = world.person(People.BOB);

    @Test
    void what_is_in_use_stays() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        assertThat(world.tidies()).isZero();
        ada.confirms(code).expectOk();
        ada.refreshes().expectOk();
    }

    @Test
    void an_address_that_nobody_proves_frees_its_username_after_seven_days() {
        bob.registers().expectOk();
        ada.movesIn();
        world.timePasses(Duration.ofDays(7));
        world.tidies();
        bob.registers().expect("username_taken");
        world.timePasses(Duration.ofSeconds(1));
        world.tidies();
        bob.registers().expectOk();
        ada.signsIn().expectOk();
    }

    @Test
    void where_one_thing_cannot_be_tidied_the_others_are_all_the_same() {
        CoreWorld faulty = CoreWorld.on(MemoryDatabase.backend(), List.of(new Untidy()));
        Person eve = faulty.person(People.BOB);
        eve.registers().expectOk();
        faulty.timePasses(Duration.ofDays(8));
        assertThatIllegalStateException().isThrownBy(faulty::tidies).withMessage("the disk is full");
        eve.registers().expectOk();
    }

    @Test
    void what_has_retired_goes_after_a_day_and_its_secret_with_it() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        world.timePasses(Duration.ofSeconds(30));
        ada.logsIn(app).expectOk();
        ada.moves(ada.looksAtTheFactors().texts("ids").get(0), "PT1H");
        world.timePasses(Duration.ofHours(25));
        world.tidies();
        assertThat(secrets()).isEqualTo(2);
        world.timePasses(Duration.ofSeconds(1));
        world.tidies();
        assertThat(secrets()).isEqualTo(1);
        ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
    }

    @Test
    void sessions_challenges_links_and_messages_go_when_they_are_long_over() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        ada.forgetsThePassword().expectOk();
        world.mailArrives();
        world.timePasses(Duration.ofDays(40));
        assertThat(world.tidies()).isGreaterThan(10);
        assertThat(world.tidies()).isZero();
        ada.logsIn().expectOk();
    }

    /** A host's own factor whose table is broken. */
    private int secrets() {
        Backend backend = world.backend();
        return backend.transactions().run(() -> {
            AccountId id = backend.stores()
                    .accounts()
                    .find(Identity.of(ada.username()))
                    .orElseThrow()
                    .id();
            assertThat(backend.stores().factors().of(id))
                    .hasSameSizeAs(backend.factorStores().totp().inUse(id));
            return backend.factorStores().totp().inUse(id).size();
        });
    }

    private static final class Untidy implements Factor {
        @Override
        public FactorType type() {
            return new FactorType("Untidy");
        }

        @Override
        public Offer offer(Occasion occasion) {
            return Offer.nothing();
        }

        @Override
        public boolean readable(Answer answer) {
            return false;
        }

        @Override
        public Optional<Proof> accepts(Occasion occasion, Answer answer) {
            return Optional.empty();
        }

        @Override
        public int prune(Instant endedBefore) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
