package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an owner gets in who has lost every other factor, and nobody else does. */
public abstract class RecoveryStories extends Story {
    private static final int CROWD = 50;
    private static final String NOBODYS = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF";

    /** For subclasses. */
    protected RecoveryStories() {}

    @Test
    @Attack("G2")
    void ten_codes_come_with_the_first_factor_and_are_never_shown_again() {
        ada.movesIn().signsIn().expectOk();
        ada.enablesEmail().expectOk();
        List<String> codes = ada.recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(RecoveryStories::isCode);
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.fields()).containsEntry("recoveryCodesLeft", 10).doesNotContainKey("recoveryCodes");
        assertThat(status.texts("providers")).containsExactly(EMAIL);
        assertThat(ada.beginsLogin(RECOVERY).expectOk().toString()).doesNotContain(codes);
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email()))
                .noneMatch(mail -> codes.stream().anyMatch(mail.params()::containsValue));
    }

    @Test
    void a_code_opens_the_door_sends_nothing_and_its_owner_is_told() {
        ada.movesInWithTwoSteps();
        Reply begun = ada.beginsLogin(RECOVERY).expectOk();
        assertThat(begun.texts("providers")).containsExactly(EMAIL, RECOVERY);
        assertThat(begun.fields()).doesNotContainKeys("deliveredTo", "resendAfter", "sent");
        Reply signedIn = ada.confirms(ada.recoveryCodes().get(3)).expectOk();
        assertThat(signedIn.texts("amr")).containsExactly("pwd", "recovery");
        assertThat(left(ada)).isEqualTo(9);
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isZero();
        assertThat(mails(MessageKind.RECOVERY_CODE_USED, ada)).isEqualTo(1);
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("left", "9");
        assertThat(events(ada)).contains(AuditType.RECOVERY_CODE_USED);
    }

    @Test
    void a_code_is_understood_however_it_was_written_down() {
        ada.movesInWithTwoSteps();
        List<UnaryOperator<String>> hands = List.of(
                code -> code.replace("-", ""),
                code -> code.toLowerCase(Locale.ROOT),
                code -> " " + code.replace('-', ' ') + "\n",
                code -> code.replace('-', '\u2010'),
                code -> code.replace("-", " \u2013 "),
                code -> code.replace('0', 'O').replace('1', 'I').replace('V', 'U'),
                code -> code.replace('0', 'o').replace('1', 'l').replace('V', 'u'));
        for (int i = 0; i < hands.size(); i++) {
            recovers(ada, hands.get(i).apply(ada.recoveryCodes().get(i))).expectOk();
        }
        assertThat(left(ada)).isEqualTo(10 - hands.size());
    }

    @Test
    void what_is_no_code_is_refused_without_counting_a_try() {
        ada.movesInWithTwoSteps().beginsLogin(RECOVERY).expectOk();
        String code = ada.recoveryCodes().get(0);
        Stream.of(
                        code.substring(0, code.length() - 1),
                        code + "A",
                        code.replace('-', '_'),
                        code.replace('-', '.'),
                        "\u0131" + code.substring(1),
                        "\u017f" + code.substring(1),
                        code + " ".repeat(100),
                        "")
                .forEach(text -> ada.confirms(text).expect("invalid_token"));
        ada.confirms(code).expectOk();
    }

    @Test
    void when_two_are_left_the_answer_and_a_mail_say_so() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < 7; i++) {
            Reply signedIn = recovers(ada, ada.recoveryCodes().get(i)).expectOk();
            assertThat(signedIn.fields()).doesNotContainKey("recoveryCodesLeft");
        }
        assertThat(mails(MessageKind.RECOVERY_CODES_LOW, ada)).isZero();
        assertThat(recovers(ada, ada.recoveryCodes().get(7)).expectOk().number("recoveryCodesLeft"))
                .isEqualTo(2);
        assertThat(mails(MessageKind.RECOVERY_CODES_LOW, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.RECOVERY_CODE_USED, ada)).isEqualTo(7);
        assertThat(ada.logsIn().expectOk().number("recoveryCodesLeft")).isEqualTo(2);
        ada.renewsRecoveryCodes().expectOk();
        minutesPass(5);
        assertThat(ada.logsIn().expectOk().fields()).doesNotContainKey("recoveryCodesLeft");
    }

    @Test
    void an_owner_shows_that_the_sheet_is_kept_and_the_code_stays_good() {
        ada.movesInWithTwoSteps();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).doesNotContainKey("recoveryCodesDrilledAt");
        String code = ada.recoveryCodes().get(6);
        ada.drills(code.replace("-", " ").toLowerCase(Locale.ROOT)).expectOk();
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.text("recoveryCodesDrilledAt")).isEqualTo(world.now().toString());
        assertThat(status.number("recoveryCodesLeft")).isEqualTo(10);
        assertThat(events(ada)).contains(AuditType.RECOVERY_CODES_DRILLED);
        recovers(ada, code).expectOk();
        ada.drills(code).expect("invalid_token");
        assertThat(ada.looksAtTheFactors().text("recoveryCodesDrilledAt"))
                .isEqualTo(status.text("recoveryCodesDrilledAt"));
        ada.renewsRecoveryCodes().expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).doesNotContainKey("recoveryCodesDrilledAt");
    }

    @Test
    @Attack("B10")
    void nobody_drills_with_anothers_code_or_without_a_set() {
        ada.movesInWithTwoSteps();
        bob.movesIn().signsIn().expectOk();
        bob.drills(NOBODYS).expect("two_factor_not_enabled");
        bob.enablesEmail().expectOk();
        bob.drills(ada.recoveryCodes().get(0)).expect("invalid_token");
        bob.door().drillRecoveryCode("nonsense", bob.recoveryCodes().get(0)).expect(Reply.UNAUTHENTICATED);
        assertThat(bob.looksAtTheFactors().expectOk().fields()).doesNotContainKey("recoveryCodesDrilledAt");
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    @Attack("C12")
    void drills_are_counted_and_a_right_one_gives_none_back() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < 9; i++) {
            ada.drills(NOBODYS).expect("invalid_token");
        }
        ada.drills(ada.recoveryCodes().get(0)).expectOk();
        ada.drills("not a code at all").expect("invalid_token");
        ada.drills(NOBODYS).expect("invalid_token");
        ada.drills(ada.recoveryCodes().get(0)).expect("invalid_token");
        assertThat(events(ada)).contains(AuditType.RECOVERY_DRILL_REFUSED);
        minutesPass(15);
        ada.logsIn().expectOk();
        ada.drills(ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    @Attack({"C12", "C14"})
    void who_has_stolen_a_session_and_drills_makes_no_factor_wait_or_stop() {
        ada.movesInWithTwoSteps();
        for (int i = 0; i < 100; i++) {
            if (i % 10 == 0) {
                minutesPass(60);
                ada.logsIn().expectOk();
            }
            ada.drills(NOBODYS).expect("invalid_token");
        }
        ada.logsIn().expectOk();
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("recoveryCodesStopped", false);
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
        assertThat(mails(MessageKind.FACTOR_STOPPED, ada)).isZero();
    }

    @Test
    @Attack("B9")
    void the_same_code_opens_the_door_only_once() {
        ada.movesInWithTwoSteps();
        String code = ada.recoveryCodes().get(0);
        recovers(ada, code).expectOk();
        recovers(ada, code).expect("invalid_token");
        recovers(ada.onAnotherDevice(), code).expect("invalid_token");
        assertThat(left(ada)).isEqualTo(9);
    }

    @Test
    @Attack("B9")
    void of_fifty_who_use_one_code_in_five_logins_one_gets_in() {
        ada.movesInWithTwoSteps();
        int runs = Repetitions.of(100);
        for (int run = 0; run < runs; run++) {
            ada.logsIn().expectOk();
            if (run > 0 && run % 10 == 0) {
                ada.renewsRecoveryCodes().expectOk();
            }
            String code = ada.recoveryCodes().get(run % 10);
            List<String> challenges = IntStream.range(0, 5)
                    .mapToObj(i -> ada.onAnotherDevice()
                            .beginsLogin(RECOVERY)
                            .expectOk()
                            .text("challenge"))
                    .toList();
            List<Reply> replies = Race.of(CROWD, runner -> ada.door().confirmLogin(challenges.get(runner % 5), code));
            assertThat(replies.stream().map(Reply::code))
                    .containsOnlyOnce(Reply.OK)
                    .containsOnly(Reply.OK, "invalid_token");
            assertThat(left(ada)).isEqualTo(9 - run % 10);
            assertThat(run > 0 || mails(MessageKind.RECOVERY_CODE_USED, ada) == 1)
                    .isTrue();
            daysPass(1);
            ada.beginsLogin().expectOk();
            ada.confirms(code).expect("invalid_token");
        }
    }

    @Test
    @Attack("C14")
    void of_ten_thousand_codes_in_a_day_a_hundred_are_compared_and_the_owner_is_told() {
        ada.movesInWithTwoSteps();
        int guesses = Repetitions.of(10_000);
        SplittableRandom random = new SplittableRandom(1_843);
        for (int guess = 0; guess < guesses; guess++) {
            if (guess % 5 == 0) {
                ada.beginsLogin(RECOVERY);
            }
            ada.confirms(madeUp(random)).expect("invalid_token");
            world.timePasses(Duration.ofDays(1).dividedBy(guesses));
        }
        TryHolder holder = TryHolder.factor(account(ada), RECOVERY);
        assertThat(world.backend()
                        .transactions()
                        .run(() -> world.backend().stores().tries().state(holder))
                        .map(TryState::failures))
                .contains(100);
        ada.beginsLogin(RECOVERY).expect("provider_stopped");
        assertThat(mails(MessageKind.FACTOR_STOPPED, ada)).isEqualTo(1);
        minutesPass(60);
        ada.logsIn().expectOk();
        assertThat(left(ada)).isEqualTo(10);
    }

    private static String madeUp(SplittableRandom random) {
        return random.ints(24, 'A', 'Z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    @Test
    @Attack("B10")
    void bobs_code_opens_nothing_of_adas_and_is_still_bobs() {
        ada.movesInWithTwoSteps();
        bob.movesInWithTwoSteps();
        String bobs = bob.recoveryCodes().get(0);
        recovers(ada, bobs).expect("invalid_token");
        assertThat(left(bob)).isEqualTo(10);
        recovers(bob, bobs).expectOk();
        recovers(bob, bobs).expect("invalid_token");
    }

    @Test
    void five_codes_that_are_nobodys_end_the_login() {
        ada.movesInWithTwoSteps().beginsLogin(RECOVERY).expectOk();
        for (int i = 0; i < 5; i++) {
            ada.confirms(NOBODYS).expect("invalid_token");
        }
        ada.confirms(ada.recoveryCodes().get(0)).expect("invalid_token");
        assertThat(left(ada)).isEqualTo(10);
    }

    @Test
    void who_has_used_all_codes_is_offered_none_and_gets_ten_more() {
        ada.movesInWithTwoSteps();
        ada.recoveryCodes().forEach(code -> recovers(ada, code).expectOk());
        assertThat(left(ada)).isZero();
        assertThat(ada.beginsLogin(RECOVERY).expect("provider_not_enabled").texts("providers"))
                .containsExactly(EMAIL);
        assertThat(ada.onAnotherDevice()
                        .signsIn()
                        .expect("two_step_verification_required")
                        .texts("providers"))
                .containsExactly(EMAIL);
        ada.renewsRecoveryCodes().expectOk();
        assertThat(left(ada)).isEqualTo(10);
    }

    @Test
    void new_codes_have_all_tries_also_where_the_old_ones_were_stopped() {
        ada.movesInWithTwoSteps();
        for (int round = 0; round < 20; round++) {
            ada.beginsLogin(RECOVERY).expectOk();
            for (int i = 0; i < 5; i++) {
                ada.confirms(NOBODYS).expect("invalid_token");
            }
            minutesPass(60);
        }
        ada.beginsLogin(RECOVERY).expect("provider_stopped");
        ada.logsIn().expectOk();
        ada.renewsRecoveryCodes().expectOk();
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    @Attack("G2")
    void new_codes_take_the_place_of_all_old_ones_and_their_owner_is_told() {
        ada.movesInWithTwoSteps();
        List<String> old = ada.recoveryCodes();
        recovers(ada, old.get(9)).expectOk();
        ada.renewsRecoveryCodes().expectOk();
        List<String> fresh = ada.recoveryCodes();
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        for (int i = 0; i < 10; i++) {
            ada.beginsLogin(RECOVERY).expectOk();
            ada.confirms(old.get(i)).expect("invalid_token");
            ada.confirms(fresh.get(i)).expectOk();
        }
        assertThat(mails(MessageKind.RECOVERY_CODES_RENEWED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.RECOVERY_CODES_RENEWED);
    }

    @Test
    @Attack({"A12", "A13", "G2"})
    void new_codes_take_two_fresh_proofs() {
        ada.movesInWithTwoSteps().renewsRecoveryCodes().expect("step_up_required");
        ada.logsIn().expectOk();
        secondsPass(600);
        ada.renewsRecoveryCodes().expect("step_up_required");
        ada.door().renewRecoveryCodes("nonsense").expect(Reply.UNAUTHENTICATED);
        assertThat(left(ada)).isEqualTo(10);
        assertThat(mails(MessageKind.RECOVERY_CODES_RENEWED, ada)).isZero();
    }

    @Test
    void a_login_by_recovery_code_is_proof_enough_for_new_codes() {
        ada.movesInWithTwoSteps();
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
        ada.renewsRecoveryCodes().expectOk();
    }

    @Test
    void who_has_no_second_factor_has_no_codes() {
        ada.movesIn().signsIn().expectOk();
        ada.renewsRecoveryCodes().expect("two_factor_not_enabled");
        assertThat(left(ada)).isZero();
        ada.beginsLogin(RECOVERY).expect("two_factor_not_enabled");
    }

    @Test
    void codes_are_not_enabled_by_themselves() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnable(RECOVERY).expect("not_enabled_by_itself");
        ada.confirmsEnabling(RECOVERY, NOBODYS).expect("not_enabled_by_itself");
        assertThat(ada.looksAtTheFactors().expectOk().fields()).containsEntry("enabled", false);
    }

    @Test
    void codes_go_with_the_last_factor_and_others_come_with_the_next() {
        ada.movesInWithTwoSteps();
        List<String> old = ada.recoveryCodes();
        ada.logsIn().expectOk();
        ada.disablesTwoSteps().expectOk();
        assertThat(left(ada)).isZero();
        minutesPass(1);
        ada.enablesEmail().expectOk();
        assertThat(ada.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(old);
        recovers(ada, old.get(0)).expect("invalid_token");
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    @Test
    void an_account_of_an_earlier_version_has_no_set_and_makes_one() {
        ada.movesInWithTwoSteps();
        forgetsAllCodes(ada);
        assertThat(ada.beginsLogin().expectOk().texts("providers")).containsExactly(EMAIL);
        ada.confirms(ada.readsTheCode()).expectOk();
        ada.beginsLogin(RECOVERY).expect("provider_not_enabled");
        ada.renewsRecoveryCodes().expectOk();
        recovers(ada, ada.recoveryCodes().get(0)).expectOk();
    }

    private void forgetsAllCodes(Person who) {
        world.backend()
                .transactions()
                .run(() -> world.backend().factorStores().recoveryCodes().removeAll(account(who)));
    }

    private static Reply recovers(Person who, String code) {
        who.beginsLogin(RECOVERY).expectOk();
        return who.confirms(code);
    }

    private static int left(Person who) {
        return who.looksAtTheFactors().expectOk().number("recoveryCodesLeft");
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}");
    }
}
