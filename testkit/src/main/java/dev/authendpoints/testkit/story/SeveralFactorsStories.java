package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.authendpoints.Stores;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryKind;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Repetitions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account with three factors has not three times the guesses, and one that is stopped leaves the others alone. */
public abstract class SeveralFactorsStories {
    private final Word red = new Word("Red");
    private final Word green = new Word("Green");
    private final Word blue = new Word("Blue");
    private CoreWorld world;
    private Person ada;

    /** For subclasses. */
    protected SeveralFactorsStories() {}

    /**
     * Gives a database.
     *
     * @return one without rows
     */
    protected abstract Backend backend();

    @BeforeEach
    final void ada_has_three_factors() {
        world = CoreWorld.on(backend(), List.of(red, green, blue));
        ada = world.person(People.ADA);
        ada.movesIn().signsIn().expectOk();
        enables(red);
        for (Word next : List.of(green, blue)) {
            logsIn(red);
            enables(next);
        }
        logsIn(red);
        List.of(red, green, blue).forEach(factor -> factor.compared.set(0));
    }

    @Test
    @Attack("C5")
    void alternating_between_factors_gives_ten_guesses_in_all() {
        for (int round = 0; round < 4; round++) {
            for (Word factor : List.of(red, green, blue)) {
                wrong(factor, 4);
            }
        }
        assertThat(red.compared.get() + green.compared.get() + blue.compared.get())
                .isEqualTo(10);
        assertThat(ada.beginsLogin(blue.name).expectOk().fields()).containsEntry("sent", false);
        ada.confirms("right").expect("invalid_token");
        world.timePasses(Duration.ofMinutes(15));
        logsIn(blue);
    }

    @Test
    @Attack({"C5", "C17"})
    void a_hundred_failures_stop_one_factor_and_the_others_work() {
        for (int round = 0; round < 10; round++) {
            wrong(red, 5);
            wrong(red, 5);
            world.timePasses(Duration.ofHours(1));
        }
        assertThat(red.compared).hasValue(100);
        assertThat(ada.beginsLogin(red.name).expect("provider_stopped").texts("providers"))
                .containsExactly(green.name, blue.name, "RecoveryCode");
        logsIn(green);
        ada.beginsLogin(red.name).expect("provider_stopped");
    }

    @Test
    @Attack("C6")
    void a_fault_after_the_comparison_leaves_the_try_counted() {
        for (int round = 0; round < Repetitions.of(100) / 5; round++) {
            ada.beginsLogin(red.name).expectOk();
            red.broken = true;
            for (int tried = 1; tried <= 5; tried++) {
                assertThatIllegalStateException().isThrownBy(() -> ada.confirms("right"));
                assertThat(failures(TryKind.FACTORS)).isEqualTo(tried);
                assertThat(failures(TryKind.FACTOR)).isEqualTo(tried);
            }
            red.broken = false;
            ada.confirms("right").expect("invalid_token");
            logsIn(red);
        }
    }

    @Test
    void a_login_with_one_factor_forgets_no_failure_of_another() {
        for (int round = 0; round < 20; round++) {
            wrong(red, 5);
            logsIn(green);
        }
        ada.beginsLogin(red.name).expect("provider_stopped");
        assertThat(red.compared).hasValue(100);
    }

    @Test
    void a_stopped_factor_that_is_bound_anew_works() {
        for (int round = 0; round < 20; round++) {
            wrong(red, 5);
            logsIn(green);
        }
        enables(red);
        logsIn(red);
    }

    private int failures(TryKind kind) {
        Stores stores = world.backend().stores();
        return world.backend().transactions().run(() -> {
            AccountId id = stores.accounts()
                    .find(Identity.of(ada.username()))
                    .orElseThrow()
                    .id();
            TryHolder holder = kind == TryKind.FACTOR ? TryHolder.factor(id, red.name) : TryHolder.factors(id);
            return stores.tries().state(holder).map(TryState::failures).orElse(0);
        });
    }

    private void enables(Word factor) {
        ada.beginsToEnable(factor.name).expectOk();
        ada.confirmsEnabling(factor.name, "right").expectOk();
    }

    private void logsIn(Word factor) {
        ada.beginsLogin(factor.name).expectOk();
        ada.confirms("right").expectOk();
    }

    private void wrong(Word factor, int times) {
        ada.beginsLogin(factor.name).expectOk();
        for (int i = 0; i < times; i++) {
            ada.confirms("wrong").expect("invalid_token");
        }
    }

    /** Takes one word, and counts how often it was asked to compare. */
    private static final class Word implements Factor {
        private final String name;
        private final AtomicInteger compared = new AtomicInteger();
        private volatile boolean broken;

        Word(String name) {
            this.name = name;
        }

        @Override
        public FactorType type() {
            return new FactorType(name);
        }

        @Override
        public Another another() {
            return Another.REPLACES;
        }

        @Override
        public Offer offer(Occasion occasion) {
            return Offer.nothing();
        }

        @Override
        public boolean readable(Answer answer) {
            return true;
        }

        @Override
        public Optional<Proof> accepts(Occasion occasion, Answer answer) {
            compared.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("the factor is broken");
            }
            return answer.equals(Answer.of("right"))
                    ? Optional.of(new Proof(occasion.account().id(), List.of(name), () -> true))
                    : Optional.empty();
        }
    }
}
