package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.limit.TryState;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
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

/** How an owner gets in with a recovery code who has lost every other factor, and nobody else does. */
public abstract class RecoveryStories extends RecoveryStory {
    private static final int CROWD = 50;

    /** For subclasses. */
    protected RecoveryStories() {}

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

    private static String madeUp(SplittableRandom random) {
        return random.ints(24, 'A', 'Z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
