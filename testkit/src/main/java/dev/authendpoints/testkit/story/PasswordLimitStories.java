package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.Repetitions;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What wrong passwords add up to over several doors and days, and how an owner gets in all the same. */
public abstract class PasswordLimitStories extends Story {
    private static final String WRONG = "just any password";
    private static final String WANTED = "looms remember flowers";
    private static final String ADAS = "engines weave algebra";

    /** For subclasses. */
    protected PasswordLimitStories() {}

    @Test
    @Attack("C8")
    void all_spellings_of_a_name_and_its_address_share_one_budget() {
        ada.movesIn();
        List<String> names = List.of(
                "ada",
                "ADA",
                " ada ",
                "ada@example.org",
                "ADA@EXAMPLE.ORG",
                "Ada",
                "ada\u200b",
                "\uff41da",
                "ada",
                "Ada");
        names.forEach(name -> mal.door().signIn(name, WRONG).expect("invalid_credentials"));
        ada.signsIn().expect("invalid_credentials");
        minutesPass(15);
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("C11")
    void every_door_that_asks_for_a_password_shares_one_budget_and_then_tells_nothing() {
        ada.movesIn().signsIn().expectOk();
        for (int i = 0; i < 4; i++) {
            mal.door().signIn("ada", WRONG).expect("invalid_credentials");
            mal.door().beginLogin("ada", WRONG, EMAIL).expect("invalid_credentials");
        }
        for (int i = 0; i < 2; i++) {
            ada.door().setPassword(ada.accessToken(), WRONG, WANTED).expect("validation_failed");
        }
        for (String password : List.of(ADAS, WRONG)) {
            assertThat(mal.door().signIn("ada", password)).isEqualTo(Reply.of("invalid_credentials"));
            assertThat(mal.door().beginLogin("ada", password, EMAIL)).isEqualTo(Reply.of("invalid_credentials"));
            assertThat(ada.door()
                            .setPassword(ada.accessToken(), password, WANTED)
                            .expect("validation_failed")
                            .texts("errors"))
                    .containsExactly("currentPassword:incorrect");
        }
    }

    @Test
    void a_name_that_nobody_has_answers_like_one_that_waits() {
        ada.movesIn();
        for (int i = 0; i < 12; i++) {
            Reply known = mal.door().signIn("ada", WRONG);
            assertThat(mal.door().signIn("nobody", WRONG)).isEqualTo(known);
        }
        minutesPass(15);
        assertThat(mal.door().signIn("nobody", WRONG)).isEqualTo(mal.door().signIn("ada", WRONG));
    }

    @Test
    void nine_wrong_passwords_and_the_right_one_begin_anew() {
        ada.movesIn();
        for (int round = 0; round < 3; round++) {
            wrongPasswords(9);
            ada.signsIn().expectOk();
        }
    }

    @Test
    void a_right_password_without_its_second_step_gives_no_guess_back() {
        ada.movesInWithTwoSteps();
        wrongPasswords(9);
        ada.signsIn().expect("two_step_verification_required");
        ada.beginsLogin().expectOk();
        wrongPasswords(1);
        ada.beginsLogin().expect("invalid_credentials");
    }

    @Test
    void waits_for_a_password_double_up_to_an_hour() {
        ada.movesIn();
        for (int minutes : List.of(15, 30, 60, 60)) {
            wrongPasswords(10);
            secondsPass(minutes * 60 - 1);
            ada.signsIn().expect("invalid_credentials");
            secondsPass(1);
        }
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("C13")
    void signing_in_to_another_account_gives_no_guess_back() {
        ada.movesIn();
        mal.movesIn();
        wrongPasswords(9);
        mal.signsIn().expectOk();
        wrongPasswords(1);
        mal.signsIn().expectOk();
        ada.signsIn().expect("invalid_credentials");
    }

    @Test
    @Attack("D1")
    void a_reset_link_leads_out_of_every_wait_at_once() {
        ada.movesIn();
        wrongPasswords(10);
        ada.signsIn().expect("invalid_credentials");
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expectOk();
    }

    @Test
    @Attack("D1")
    void ten_thousand_wrong_passwords_from_fifty_networks_keep_no_owner_out() {
        ada.movesIn();
        List<Door> networks = IntStream.range(0, 50)
                .mapToObj(network -> world.door("198.51.100." + network))
                .toList();
        int guesses = Repetitions.of(10_000);
        Duration between = Duration.ofHours(1).dividedBy(guesses);
        for (int guess = 0; guess < guesses; guess++) {
            networks.get(guess % 50).signIn("ada", WRONG).expect("invalid_credentials");
            world.timePasses(between);
            if (guess == guesses / 2) {
                ada.forgetsThePassword().expectOk();
                ada.resetsThePassword(WANTED).expectOk();
                ada.signsIn().expectOk();
            }
        }
        minutesPass(60);
        ada.signsIn().expectOk();
    }

    // K5 for the password
    @Test
    void a_hundred_wrong_passwords_stop_it_until_a_reset() {
        ada.movesIn();
        for (int round = 0; round < 10; round++) {
            wrongPasswords(10);
            minutesPass(60);
        }
        ada.signsIn().expect("invalid_credentials");
        daysPass(3);
        ada.signsIn().expect("invalid_credentials");
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expectOk();
    }

    // Told
    @Test
    @Attack("D1")
    void the_owner_of_a_stopped_password_is_told_what_leads_out_at_most_once_a_day() {
        ada.movesIn();
        for (int round = 0; round < 9; round++) {
            wrongPasswords(10);
            minutesPass(60);
        }
        wrongPasswords(9);
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isZero();
        wrongPasswords(3);
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isEqualTo(1);
        assertThat(events(ada)).contains(AuditType.PASSWORD_STOPPED);
        minutesPass(61);
        ada.signsIn().expect("invalid_credentials");
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isEqualTo(1);
        daysPass(1);
        wrongPasswords(2);
        assertThat(mails(MessageKind.PASSWORD_STOPPED, ada)).isEqualTo(2);
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword(WANTED).expectOk();
        ada.signsIn().expectOk();
    }

    @Test
    void what_is_longer_than_any_password_neither_counts_nor_is_written_down() {
        ada.movesIn();
        int before = events(ada).size();
        String endless = "x".repeat(257);
        for (int i = 0; i < 12; i++) {
            mal.door().signIn("ada", endless).expect("invalid_credentials");
            mal.door().beginLogin("ada", endless, EMAIL).expect("invalid_credentials");
        }
        assertThat(events(ada)).hasSize(before);
        ada.signsIn().expectOk();
    }

    private void wrongPasswords(int times) {
        for (int i = 0; i < times; i++) {
            mal.door().signIn("ada", WRONG).expect("invalid_credentials");
        }
    }
}
