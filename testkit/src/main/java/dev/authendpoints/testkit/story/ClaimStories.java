package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Race;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mal registers with Ada's address, before her or after her: it never becomes his, and she always gets her link. */
public abstract class ClaimStories extends Story {
    /** For subclasses. */
    protected ClaimStories() {}

    @Test
    void who_registered_first_with_anothers_address_gains_nothing_by_her_click() {
        mal.door().register(ada.email(), ada.email(), mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        ada.registers().expectOk();
        ada.door().confirmEmail(mals.uid(), mals.token()).expect("password_required");
        ada.door().confirmEmail(mals.uid(), mals.token(), ada.password()).expect("invalid_credentials");
        mal.door().signIn(ada.email(), mal.password()).expect("invalid_credentials");
        ada.verifiesTheAddressWithThePassword().expectOk();
        ada.door().signIn(ada.email(), ada.password()).expectOk();
        mal.door().signIn(ada.email(), mal.password()).expect("invalid_credentials");
    }

    @Test
    void who_registers_second_with_anothers_address_gains_nothing_either() {
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        ada.door().confirmEmail(mals.uid(), mals.token()).expect("password_required");
        ada.door().confirmEmail(adas.uid(), adas.token()).expect("password_required");
        ada.door().confirmEmail(adas.uid(), adas.token(), ada.password()).expectOk();
    }

    @Test
    void a_link_that_needs_the_password_is_not_spent_by_a_wrong_one() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        ada.door().confirmEmail(adas.uid(), adas.token()).expect("password_required");
        ada.door().confirmEmail(adas.uid(), adas.token(), "something else").expect("invalid_credentials");
        ada.door().confirmEmail(adas.uid(), adas.token(), ada.password()).expectOk();
        ada.door().confirmEmail(adas.uid(), adas.token(), ada.password()).expect("invalid_token");
    }

    @Test
    void once_she_has_proved_it_his_link_is_worth_nothing_with_any_password() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        ada.registers().expectOk();
        ada.verifiesTheAddressWithThePassword().expectOk();
        ada.door().confirmEmail(mals.uid(), mals.token()).expect("email_taken");
        ada.door().confirmEmail(mals.uid(), mals.token(), mal.password()).expect("email_taken");
        mal.door().signIn(ada.email(), mal.password()).expect("invalid_credentials");
    }

    @Test
    void a_password_that_is_not_needed_must_be_right_all_the_same() {
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        ada.door().confirmEmail(adas.uid(), adas.token(), "something else").expect("invalid_credentials");
        ada.door().confirmEmail(adas.uid(), adas.token(), ada.password()).expectOk();
    }

    @Test
    void without_a_link_no_password_is_compared() {
        ada.registers().expectOk();
        String uid = ada.readsTheLink().uid();
        mal.door().confirmEmail(uid, "A".repeat(43), ada.password()).expect("invalid_token");
        mal.door().confirmEmail("nobody", "A".repeat(43), ada.password()).expect("invalid_token");
    }

    @Test
    void a_squatters_session_outlives_her_proof_and_is_worth_nothing_to_her_address() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        String squatter = mal.door().signIn("mal", mal.password()).expectOk().text("accessToken");
        ada.registers().expectOk();
        ada.verifiesTheAddressWithThePassword().expectOk();
        mal.door().verify(squatter).expectOk();
        mal.door().beginEnable(squatter, EMAIL).expect("email_not_verified");
        mal.door().verifyEmail(squatter).expectOk();
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada)).isZero();
        minutesPass(1);
        mal.door().verifyEmail(squatter).expectOk();
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada)).isEqualTo(1);
    }

    @Test
    void a_session_that_asks_every_minute_does_not_eat_the_owners_links() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        String squatter = mal.door().signIn("mal", mal.password()).expectOk().text("accessToken");
        ada.registers().expectOk();
        ada.signsIn().expectOk();
        for (int minute = 0; minute < 13; minute++) {
            minutesPass(1);
            mal.door().verifyEmail(squatter).expectOk();
        }
        String adas = ada.readsTheLink().uid();
        minutesPass(1);
        ada.asksForAnotherLink().expectOk();
        assertThat(ada.readsTheLink().uid()).as("not " + adas).isEqualTo(uidOf(ada.username()));
        ada.verifiesTheAddressWithThePassword().expectOk();
    }

    @Test
    void registrations_every_minute_use_up_her_registrations_mail_but_not_the_one_she_asks_for() {
        for (int i = 0; i < 10; i++) {
            mal.door().register(ada.email(), "mal" + i, mal.password()).expectOk();
        }
        ada.registers().expectOk();
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(3);
        ada.signsIn().expectOk();
        ada.asksForAnotherLink().expectOk();
        assertThat(ada.readsTheLink().uid()).isEqualTo(uidOf(ada.username()));
        ada.verifiesTheAddressWithThePassword().expectOk();
    }

    @Test
    void a_burst_of_registrations_is_over_in_a_quarter_of_an_hour() {
        for (int i = 0; i < 50; i++) {
            mal.door().register(ada.email(), "mal" + i, mal.password()).expectOk();
        }
        minutesPass(15);
        ada.registers().expectOk();
        assertThat(ada.readsTheLink().uid()).isEqualTo(uidOf(ada.username()));
    }

    @Test
    void many_accounts_that_ask_for_links_to_one_address_do_not_fill_that_mailbox() {
        for (int i = 0; i < 20; i++) {
            mal.door().register(ada.email(), "mal" + i, mal.password()).expectOk();
            String token =
                    mal.door().signIn("mal" + i, mal.password()).expectOk().text("accessToken");
            mal.door().verifyEmail(token).expectOk();
        }
        // Three for registrations, five for those who asked.
        assertThat(mails(MessageKind.VERIFY_EMAIL, ada)).isEqualTo(3 + 5);
    }

    @Test
    void an_account_that_is_gone_claims_nothing() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        daysPass(6);
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        ada.door().confirmEmail(adas.uid(), adas.token()).expect("password_required");
        assertThat(removeUnverifiedBefore(1)).isEqualTo(1);
        ada.door().confirmEmail(adas.uid(), adas.token()).expectOk();
    }

    @Test
    void of_many_who_prove_one_address_at_once_without_a_password_none_does() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        assertThat(Race.of(Race.RUNNERS, runner -> {
                    MailedLink link = runner % 2 == 0 ? mals : adas;
                    return mal.door().confirmEmail(link.uid(), link.token()).code();
                }))
                .containsOnly("password_required");
    }

    @Test
    void of_two_accounts_that_prove_one_address_with_their_passwords_one_owns_it() {
        mal.door().register(ada.email(), "mal", mal.password()).expectOk();
        MailedLink mals = ada.readsTheLink();
        ada.registers().expectOk();
        MailedLink adas = ada.readsTheLink();
        assertThat(Race.of(2, runner -> {
                    MailedLink link = runner == 0 ? mals : adas;
                    String password = runner == 0 ? mal.password() : ada.password();
                    return ada.door()
                            .confirmEmail(link.uid(), link.token(), password)
                            .code();
                }))
                .containsExactlyInAnyOrder("ok", "email_taken");
    }

    private int removeUnverifiedBefore(int days) {
        return world.backend()
                .transactions()
                .run(() -> world.backend()
                        .stores()
                        .accounts()
                        .removeUnverified(world.now().minus(java.time.Duration.ofDays(days))));
    }

    private String uidOf(String username) {
        return Optional.of(username)
                .flatMap(name -> world.backend().stores().accounts().find(dev.authendpoints.account.Identity.of(name)))
                .orElseThrow()
                .id()
                .value();
    }
}
