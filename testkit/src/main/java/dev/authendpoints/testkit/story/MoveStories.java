package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How somebody moves to a new phone: scan, prove, and the old one works on for a while and then retires by itself. */
public abstract class MoveStories extends Story {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int ROUNDS = 4;

    /** For subclasses. */
    protected MoveStories() {}

    @Test
    void the_old_phone_signs_in_for_a_day_beside_the_new_one_and_not_from_then_on() {
        Authenticator old = movesInAndSignsIn();
        Instant end = world.now().plus(DAY);
        Authenticator fresh = ada.moves(id(0), "");
        assertThat(ada.looksAtTheFactors().texts("retiresAt"))
                .singleElement()
                .satisfies(text -> assertThat(Instant.parse(text)).isEqualTo(end));
        nextStep();
        ada.logsIn(old).expectOk();
        ada.logsIn(fresh).expectOk();
        world.timePasses(Duration.between(world.now(), end).minusSeconds(1));
        ada.logsIn(old).expectOk();
        secondsPass(1);
        nextStep();
        ada.logsIn(old).expect("invalid_token");
        ada.confirms(fresh.code()).expectOk();
        Reply status = ada.looksAtTheFactors();
        assertThat(status.texts("labels")).containsExactly(AUTHENTICATOR);
        assertThat(status.texts("retiresAt")).isEmpty();
        assertThat(status.number("recoveryCodesLeft")).isEqualTo(10);
    }

    @Test
    void its_owner_is_told_until_when_the_old_one_works() {
        movesInAndSignsIn();
        String end = world.now().plus(DAY).toString();
        ada.moves(id(0), "");
        assertThat(mails(MessageKind.FACTOR_MOVED, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
        assertThat(world.mailbox().newest(ada.email()).params())
                .containsEntry("provider", AUTHENTICATOR)
                .hasEntrySatisfying(
                        "until", text -> assertThat(Instant.parse(text)).isEqualTo(Instant.parse(end)));
        assertThat(events(ada)).contains(AuditType.FACTOR_MOVED, AuditType.FACTOR_ENABLED);
    }

    @Test
    @Attack({"B12", "F3"})
    void with_no_overlap_the_old_one_is_gone_at_once_and_so_are_logins_that_were_open() {
        Authenticator old = movesInAndSignsIn();
        nextStep();
        Person phone = ada.onAnotherDevice();
        phone.logsIn(old).expectOk();
        Person between = ada.onAnotherDevice();
        between.beginsLogin(AUTHENTICATOR).expectOk();
        Authenticator fresh = ada.moves(id(0), "PT0S");
        nextStep();
        phone.looksAround().expect("unauthenticated");
        phone.refreshes().expect("invalid_token");
        between.confirms(old.code()).expect("account_changed");
        between.confirms(fresh.code()).expect("account_changed");
        ada.logsIn(old).expect("invalid_token");
        ada.confirms(fresh.code()).expectOk();
        assertThat(ada.looksAtTheFactors().texts("ids")).hasSize(1);
        mails(MessageKind.FACTOR_MOVED, ada);
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("until", "");
    }

    @Test
    void its_owner_chooses_for_how_long() {
        Authenticator old = movesInAndSignsIn();
        ada.moves(id(0), "PT1H");
        minutesPass(59);
        ada.logsIn(old).expectOk();
        minutesPass(1);
        ada.logsIn(old).expect("invalid_token");
    }

    @Test
    void seven_days_are_the_longest() {
        movesInAndSignsIn();
        for (String overlap : List.of("P7DT1S", "-PT1S", "P1Y", "tomorrow", "", " ", "3600", "PT-1S")) {
            assertThat(begins(id(0), overlap).expect("validation_failed").texts("errors"))
                    .containsExactly("overlap:invalid");
        }
        begins(id(0), "P7D").expectOk();
        begins(id(0), "PT0S").expectOk();
    }

    @Test
    @Attack("G1")
    void until_the_new_one_is_proved_nothing_retires() {
        Authenticator old = movesInAndSignsIn();
        Authenticator fresh =
                Authenticator.scan(world, ada.beginsToMove(id(0), "PT0S").expectOk());
        nextStep();
        ada.logsIn(fresh).expect("invalid_token");
        ada.confirms(old.code()).expectOk();
        minutesPass(11);
        ada.confirmsEnabling(AUTHENTICATOR, fresh.code()).expect("invalid_token");
        ada.logsIn(old).expectOk();
        assertThat(ada.looksAtTheFactors().texts("retiresAt")).isEmpty();
    }

    @Test
    void who_asks_again_moves_as_they_said_last() {
        Authenticator old = movesInAndSignsIn();
        ada.beginsToMove(id(0), "PT0S").expectOk();
        Authenticator fresh = ada.enablesAnAuthenticator();
        nextStep();
        ada.logsIn(fresh).expectOk();
        ada.logsIn(old).expectOk();
        assertThat(ada.looksAtTheFactors().texts("retiresAt")).isEmpty();
    }

    @Test
    void only_a_factor_of_ones_own_of_this_kind_that_nothing_replaces_yet_can_be_replaced() {
        Authenticator old = movesInAndSignsIn();
        bob.movesIn().signsIn().expectOk();
        bob.enablesAnAuthenticator();
        String bobs = bob.looksAtTheFactors().texts("ids").get(0);
        for (String id : List.of(bobs, "nobody", "")) {
            assertThat(ada.beginsToMove(id, "").expect("validation_failed").texts("errors"))
                    .containsExactly("replaces:unknown");
        }
        ada.door()
                .beginEnable(ada.accessToken(), EMAIL, Map.of("replaces", id(0)))
                .expect("validation_failed");
        String first = id(0);
        ada.moves(first, "");
        nextStep();
        ada.logsIn(old).expectOk();
        ada.beginsToMove(first, "").expect("validation_failed");
        ada.beginsToMove(id(1), "").expectOk();
    }

    @Test
    @Attack({"A12", "A13"})
    void to_move_takes_both_proofs_and_a_fresh_login() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        ada.beginsToMove(id(0), "").expect("step_up_required");
        nextStep();
        ada.logsIn(app).expectOk();
        ada.beginsToMove(id(0), "").expectOk();
        minutesPass(10);
        ada.beginsToMove(id(0), "").expect("step_up_required");
    }

    @Test
    void the_new_one_is_called_and_preferred_as_the_old_one_was() {
        movesInAndSignsIn();
        ada.door().renameFactor(ada.accessToken(), id(0), "Ada's phone").expectOk();
        ada.door().preferFactor(ada.accessToken(), id(0), true).expectOk();
        ada.moves(id(0), "");
        Reply status = ada.looksAtTheFactors();
        assertThat(status.texts("labels")).containsExactly("Ada's phone", "Ada's phone");
        assertThat(status.texts("preferred")).containsExactly(id(1));
    }

    @Test
    void the_old_one_can_be_removed_before_its_time() {
        Authenticator old = movesInAndSignsIn();
        Authenticator fresh = ada.moves(id(0), "");
        nextStep();
        ada.logsIn(fresh).expectOk();
        ada.door().removeFactor(ada.accessToken(), id(0)).expectOk();
        nextStep();
        ada.logsIn(old).expect("invalid_token");
        ada.confirms(fresh.code()).expectOk();
    }

    @Test
    @Attack("A7")
    void who_removes_the_new_one_keeps_the_old_one_for_good() {
        Authenticator old = movesInAndSignsIn();
        ada.moves(id(0), "");
        nextStep();
        ada.logsIn(old).expectOk();
        ada.door().removeFactor(ada.accessToken(), id(1)).expectOk();
        assertThat(ada.looksAtTheFactors().texts("retiresAt")).isEmpty();
        daysPass(2);
        ada.onAnotherDevice().signsIn().expect("two_step_verification_required");
        ada.logsIn(old).expectOk();
    }

    @Test
    @Attack("A7")
    void when_the_old_one_has_retired_the_new_one_is_the_last() {
        movesInAndSignsIn();
        Authenticator fresh = ada.moves(id(0), "PT1H");
        minutesPass(60);
        ada.logsIn(fresh).expectOk();
        ada.door().removeFactor(ada.accessToken(), id(0)).expectOk();
        assertThat(ada.looksAtTheFactors().fields()).containsEntry("enabled", false);
        assertThat(mails(MessageKind.TWO_STEP_DISABLED, ada)).isEqualTo(1);
        ada.onAnotherDevice().signsIn().expectOk();
    }

    @Test
    void a_phone_that_is_moved_on_takes_the_oldest_with_it_no_sooner() {
        Authenticator first = movesInAndSignsIn();
        Authenticator second = ada.moves(id(0), "PT1H");
        nextStep();
        ada.logsIn(second).expectOk();
        Authenticator third = ada.moves(id(1), "PT2H");
        nextStep();
        for (Authenticator app : List.of(first, second, third)) {
            ada.logsIn(app).expectOk();
        }
        minutesPass(61);
        ada.logsIn(first).expect("invalid_token");
        ada.confirms(second.code()).expectOk();
        minutesPass(61);
        ada.logsIn(second).expect("invalid_token");
        ada.confirms(third.code()).expectOk();
    }

    @Test
    void an_account_that_has_five_can_move_and_has_six_until_the_old_one_retires() {
        Authenticator app = movesInAndSignsIn();
        for (int more = 0; more < 4; more++) {
            ada.enablesAnAuthenticator();
            nextStep();
            ada.logsIn(app).expectOk();
        }
        ada.beginsToEnable(AUTHENTICATOR).expect("too_many_factors");
        ada.moves(id(1), "PT1H");
        nextStep();
        ada.logsIn(app).expectOk();
        ada.beginsToEnable(AUTHENTICATOR).expect("too_many_factors");
        ada.beginsToMove(id(2), "PT1H").expect("too_many_factors");
        minutesPass(60);
        ada.logsIn(app).expectOk();
        ada.beginsToMove(id(2), "PT1H").expectOk();
    }

    @Test
    @Attack("B3")
    void of_a_crowd_that_proves_the_new_phone_one_moves_and_that_is_told_once() {
        movesInAndSignsIn();
        Authenticator fresh =
                Authenticator.scan(world, ada.beginsToMove(id(0), "PT1H").expectOk());
        String code = fresh.code();
        List<Reply> replies = Race.of(
                Race.RUNNERS, runner -> ada.door().confirmEnable(ada.accessToken(), ada.email(), AUTHENTICATOR, code));
        assertThat(replies.stream().map(Reply::code))
                .containsOnlyOnce(Reply.OK)
                .containsOnly(Reply.OK, "invalid_token");
        assertThat(ada.looksAtTheFactors().texts("ids")).hasSize(2);
        assertThat(ada.looksAtTheFactors().texts("retiresAt")).hasSize(1);
        assertThat(mails(MessageKind.FACTOR_MOVED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("B11")
    void an_old_phone_that_signs_in_while_it_is_replaced_comes_too_late_or_is_signed_out() {
        Authenticator old = movesInAndSignsIn();
        for (int round = 0; round < ROUNDS; round++) {
            nextStep();
            Person thief = ada.onAnotherDevice();
            thief.beginsLogin(AUTHENTICATOR).expectOk();
            String last = old.code();
            Authenticator fresh =
                    Authenticator.scan(world, ada.beginsToMove(id(0), "PT0S").expectOk());
            List<Reply> replies = Race.of(
                    2,
                    runner -> runner == 0 ? thief.confirms(last) : ada.confirmsEnabling(AUTHENTICATOR, fresh.code()));
            assertThat(replies.get(0).code()).isIn(Reply.OK, "invalid_token", "account_changed");
            replies.get(1).expectOk();
            thief.looksAround().expect(Reply.UNAUTHENTICATED);
            nextStep();
            thief.logsIn(old).expect("invalid_token");
            ada.logsIn(fresh).expectOk();
            old = fresh;
        }
    }

    private Reply begins(String id, String overlap) {
        return ada.door().beginEnable(ada.accessToken(), AUTHENTICATOR, Map.of("replaces", id, "overlap", overlap));
    }

    private String id(int which) {
        return ada.looksAtTheFactors().expectOk().texts("ids").get(which);
    }

    /** Signed in with both, so that the factors may be changed; the code of the present step is used up. */
    private Authenticator movesInAndSignsIn() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        nextStep();
        ada.logsIn(app).expectOk();
        return app;
    }

    private void nextStep() {
        secondsPass(30);
    }
}
