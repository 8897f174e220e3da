package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.Stores;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.session.Caller;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host application gets when it brings a factor of its own. */
class OwnFactorTest {
    private static final String RIDDLE = "Riddle";
    private static final String ANSWER = "the-river";

    @Test
    void it_is_enabled_shown_and_asked_for_like_those_that_ship() {
        Person ada = ada(world(new Riddle(Factor.Another.REFUSED)));
        assertThat(begins(ada).expectOk().text("question")).isEqualTo("What runs and never walks?");
        confirms(ada, "the wind").expect("invalid_token");
        confirms(ada, ANSWER).expectOk();
        assertThat(ada.beginsLogin(RIDDLE).expectOk().texts("providers")).containsExactly(RIDDLE, "RecoveryCode");
        assertThat(ada.confirms(ANSWER).expectOk().texts("amr")).containsExactly("pwd", "riddle");
    }

    @Test
    void unless_it_says_otherwise_one_of_a_kind_is_enough() {
        Person ada = ada(world(new Riddle(Factor.Another.REFUSED)));
        enables(ada);
        begins(ada).expect("provider_already_enabled");
    }

    @Test
    void another_takes_the_place_of_the_first_once_it_is_proved_and_not_before() {
        CoreWorld world = world(new Riddle(Factor.Another.REPLACES));
        Person ada = ada(world);
        enables(ada);
        EnrolledFactor first = factors(world, ada).get(0);
        signsInByRiddle(ada);
        begins(ada).expectOk();
        assertThat(factors(world, ada)).extracting(EnrolledFactor::id).containsExactly(first.id());
        confirms(ada, ANSWER).expectOk();
        assertThat(factors(world, ada))
                .hasSize(1)
                .extracting(EnrolledFactor::id)
                .doesNotContain(first.id());
        world.mailArrives();
        assertThat(world.mailbox().count(ada.email(), MessageKind.FACTOR_ENABLED))
                .isEqualTo(2);
    }

    @Test
    void another_joins_the_first_where_an_account_may_have_several() {
        CoreWorld world = world(new Riddle(Factor.Another.JOINS));
        Person ada = ada(world);
        enables(ada);
        EnrolledFactor first = factors(world, ada).get(0);
        signsInByRiddle(ada);
        enables(ada);
        assertThat(factors(world, ada))
                .hasSize(2)
                .extracting(EnrolledFactor::id)
                .contains(first.id());
    }

    @Test
    void another_that_takes_the_place_of_the_preferred_one_is_preferred() {
        CoreWorld world = world(new Riddle(Factor.Another.REPLACES));
        Person ada = ada(world);
        enables(ada);
        signsInByRiddle(ada);
        ada.door()
                .preferFactor(ada.accessToken(), factors(world, ada).get(0).id(), true)
                .expectOk();
        enables(ada);
        assertThat(factors(world, ada)).extracting(EnrolledFactor::preferred).containsExactly(true);
    }

    @Test
    void recovery_codes_come_with_the_first_factor_and_with_no_further_one() {
        Person ada = ada(world(new Riddle(Factor.Another.JOINS)));
        begins(ada).expectOk();
        assertThat(confirms(ada, ANSWER).expectOk().texts("recoveryCodes")).hasSize(10);
        signsInByRiddle(ada);
        begins(ada).expectOk();
        assertThat(confirms(ada, ANSWER).expectOk().fields()).doesNotContainKey("recoveryCodes");
    }

    @Test
    void an_account_that_has_no_set_of_recovery_codes_gets_one_with_its_next_factor() {
        CoreWorld world = world(new Riddle(Factor.Another.JOINS));
        Person ada = ada(world);
        enables(ada);
        world.backend()
                .transactions()
                .run(() -> world.backend().factorStores().recoveryCodes().removeAll(id(world, ada)));
        signsInByRiddle(ada);
        begins(ada).expectOk();
        assertThat(confirms(ada, ANSWER).expectOk().texts("recoveryCodes")).hasSize(10);
    }

    @Test
    void it_reads_what_a_request_says_besides_and_refuses_it_field_by_field() {
        Riddle riddle = new Riddle(Factor.Another.REFUSED);
        Person ada = ada(world(riddle));
        assertThat(ada.door()
                        .beginEnable(ada.accessToken(), RIDDLE, Map.of("mood", "gloomy"))
                        .expect("validation_failed")
                        .texts("errors"))
                .containsExactly("mood:unsupported");
        confirms(ada, ANSWER).expect("invalid_token");
        Reply begun = ada.door()
                .beginEnable(ada.accessToken(), RIDDLE, Map.of("MOOD", "merry"))
                .expectOk();
        assertThat(begun.text("mood")).isEqualTo("merry");
        confirms(ada, ANSWER).expectOk();
    }

    @Test
    void it_learns_which_of_several_is_removed() {
        Riddle riddle = new Riddle(Factor.Another.JOINS);
        CoreWorld world = world(riddle);
        Person ada = ada(world);
        enables(ada);
        signsInByRiddle(ada);
        enables(ada);
        String second = factors(world, ada).get(1).id();
        signsInByRiddle(ada);
        ada.door().removeFactor(ada.accessToken(), second).expectOk();
        assertThat(riddle.told).endsWith("forget " + second + " of " + id(world, ada));
        assertThat(factors(world, ada)).extracting(EnrolledFactor::id).doesNotContain(second);
    }

    @Test
    void it_goes_and_takes_the_place_of_all_others_like_those_that_ship() {
        Riddle riddle = new Riddle(Factor.Another.JOINS);
        CoreWorld world = world(riddle);
        Person ada = ada(world);
        enables(ada);
        signsInByRiddle(ada);
        enables(ada);
        List<String> former =
                factors(world, ada).stream().map(EnrolledFactor::id).toList();
        isRecognised(ada, world);
        enables(ada);
        String of = " of " + id(world, ada);
        assertThat(riddle.told).contains("forget " + former.get(0) + of, "forget " + former.get(1) + of);
        assertThat(riddle.told).endsWith("enrol " + id(world, ada));
        isRecognised(ada, world);
        ada.enablesEmail().expectOk();
        assertThat(factors(world, ada)).extracting(EnrolledFactor::type).containsExactly(FactorType.EMAIL);
    }

    @Test
    void one_of_which_another_is_refused_takes_its_own_place_when_all_others_go() {
        Riddle riddle = new Riddle(Factor.Another.REFUSED);
        CoreWorld world = world(riddle);
        Person ada = ada(world);
        enables(ada);
        isRecognised(ada, world);
        enables(ada);
        assertThat(factors(world, ada)).hasSize(1);
        signsInByRiddle(ada);
    }

    @Test
    void it_learns_what_it_is_to_keep_to_forget_and_to_tidy_up() {
        Riddle riddle = new Riddle(Factor.Another.REFUSED);
        CoreWorld world = world(riddle);
        Person ada = ada(world);
        enables(ada);
        signsInByRiddle(ada);
        ada.disablesTwoSteps().expectOk();
        world.tidies();
        String id = id(world, ada).value();
        Instant longAgo = world.now().minus(Duration.ofHours(1));
        assertThat(riddle.told).containsExactly("enrol " + id, "forget " + id, "prune " + longAgo);
    }

    private static void isRecognised(Person ada, CoreWorld world) {
        AccountId id = id(world, ada);
        Client desk = new Client("203.0.113.9", "203.0.113.9", "testkit");
        Caller caller = world.backend().transactions().run(() -> {
            Account account = world.backend().stores().accounts().lock(id).orElseThrow();
            return world.auth().reenrolment().open(account, ReenrolmentReason.PASS, List.of("pwd"), desk, world.now());
        });
        ada.takes(world.auth()
                .reenrolment()
                .sign(caller, world.now())
                .accessToken()
                .reveal());
    }

    private static CoreWorld world(Riddle riddle) {
        return CoreWorld.on(MemoryDatabase.backend(), List.of(riddle));
    }

    private static Person ada(CoreWorld world) {
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        return ada;
    }

    private static Reply begins(Person ada) {
        return ada.beginsToEnable(RIDDLE);
    }

    private static Reply confirms(Person ada, String answer) {
        return ada.confirmsEnabling(RIDDLE, answer);
    }

    private static void enables(Person ada) {
        begins(ada).expectOk();
        confirms(ada, ANSWER).expectOk();
    }

    private static void signsInByRiddle(Person ada) {
        ada.beginsLogin(RIDDLE).expectOk();
        ada.confirms(ANSWER).expectOk();
    }

    private static List<EnrolledFactor> factors(CoreWorld world, Person ada) {
        Stores stores = world.backend().stores();
        return world.backend().transactions().run(() -> stores.factors().of(id(world, ada)));
    }

    private static AccountId id(CoreWorld world, Person ada) {
        return world.backend()
                .transactions()
                .run(() -> world.backend().stores().accounts().find(Identity.of(ada.username())))
                .orElseThrow()
                .id();
    }

    /** Asks a question; whoever knows the answer is in. */
    private static final class Riddle implements Factor {
        private final Another another;
        private final List<String> told = new ArrayList<>();

        Riddle(Another another) {
            this.another = another;
        }

        @Override
        public FactorType type() {
            return new FactorType(RIDDLE);
        }

        @Override
        public Another another() {
            return another;
        }

        @Override
        public List<FieldError> objections(Particulars particulars) {
            return particulars
                    .text("mood")
                    .filter("gloomy"::equals)
                    .map(mood -> List.of(new FieldError("mood", "unsupported", "must be a merry one")))
                    .orElse(List.of());
        }

        @Override
        public Offer offer(Occasion occasion) {
            String mood = occasion.particulars().text("mood").orElse("plain");
            return Offer.showing(Map.of("question", "What runs and never walks?", "mood", mood));
        }

        @Override
        public boolean readable(Answer answer) {
            return true;
        }

        @Override
        public Optional<Proof> accepts(Occasion occasion, Answer answer) {
            return answer.equals(Answer.of(ANSWER))
                    ? Optional.of(new Proof(occasion.account().id(), List.of("riddle"), () -> true))
                    : Optional.empty();
        }

        @Override
        public void enrol(Occasion occasion, String factorId) {
            told.add("enrol " + occasion.account().id().value());
        }

        @Override
        public void forget(AccountId account) {
            told.add("forget " + account.value());
        }

        @Override
        public void forget(AccountId account, String factorId) {
            told.add("forget " + factorId + " of " + account.value());
        }

        @Override
        public int prune(Instant endedBefore) {
            told.add("prune " + endedBefore);
            return 0;
        }
    }
}
