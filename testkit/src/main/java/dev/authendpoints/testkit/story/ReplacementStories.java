package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.session.Caller;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an account whose owner was recognised without any second factor, and enables a new one. */
public abstract class ReplacementStories extends Story {
    private static final Client DESK = new Client("203.0.113.9", "203.0.113.9", "testkit");

    /** For subclasses. */
    protected ReplacementStories() {}

    /**
     * Gives the use cases of the world that was opened last.
     *
     * @return the use cases
     */
    protected abstract AuthEndpoints auth();

    @Test
    void the_new_factor_takes_the_place_of_all_there_were_and_ten_new_codes_of_the_old_ones() {
        SecurityKey key = hasEverything();
        String oldCode = ada.recoveryCodes().get(0);
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.logsIn().expectOk();
        isRecognised(ada);
        Authenticator fresh =
                Authenticator.scan(world, ada.beginsToEnable(AUTHENTICATOR).expectOk());
        Reply enabled = ada.confirmsEnabling(AUTHENTICATOR, fresh.code()).expectOk();
        assertThat(enabled.texts("recoveryCodes")).hasSize(10).doesNotContain(oldCode);
        elsewhere.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.beginsToEnable(AUTHENTICATOR).expect(Reply.UNAUTHENTICATED);
        assertThat(ada.beginsLogin().expect("provider_not_enabled").texts("providers"))
                .containsExactly(AUTHENTICATOR, RECOVERY);
        ada.signsInWith(key).expect("unknown_credential");
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(oldCode).expect("invalid_token");
        ada.confirms(ada.recoveryCodes().get(0)).expectOk();
        secondsPass(30);
        ada.logsIn(fresh).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("labels")).containsExactly(AUTHENTICATOR);
    }

    @Test
    void its_owner_is_told_by_mail_and_on_the_phone_that_was_there_before() {
        hasEverything();
        isRecognised(ada);
        long texts = texts();
        ada.enablesAnAuthenticator();
        assertThat(mails(MessageKind.FACTORS_REPLACED, ada)).isEqualTo(1);
        assertThat(texts()).isEqualTo(texts + 1);
        assertThat(events(ada)).contains(AuditType.FACTORS_REPLACED, AuditType.REENROLMENT_OPENED);
    }

    @Test
    @Attack("R1")
    void until_it_is_proved_nothing_is_touched_and_the_old_ones_sign_in() {
        hasEverything();
        List<String> before = ada.looksAtTheFactors().expectOk().texts("ids");
        Person owner = ada.onAnotherDevice();
        isRecognised(ada);
        ada.scansAnAuthenticator();
        ada.confirmsEnabling(AUTHENTICATOR, "000000").expect("invalid_token");
        owner.logsIn().expectOk();
        assertThat(owner.looksAtTheFactors().expectOk().texts("ids")).isEqualTo(before);
        assertThat(mails(MessageKind.FACTORS_REPLACED, ada)).isZero();
    }

    @Test
    @Attack("A14")
    void the_token_enables_a_factor_for_ten_minutes_and_does_nothing_else() {
        ada.movesInWithTwoSteps();
        isRecognised(ada);
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.looksAtTheFactors().expect(Reply.UNAUTHENTICATED);
        ada.disablesTwoSteps().expect(Reply.UNAUTHENTICATED);
        ada.renewsRecoveryCodes().expect(Reply.UNAUTHENTICATED);
        ada.exports().expect(Reply.UNAUTHENTICATED);
        ada.door().refresh(ada.accessToken()).expect("invalid_token");
        Authenticator app = ada.scansAnAuthenticator();
        ada.beginsToMove("anything", "").expect("validation_failed");
        minutesPass(10);
        ada.confirmsEnabling(AUTHENTICATOR, app.code()).expect(Reply.UNAUTHENTICATED);
    }

    @Test
    void a_kind_takes_its_own_place_too() {
        hasEverything();
        isRecognised(ada);
        ada.enablesThePhone().expectOk();
        ada.logsInByPhone().expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PHONE);
        isRecognised(ada);
        ada.enablesEmail().expectOk();
        isRecognised(ada);
        ada.enablesEmail().expectOk();
        ada.logsIn().expectOk();
        isRecognised(ada);
        ada.enables(SecurityKey.onARing()).expectOk();
        SecurityKey second = SecurityKey.onARing();
        isRecognised(ada);
        ada.enables(second).expectOk();
        ada.logsIn(second).expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().texts("providers")).containsExactly(PASSKEY);
    }

    @Test
    @Attack("F3")
    void devices_and_links_of_before_are_worth_nothing() {
        ada.movesInWithTwoSteps();
        ada.logsInAndTrustsTheDevice().expectOk();
        ada.forgetsThePassword().expectOk();
        Mailbox.MailedLink reset = ada.readsTheLink();
        isRecognised(ada);
        ada.enablesAnAuthenticator();
        ada.signsInOnTheDevice().expect("two_step_verification_required");
        ada.resetsThePassword(reset, "a quite different sentence").expect("invalid_token");
    }

    @Test
    @Attack("R1")
    void who_objects_in_time_ends_it_and_a_newer_one_ends_an_older_one() {
        ada.movesInWithTwoSteps();
        Person thief = ada.onAnotherDevice();
        isRecognised(thief);
        Authenticator app = thief.scansAnAuthenticator();
        assertThat(objects()).isTrue();
        assertThat(objects()).isFalse();
        thief.confirmsEnabling(AUTHENTICATOR, app.code()).expect(Reply.UNAUTHENTICATED);
        isRecognised(thief);
        isRecognised(ada);
        thief.beginsToEnable(AUTHENTICATOR).expect(Reply.UNAUTHENTICATED);
        ada.enablesAnAuthenticator();
        assertThat(objects()).isFalse();
    }

    @Test
    @Attack("R1")
    void whose_factors_a_thief_has_replaced_says_so_and_has_them_back() {
        ada.movesIn().signsIn().expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        String code = ada.recoveryCodes().get(0);
        Person thief = ada.onAnotherDevice();
        isRecognised(thief);
        Authenticator thiefs = thief.enablesAnAuthenticator();
        ada.saysItWasNotThem().expectOk();
        ada.resetsThePassword("a quite different sentence").expectOk();
        secondsPass(30);
        ada.logsIn(thiefs).expect("invalid_token");
        ada.logsIn(app).expectOk();
        ada.beginsLogin(RECOVERY).expectOk();
        ada.confirms(code).expectOk();
    }

    @Test
    @Attack("R2")
    void of_sixteen_who_prove_it_one_replaces_and_of_two_who_object_and_prove_one_is_first() {
        ada.movesInWithTwoSteps();
        isRecognised(ada);
        Authenticator app = ada.scansAnAuthenticator();
        String code = app.code();
        assertThat(Race.winners(() -> proves(code))).isEqualTo(1);
        assertThat(mails(MessageKind.FACTORS_REPLACED, ada)).isEqualTo(1);
        for (int round = 0; round < 4; round++) {
            minutesPass(5);
            isRecognised(ada);
            String next = ada.scansAnAuthenticator().code();
            List<Boolean> both = Race.of(2, runner -> runner == 0 ? proves(next) : objects());
            assertThat(both).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean proves(String code) {
        return ada.door()
                .confirmEnable(ada.accessToken(), ada.email(), AUTHENTICATOR, code)
                .ok();
    }

    private boolean objects() {
        AccountId id = account(ada);
        Instant now = world.now();
        return world.backend().transactions().run(() -> {
            assertThat(world.backend().stores().accounts().lock(id)).isPresent();
            return auth().reenrolment().withdraw(id, now);
        });
    }

    private long texts() {
        world.mailArrives();
        return world.mailbox().all(ada.phone()).size();
    }

    private void isRecognised(Person who) {
        AccountId id = account(who);
        Instant now = world.now();
        Caller caller = world.backend()
                .transactions()
                .run(() -> auth().reenrolment()
                        .open(
                                world.backend().stores().accounts().lock(id).orElseThrow(),
                                ReenrolmentReason.PASS,
                                List.of("pwd"),
                                DESK,
                                now));
        who.takes(auth().reenrolment().sign(caller, now).accessToken().reveal());
    }

    /** With a mailbox, a phone, an authenticator and a passkey. */
    private SecurityKey hasEverything() {
        SecurityKey key = SecurityKey.onARing();
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        ada.enablesThePhone().expectOk();
        ada.logsIn().expectOk();
        ada.enables(key).expectOk();
        ada.logsIn(key).expectOk();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        ada.logsIn(app).expectOk();
        return key;
    }
}
