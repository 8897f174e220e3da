package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an authenticator joins another, whose secret is shown to whom, and how often. */
public abstract class ReenrolmentStories extends Story {
    /** For subclasses. */
    protected ReenrolmentStories() {}

    @Test
    @Attack("G3")
    void who_asks_again_gets_another_secret_and_the_first_enables_nothing() {
        ada.movesIn().signsIn().expectOk();
        Authenticator first = ada.scansAnAuthenticator();
        secondsPass(1);
        Authenticator second = ada.scansAnAuthenticator();
        minutesPass(2);
        Authenticator third = ada.scansAnAuthenticator();
        assertThat(List.of(first.secret(), second.secret(), third.secret())).doesNotHaveDuplicates();
        confirms(first.code()).expect("invalid_token");
        confirms(second.code()).expect("invalid_token");
        confirms(third.code()).expectOk();
    }

    @Test
    @Attack("G1")
    void the_new_one_works_once_it_is_confirmed_and_not_before_and_the_old_one_goes_on() {
        Authenticator old = movesInAndSignsIn(ada);
        Authenticator fresh = ada.scansAnAuthenticator();
        assertThat(fresh.secret()).isNotEqualTo(old.secret());
        nextStep();
        ada.logsIn(fresh).expect("invalid_token");
        ada.confirms(old.code()).expectOk();
        nextStep();
        Authenticator confirmed = ada.enablesAnAuthenticator();
        nextStep();
        ada.logsIn(old).expectOk();
        ada.logsIn(confirmed).expectOk();
        ada.logsIn(fresh).expect("invalid_token");
        assertThat(ada.looksAtTheFactors().expectOk().texts("labels"))
                .containsExactly(AUTHENTICATOR, AUTHENTICATOR + " 2");
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(2);
    }

    @Test
    @Attack("G1")
    void one_that_is_removed_opens_nothing_and_the_other_goes_on() {
        Authenticator old = movesInAndSignsIn(ada);
        Authenticator fresh = ada.enablesAnAuthenticator();
        nextStep();
        ada.logsIn(fresh).expectOk();
        String first = ada.looksAtTheFactors().expectOk().texts("ids").get(0);
        ada.door().removeFactor(ada.accessToken(), first).expectOk();
        nextStep();
        ada.logsIn(old).expect("invalid_token");
        ada.confirms(fresh.code()).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("labels")).containsExactly(AUTHENTICATOR + " 2");
    }

    @Test
    void an_account_has_five_at_most() {
        List<Authenticator> apps = new ArrayList<>(List.of(movesInAndSignsIn(ada)));
        while (apps.size() < 5) {
            apps.add(ada.enablesAnAuthenticator());
            nextStep();
            ada.logsIn(apps.get(0)).expectOk();
        }
        ada.beginsToEnable(AUTHENTICATOR).expect("too_many_factors");
        for (Authenticator app : apps.subList(1, 5)) {
            ada.logsIn(app).expectOk();
        }
        List<String> ids = ada.looksAtTheFactors().expectOk().texts("ids");
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        ada.door().removeFactor(ada.accessToken(), ids.get(2)).expectOk();
        nextStep();
        ada.logsIn(apps.get(0)).expectOk();
        ada.beginsToEnable(AUTHENTICATOR).expectOk();
    }

    @Test
    void each_remembers_when_it_was_used_last() {
        Authenticator old = movesInAndSignsIn(ada);
        Authenticator fresh = ada.enablesAnAuthenticator();
        minutesPass(5);
        Instant before = world.now();
        ada.logsIn(fresh).expectOk();
        assertThat(lastUses(ada)).hasSize(2).last().isEqualTo(Optional.of(before));
        minutesPass(5);
        Instant after = world.now();
        ada.logsIn(old).expectOk();
        assertThat(lastUses(ada)).containsExactly(Optional.of(after), Optional.of(before));
    }

    @Test
    void one_that_is_never_confirmed_changes_nothing() {
        Authenticator old = movesInAndSignsIn(ada);
        Authenticator fresh = ada.scansAnAuthenticator();
        confirms(old.code(1)).expect("invalid_token");
        minutesPass(10);
        confirms(fresh.code()).expect("invalid_token");
        ada.logsIn(old).expectOk();
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack({"B12", "F3"})
    void another_one_ends_all_other_sessions_and_open_logins() {
        Authenticator old = movesInAndSignsIn(ada);
        nextStep();
        Person phone = ada.onAnotherDevice();
        phone.logsIn(old).expectOk();
        Person between = ada.onAnotherDevice();
        between.beginsLogin(AUTHENTICATOR).expectOk();
        Authenticator fresh = ada.enablesAnAuthenticator();
        nextStep();
        phone.looksAround().expect("unauthenticated");
        phone.refreshes().expect("invalid_token");
        between.confirms(old.code()).expect("account_changed");
        between.confirms(fresh.code()).expect("account_changed");
        between.confirmsWithoutChallenge(AUTHENTICATOR, fresh.code()).expect("invalid_token");
        ada.looksAround().expectOk();
    }

    @Test
    @Attack({"A12", "A13"})
    void another_one_takes_both_proofs_and_a_fresh_login() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        ada.beginsToEnable(AUTHENTICATOR).expect("step_up_required");
        nextStep();
        ada.logsIn(app).expectOk();
        secondsPass(599);
        ada.beginsToEnable(AUTHENTICATOR).expectOk();
        secondsPass(1);
        ada.beginsToEnable(AUTHENTICATOR).expect("step_up_required");
    }

    @Test
    @Attack("G1")
    void the_secret_is_never_told_again() {
        Authenticator app = movesInAndSignsIn(ada);
        Reply again = ada.beginsToEnable(AUTHENTICATOR).expectOk();
        List<Reply> replies = List.of(
                again,
                confirms(app.code(1)),
                ada.looksAtTheFactors(),
                ada.looksAround(),
                ada.beginsLogin(AUTHENTICATOR),
                ada.asksForAnotherCode(),
                confirms(Authenticator.scan(world, again).code()));
        assertThat(replies).noneMatch(reply -> reply.toString().contains(app.secret()));
        assertThat(replies.subList(1, replies.size()))
                .allMatch(reply -> reply.fields().keySet().stream()
                        .noneMatch(List.of("secret", "otpauthUri", "qrCode")::contains));
    }

    @Test
    @Attack("G3")
    void a_secret_that_was_not_issued_enables_nothing() {
        ada.movesIn().signsIn().expectOk();
        Authenticator own = Authenticator.with(world, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        confirms(own.code()).expect("invalid_token");
        ada.scansAnAuthenticator();
        confirms(own.code()).expect("invalid_token");
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("enabled", false);
    }

    @Test
    @Attack("G3")
    void anothers_secret_enables_nothing() {
        ada.movesIn().signsIn().expectOk();
        bob.movesIn().signsIn().expectOk();
        Authenticator adas = ada.scansAnAuthenticator();
        bob.confirmsEnabling(AUTHENTICATOR, adas.code()).expect("invalid_token");
        bob.scansAnAuthenticator();
        bob.confirmsEnabling(AUTHENTICATOR, adas.code()).expect("invalid_token");
        confirms(adas.code()).expectOk();
    }

    @Test
    @Attack("G3")
    void a_secret_enables_for_ten_minutes_in_the_session_that_asked_for_it() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        Authenticator app = ada.scansAnAuthenticator();
        phone.confirmsEnabling(AUTHENTICATOR, app.code()).expect("invalid_token");
        secondsPass(600);
        confirms(app.code()).expect("invalid_token");
        ada.signsIn().expectOk();
        Authenticator next = ada.scansAnAuthenticator();
        secondsPass(599);
        confirms(next.code()).expectOk();
    }

    @Test
    @Attack("B8")
    void a_secret_of_one_kind_is_worth_nothing_at_another() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.scansAnAuthenticator();
        ada.beginsToEnableEmail().expectOk();
        ada.confirmsEnabling(app.code()).expect("invalid_token");
        confirms(ada.readsTheCode()).expect("invalid_token");
        ada.confirmsEnabling(ada.readsTheCode()).expectOk();
        confirms(app.code()).expect("invalid_token");
    }

    private Reply confirms(String code) {
        return ada.confirmsEnabling(AUTHENTICATOR, code);
    }

    /** Signed in with both, so that the factors may be changed; the code of the present step is used up. */
    private Authenticator movesInAndSignsIn(Person person) {
        person.movesIn().signsIn().expectOk();
        Authenticator app = person.enablesAnAuthenticator();
        nextStep();
        person.logsIn(app).expectOk();
        return app;
    }

    private List<Optional<Instant>> lastUses(Person person) {
        AccountId id = account(person);
        return world
                .backend()
                .transactions()
                .run(() -> world.backend().stores().factors().of(id))
                .stream()
                .map(EnrolledFactor::lastUsedAt)
                .toList();
    }

    private void nextStep() {
        secondsPass(30);
    }
}
