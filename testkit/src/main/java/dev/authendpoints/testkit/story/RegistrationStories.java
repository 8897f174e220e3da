package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How accounts come to be, and to whom an address belongs. */
public abstract class RegistrationStories extends Story {
    /** For subclasses. */
    protected RegistrationStories() {}

    @Test
    void whoever_registers_gets_a_link_that_proves_the_address() {
        ada.registers().expectOk();
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(1);
        ada.verifiesTheAddress().expectOk();
        ada.signsIn().expectOk();
    }

    @Test
    void the_password_works_before_the_address_is_proved() {
        ada.registers().expectOk();
        ada.signsIn().expectOk();
        ada.looksAround().expectOk();
    }

    @Test
    void an_address_is_nobodys_name_until_it_is_proved() {
        ada.registers().expectOk();
        ada.door().signIn(ada.email(), ada.password()).expect("invalid_credentials");
        ada.verifiesTheAddress().expectOk();
        ada.door().signIn(ada.email().toUpperCase(Locale.ROOT), ada.password()).expectOk();
    }

    @Test
    @Attack("B13")
    void a_link_proves_an_address_once() {
        ada.registers().expectOk();
        ada.verifiesTheAddress().expectOk();
        ada.verifiesTheAddress().expect("invalid_token");
    }

    @Test
    @Attack("B13")
    void a_newer_link_takes_the_place_of_an_older_one() {
        ada.registers().expectOk();
        MailedLink older = ada.readsTheLink();
        minutesPass(1);
        ada.signsIn().expectOk();
        ada.asksForAnotherLink().expectOk();
        MailedLink newer = ada.readsTheLink();
        ada.door().confirmEmail(older.uid(), older.token()).expect("invalid_token");
        ada.door().confirmEmail(newer.uid(), newer.token()).expectOk();
    }

    @Test
    void no_second_link_is_mailed_within_a_minute() {
        ada.registers().expectOk();
        ada.signsIn().expectOk();
        secondsPass(59);
        ada.asksForAnotherLink().expectOk();
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(1);
        ada.verifiesTheAddress().expectOk();
    }

    @Test
    void a_mail_says_for_which_account_its_link_is() {
        ada.registers().expectOk();
        ada.readsTheLink();
        assertThat(world.mailbox().newest(ada.email()).params())
                .containsEntry("username", "ada")
                .containsEntry("registered", world.now().toString());
    }

    @Test
    @Attack("B13")
    void a_link_proves_an_address_within_a_day() {
        ada.registers().expectOk();
        MailedLink link = ada.readsTheLink();
        daysPass(1);
        ada.door().confirmEmail(link.uid(), link.token()).expect("invalid_token");
    }

    @Test
    void a_link_proves_nothing_for_another_account_or_purpose() {
        ada.registers().expectOk();
        bob.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        MailedLink bobs = bob.readsTheLink();
        mal.door().confirmEmail(bobs.uid(), adas.token()).expect("invalid_token");
        mal.door().confirmReset(adas.uid(), adas.token(), "a password of mine").expect("invalid_token");
        ada.verifiesTheAddress().expectOk();
    }

    @Test
    void a_username_is_taken_once_in_all_its_spellings() {
        ada.registers().expectOk();
        mal.door().register(mal.email(), "ADA", mal.password()).expect("username_taken");
    }

    @Test
    @Attack("E4")
    void who_registers_with_anothers_address_learns_nothing_and_its_owner_is_told() {
        ada.movesIn();
        Reply known = mal.door().register(ada.email(), "mal", mal.password());
        Reply unknown = mal.door().register("nobody@example.net", "mal2", mal.password());
        assertThat(known.code()).isEqualTo(unknown.code()).isEqualTo(Reply.OK);
        assertThat(known.fields().keySet()).isEqualTo(unknown.fields().keySet());
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(1);
    }

    @Test
    void who_registers_with_anothers_address_again_and_again_does_not_use_up_its_owners_resets() {
        ada.movesIn();
        for (int i = 0; i < 10; i++) {
            mal.door().register(ada.email(), "mal" + i, mal.password()).expectOk();
        }
        // Her own registration was the first of three.
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada)).isEqualTo(2);
        ada.forgetsThePassword().expectOk();
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isEqualTo(1);
    }

    @Test
    void an_owner_is_told_a_few_times_a_day_that_somebody_uses_the_address() {
        ada.movesIn();
        for (int hour = 0; hour < 24; hour++) {
            mal.door().register(ada.email(), "mal" + hour, mal.password()).expectOk();
            minutesPass(60);
        }
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada))
                .isEqualTo(4); // her own registration was the first of five
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada)).isEqualTo(5);
    }

    @Test
    void an_address_that_nobody_proved_gets_no_notices() {
        Person squatter = ada.onAnotherDevice();
        squatter.registers().expectOk();
        squatter.signsIn().expectOk();
        squatter.changesThePassword("looms remember flowers").expectOk();
        String stolen = squatter.refreshToken();
        squatter.refreshes().expectOk();
        minutesPass(1);
        mal.door().refresh(stolen).expect("invalid_token");
        world.mailArrives();
        assertThat(world.mailbox().all(ada.email())).hasSize(1);
    }

    @Test
    void who_registers_with_anothers_address_again_and_again_does_not_fill_that_mailbox() {
        for (int i = 0; i < 60; i++) {
            mal.door().register(ada.email(), "mal" + i, mal.password()).expectOk();
            minutesPass(1);
        }
        // Three, and then one in a quarter of an hour.
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(3 + 3);
    }

    @Test
    void what_is_filled_in_wrong_is_said_field_by_field() {
        Reply reply = ada.door().register("nowhere", "a b", "short");
        assertThat(reply.expect("validation_failed").texts("errors"))
                .containsExactlyInAnyOrder("email:invalid", "username:invalid", "password:too_short");
        ada.door().register(ada.email(), mal.email(), ada.password()).expect("validation_failed");
    }
}
