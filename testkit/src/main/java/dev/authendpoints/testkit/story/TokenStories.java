package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import org.junit.jupiter.api.Test;

/** How long tokens are worth something. */
public abstract class TokenStories extends Story {
    private static final int DAY = 24 * 60 * 60;

    /** For subclasses. */
    protected TokenStories() {}

    @Test
    void a_refresh_token_is_exchanged_for_the_next() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        String first = ada.refreshToken();
        assertThat(ada.refreshes().expectOk().texts("amr")).containsExactly("pwd", "email");
        assertThat(ada.refreshToken()).isNotEqualTo(first);
        ada.looksAround().expectOk();
        ada.refreshes().expectOk();
    }

    @Test
    @Attack({"F5", "F14"})
    void a_refresh_token_that_comes_again_ends_the_session_and_its_owner_is_told() {
        ada.movesIn().signsIn().expectOk();
        String stolen = ada.refreshToken();
        ada.refreshes().expectOk();
        ada.refreshes().expectOk();
        secondsPass(30);
        mal.door().refresh(stolen).expect("invalid_token");
        ada.refreshes().expect("invalid_token");
        ada.looksAround().expect("unauthenticated");
        mal.door().refresh(stolen).expect("invalid_token");
        assertThat(mails(MessageKind.SESSION_ENDED, ada)).isEqualTo(1);
        assertThat(events(ada)).containsOnlyOnce(AuditType.REFRESH_TOKEN_REUSED);
    }

    @Test
    void an_answer_that_was_lost_is_given_again_for_half_a_minute() {
        ada.movesIn().signsIn().expectOk();
        Person lost = ada.from("192.0.2.10");
        lost.refreshes().expectOk();
        secondsPass(29);
        ada.refreshes().expectOk();
        assertThat(ada.refreshToken()).isEqualTo(lost.refreshToken());
        ada.refreshes().expectOk();
    }

    @Test
    void an_answer_is_not_given_again_once_its_token_was_used() {
        ada.movesIn().signsIn().expectOk();
        String first = ada.refreshToken();
        ada.refreshes().expectOk();
        ada.refreshes().expectOk();
        mal.door().refresh(first).expect("invalid_token");
        ada.refreshes().expect("invalid_token");
        ada.looksAround().expect("unauthenticated");
    }

    @Test
    @Attack("F6")
    void who_signs_out_is_out() {
        ada.movesIn().signsIn().expectOk();
        ada.signsOut().expectOk();
        ada.looksAround().expect("unauthenticated");
        ada.refreshes().expect("invalid_token");
        ada.signsOut().expectOk();
        assertThat(mails(MessageKind.SESSION_ENDED, ada)).isZero();
    }

    @Test
    @Attack("F6")
    void who_signs_out_with_an_exchanged_token_is_out_all_the_same() {
        ada.movesIn().signsIn().expectOk();
        String first = ada.refreshToken();
        ada.refreshes().expectOk();
        ada.door().revoke(first).expectOk();
        ada.looksAround().expect("unauthenticated");
    }

    @Test
    @Attack("F6")
    void who_signs_out_signs_nobody_else_out() {
        Person phone = ada.movesIn().onAnotherDevice();
        phone.signsIn().expectOk();
        ada.signsIn().expectOk();
        ada.signsOut().expectOk();
        mal.door().revoke("no token at all").expectOk();
        phone.looksAround().expectOk();
        phone.refreshes().expectOk();
    }

    @Test
    void an_access_token_lives_a_quarter_of_an_hour() {
        ada.movesIn().signsIn().expectOk();
        secondsPass(899);
        ada.looksAround().expectOk();
        secondsPass(1);
        ada.looksAround().expect("unauthenticated");
        ada.refreshes().expectOk();
        ada.looksAround().expectOk();
    }

    @Test
    void a_refresh_token_lives_two_weeks_unused() {
        assertThat(ada.movesIn().signsIn().expectOk().number("refreshExpiresIn"))
                .isEqualTo(14 * DAY);
        secondsPass(14 * DAY - 1);
        ada.refreshes().expectOk();
        secondsPass(14 * DAY);
        ada.refreshes().expect("invalid_token");
    }

    @Test
    void a_session_lives_thirty_days_however_often_it_is_refreshed() {
        ada.movesIn().signsIn().expectOk();
        daysPass(10);
        ada.refreshes().expectOk();
        daysPass(10);
        assertThat(ada.refreshes().expectOk().number("refreshExpiresIn")).isEqualTo(10 * DAY);
        secondsPass(10 * DAY - 1);
        ada.refreshes().expectOk();
        secondsPass(1);
        ada.refreshes().expect("invalid_token");
        ada.looksAround().expect("unauthenticated");
    }

    @Test
    @Attack("F9")
    void no_token_is_worth_anything_in_anothers_place() {
        ada.movesIn().signsIn().expectOk();
        ada.door().verify(ada.refreshToken()).expect("unauthenticated");
        ada.door().refresh(ada.accessToken()).expect("invalid_token");
        ada.door().verify(ada.readsTheLink().token()).expect("unauthenticated");
        ada.door().refresh(ada.readsTheLink().token()).expect("invalid_token");
        ada.looksAround().expectOk();
    }

    @Test
    void a_text_that_is_no_token_is_refused_like_a_dead_one() {
        for (String text : new String[] {"", "x", "a.b.c", "....", "null", "x".repeat(9000)}) {
            mal.door().verify(text).expect("unauthenticated");
            mal.door().refresh(text).expect("invalid_token");
        }
    }
}
