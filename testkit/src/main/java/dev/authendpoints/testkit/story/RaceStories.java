package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens when everybody does it at the same moment. */
public abstract class RaceStories extends Story {
    private static final int CROWD = 50;
    private static final int ROUNDS = 8;
    /** As many as may be under comparison for one account: each counts as a failure until it is known to be right. */
    private static final int PASSWORDS_AT_ONCE = 10;

    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected RaceStories() {}

    @Test
    @Attack("B2")
    void fifty_times_the_same_code_opens_one_session() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        List<Reply> replies = Race.of(CROWD, runner -> ada.door().confirmLogin(ada.challenge(), code));
        assertThat(codes(replies)).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
    }

    @Test
    @Attack("C2")
    void fifty_wrong_codes_at_once_use_up_the_login() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        List<Reply> replies = Race.of(CROWD, runner -> ada.door().confirmLogin(ada.challenge(), not(code, runner + 1)));
        assertThat(codes(replies)).containsOnly("invalid_token");
        ada.confirms(code).expect("invalid_token");
    }

    @Test
    void four_wrong_codes_at_once_leave_one_try() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        List<Reply> replies = Race.of(4, runner -> ada.door().confirmLogin(ada.challenge(), not(code, runner + 1)));
        assertThat(codes(replies)).containsOnly("invalid_token");
        ada.confirms(code).expectOk();
    }

    @Test
    void fifty_wrong_codes_at_once_without_the_challenge_leave_the_owner_two_tries() {
        ada.movesInWithTwoSteps().beginsLogin().expectOk();
        String code = ada.readsTheCode();
        List<Reply> replies = Race.of(
                CROWD, runner -> ada.door().confirmLoginWithoutChallenge(ada.email(), EMAIL, not(code, runner + 1)));
        assertThat(codes(replies)).containsOnly("invalid_token");
        ada.confirms(not(code)).expect("invalid_token");
        ada.confirms(code).expectOk();
    }

    @Test
    void a_login_that_races_a_password_change_is_refused_or_dies_with_it() {
        ada.movesInWithTwoSteps();
        for (int round = 0; round < ROUNDS; round++) {
            daysPass(1);
            ada.logsIn().expectOk();
            Person phone = ada.onAnotherDevice();
            phone.beginsLogin().expectOk();
            String code = phone.readsTheCode();
            String wanted = WANTED + " " + round;
            List<Reply> replies =
                    Race.of(2, runner -> runner == 0 ? phone.confirms(code) : ada.changesThePassword(wanted));
            replies.get(1).expectOk();
            assertThat(replies.get(0).code()).isIn(Reply.OK, "account_changed");
            phone.looksAround().expect("unauthenticated");
            phone.refreshes().expect("invalid_token");
        }
    }

    @Test
    void a_password_login_that_races_a_reset_is_refused_or_dies_with_it() {
        ada.movesIn();
        for (int round = 0; round < ROUNDS; round++) {
            daysPass(1);
            Person phone = ada.onAnotherDevice();
            ada.forgetsThePassword().expectOk();
            ada.readsTheLink();
            String wanted = WANTED + " " + round;
            List<Reply> replies = Race.of(2, runner -> runner == 0 ? phone.signsIn() : ada.resetsThePassword(wanted));
            replies.get(1).expectOk();
            assertThat(replies.get(0).code()).isIn(Reply.OK, "invalid_credentials");
            phone.looksAround().expect("unauthenticated");
        }
    }

    @Test
    @Attack("G4")
    void fifty_times_the_same_code_enables_one_factor_with_ten_recovery_codes_and_is_told_once() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        List<Reply> replies =
                Race.of(CROWD, runner -> ada.door().confirmEnable(ada.accessToken(), ada.email(), EMAIL, code));
        assertThat(codes(replies)).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
        Reply status = ada.looksAtTheFactors().expectOk();
        assertThat(status.texts("providers")).containsExactly(EMAIL);
        assertThat(status.number("recoveryCodesLeft")).isEqualTo(10);
        assertThat(replies.stream().filter(Reply::ok).findFirst().orElseThrow().texts("recoveryCodes"))
                .hasSize(10);
        assertThat(mails(MessageKind.FACTOR_ENABLED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("F4")
    void sixteen_times_the_same_refresh_token_gives_one_successor() {
        ada.movesIn().signsIn().expectOk();
        List<Reply> replies = Race.of(Race.RUNNERS, runner -> ada.door().refresh(ada.refreshToken()));
        assertThat(codes(replies)).containsOnly(Reply.OK);
        assertThat(replies.stream().map(reply -> reply.text("refreshToken")).distinct())
                .hasSize(1);
        ada.door().refresh(replies.get(0).text("refreshToken")).expectOk();
        assertThat(mails(MessageKind.SESSION_ENDED, ada)).isZero();
    }

    @Test
    @Attack({"F4", "F5"})
    void sixteen_times_a_stolen_refresh_token_ends_the_session_once() {
        ada.movesIn().signsIn().expectOk();
        String stolen = ada.refreshToken();
        ada.refreshes().expectOk();
        minutesPass(1);
        assertThat(codes(Race.of(Race.RUNNERS, runner -> mal.door().refresh(stolen))))
                .containsOnly("invalid_token");
        ada.looksAround().expect("unauthenticated");
        assertThat(mails(MessageKind.SESSION_ENDED, ada)).isEqualTo(1);
    }

    @Test
    void sixteen_times_the_same_reset_link_sets_one_password() {
        ada.movesIn().forgetsThePassword().expectOk();
        var link = ada.readsTheLink();
        List<Reply> replies = Race.of(
                Race.RUNNERS, runner -> ada.door().confirmReset(link.uid(), link.token(), WANTED + " " + runner));
        assertThat(codes(replies)).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "invalid_token");
        assertThat(mails(MessageKind.PASSWORD_CHANGED, ada)).isEqualTo(1);
    }

    @Test
    @Attack("H7")
    void of_sixteen_who_register_one_username_one_has_it() {
        List<Reply> replies = Race.of(
                Race.RUNNERS,
                runner -> ada.door().register("ada" + runner + "@example.org", ada.username(), ada.password()));
        assertThat(codes(replies)).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "username_taken");
    }

    @Test
    @Attack("H7")
    void of_sixteen_accounts_with_one_address_one_proves_it() {
        for (int i = 0; i < Race.RUNNERS; i++) {
            ada.door().register(ada.email(), "ada" + i, ada.password()).expectOk();
            minutesPass(15);
        }
        world.mailArrives();
        List<Message> mails = world.mailbox().all(ada.email());
        List<Reply> replies = Race.of(Race.RUNNERS, runner -> follows(mails.get(runner)));
        assertThat(codes(replies)).containsOnlyOnce(Reply.OK).containsOnly(Reply.OK, "email_taken");
    }

    @Test
    void ten_first_steps_at_once_send_five_codes_and_tell_who_got_none() {
        ada.movesInWithTwoSteps();
        List<Reply> replies =
                Race.of(PASSWORDS_AT_ONCE, runner -> ada.door().beginLogin(ada.username(), ada.password(), EMAIL));
        assertThat(codes(replies)).containsOnly(Reply.OK);
        assertThat(replies.stream().filter(reply -> reply.fields().containsKey("sent")))
                .hasSize(PASSWORDS_AT_ONCE - 5);
        assertThat(mails(MessageKind.LOGIN_CODE, ada)).isEqualTo(5);
    }

    private Reply follows(Message mail) {
        String uid = mail.params().getOrDefault("uid", "");
        String token = mail.params().getOrDefault("token", "");
        return ada.door().confirmEmail(uid, token, ada.password());
    }

    private static Stream<String> codes(List<Reply> replies) {
        return replies.stream().map(Reply::code);
    }
}
