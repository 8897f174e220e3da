package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an owner moves to another address, and nobody else does with a link that went elsewhere. */
public abstract class AddressStories extends Story {
    private static final String NEW = "ada.lovelace@example.net";

    /** For subclasses. */
    protected AddressStories() {}

    @Test
    void a_new_address_counts_only_once_it_is_confirmed_from_there() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.movesTo(NEW).expectOk();
        MailedLink link = linkAt(NEW);
        ada.door().signIn(NEW, ada.password()).expect("invalid_credentials");
        ada.door().signIn(ada.email(), ada.password()).expectOk();
        assertThat(ada.exports().text("pendingEmail")).isEqualTo(NEW);
        ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        ada.door().confirmEmail(link.uid(), link.token()).expect("invalid_token");
        ada.door().signIn(NEW, ada.password()).expectOk();
        ada.door().signIn(ada.email(), ada.password()).expect("invalid_credentials");
        assertThat(ada.exports().text("email")).isEqualTo(NEW);
        assertThat(ada.exports().text("pendingEmail")).isEmpty();
    }

    @Test
    void both_addresses_are_told_of_a_change() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.movesTo(NEW).expectOk();
        assertThat(mails(MessageKind.EMAIL_CHANGE_ASKED, ada)).isEqualTo(1);
        assertThat(world.mailbox().newest(ada.email()).params()).containsEntry("email", NEW);
        MailedLink link = linkAt(NEW);
        ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        assertThat(mails(MessageKind.EMAIL_CHANGED, ada)).isEqualTo(1);
        assertThat(world.mailbox().count(NEW, MessageKind.EMAIL_CHANGED)).isEqualTo(1);
    }

    @Test
    @Attack({"B13", "F3"})
    void a_changed_address_ends_all_sessions_but_the_one_that_asked() {
        ada.movesIn();
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.signsIn().expectOk();
        ada.signsIn().expectOk();
        ada.movesTo(NEW).expectOk();
        ada.forgetsThePassword().expectOk();
        MailedLink reset = ada.readsTheLink();
        MailedLink link = linkAt(NEW);
        elsewhere.looksAround().expectOk();
        ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        elsewhere.looksAround().expect(Reply.UNAUTHENTICATED);
        elsewhere.refreshes().expect("invalid_token");
        ada.looksAround().expectOk();
        mal.resetsThePassword(reset, "a password of mine").expect("invalid_token");
    }

    @Test
    @Attack("B11")
    void codes_and_logins_of_the_old_address_die_with_it_and_new_ones_go_to_the_new() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        ada.movesTo(NEW).expectOk();
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.beginsLogin().expectOk();
        String code = elsewhere.readsTheCode();
        MailedLink link = linkAt(NEW);
        ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        elsewhere.confirms(code).expect("account_changed");
        elsewhere.beginsLogin().expectOk();
        world.mailArrives();
        elsewhere.confirms(world.mailbox().code(NEW)).expectOk();
    }

    @Test
    @Attack("B11")
    void a_code_that_enables_dies_with_the_address_it_went_to() {
        ada.movesIn().signsIn().expectOk();
        ada.beginsToEnableEmail().expectOk();
        String code = ada.readsTheCode();
        ada.movesTo(NEW).expectOk();
        ada.takesTheAddress(NEW, linkAt(NEW)).expectOk();
        ada.confirmsEnabling(code).expect("invalid_token");
        ada.enablesEmail().expectOk();
    }

    @Test
    void a_code_that_still_waits_is_not_sent_to_an_address_that_was_changed() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        String before = ada.email();
        ada.movesTo(NEW).expectOk();
        MailedLink link = linkAt(NEW);
        world.mailbox().goesDown();
        ada.beginsLogin().expectOk();
        world.mailArrives();
        ada.takesTheAddress(NEW, link).expectOk();
        world.mailbox().comesBack();
        minutesPass(1);
        world.mailArrives();
        assertThat(world.mailbox().count(before, MessageKind.LOGIN_CODE)).isEqualTo(1);
        assertThat(world.mailbox().count(before, MessageKind.EMAIL_CHANGED)).isEqualTo(1);
    }

    @Test
    @Attack("H8")
    void two_changes_at_once_never_give_the_address_whose_link_was_not_followed() {
        mal.movesIn();
        mal.signsIn().expectOk();
        List<String> wanted = List.of("own@example.net", ada.email());
        Race.of(
                2,
                runner -> mal.door()
                        .setEmail(mal.accessToken(), wanted.get(runner))
                        .expectOk());
        world.mailArrives();
        if (!world.mailbox().all("own@example.net").isEmpty()) {
            MailedLink own = world.mailbox().link("own@example.net");
            mal.door().confirmEmail(own.uid(), own.token());
        }
        assertThat(mal.door().signIn(ada.email(), mal.password()).code()).isEqualTo("invalid_credentials");
        ada.registers().expectOk();
        ada.verifiesTheAddressWithThePassword().expectOk();
    }

    @Test
    @Attack("B13")
    void a_newer_change_takes_the_place_of_an_older_one() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.movesTo("first@example.net").expectOk();
        MailedLink first = linkAt("first@example.net");
        ada.movesTo(NEW).expectOk();
        MailedLink second = linkAt(NEW);
        ada.door().confirmEmail(first.uid(), first.token()).expect("invalid_token");
        ada.door().confirmEmail(second.uid(), second.token()).expectOk();
    }

    @Test
    void a_new_password_ends_a_pending_change() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.movesTo(NEW).expectOk();
        MailedLink link = linkAt(NEW);
        ada.forgetsThePassword().expectOk();
        ada.resetsThePassword("looms remember flowers").expectOk();
        mal.door().confirmEmail(link.uid(), link.token()).expect("invalid_token");
        ada.door().signIn(ada.email(), ada.password()).expectOk();
    }

    @Test
    void a_pending_change_ends_with_the_session_that_asked() {
        Person thief = ada.movesIn().onAnotherDevice();
        thief.signsIn().expectOk();
        ada.signsIn().expectOk();
        thief.movesTo(NEW).expectOk();
        MailedLink link = linkAt(NEW);
        ada.endsOtherSessions().expectOk();
        mal.door().confirmEmail(link.uid(), link.token()).expect("invalid_token");
        mal.door().confirmEmail(link.uid(), link.token(), ada.password()).expect("invalid_token");
        ada.door().signIn(ada.email(), ada.password()).expectOk();
    }

    @Test
    void a_taken_address_looks_the_same_and_its_owner_is_told() {
        ada.movesIn();
        mal.movesIn();
        mal.signsIn().expectOk();
        Reply taken = mal.movesTo(ada.email());
        Reply free = mal.movesTo("nobody@example.net");
        assertThat(taken).isEqualTo(free);
        assertThat(mails(MessageKind.ALREADY_REGISTERED, ada)).isEqualTo(1);
        assertThat(mails(MessageKind.CHANGE_EMAIL, ada)).isZero();
        assertThat(mails(MessageKind.EMAIL_CHANGE_ASKED, mal)).isEqualTo(2);
    }

    @Test
    void an_address_that_somebody_proved_meanwhile_is_not_changed_to() {
        mal.movesIn();
        mal.signsIn().expectOk();
        mal.movesTo(ada.email()).expectOk();
        MailedLink mals = ada.readsTheLink();
        minutesPass(1);
        ada.registers().expectOk();
        ada.door().confirmEmail(mals.uid(), mals.token()).expect("password_required");
        ada.verifiesTheAddressWithThePassword().expectOk();
        ada.door().confirmEmail(mals.uid(), mals.token()).expect("email_taken");
        assertThat(mal.exports().text("email")).isEqualTo(mal.email());
    }

    @Test
    void who_asks_for_many_addresses_does_not_mail_to_all() {
        mal.movesIn();
        mal.signsIn().expectOk();
        for (int i = 0; i < 8; i++) {
            mal.movesTo("victim" + i + "@example.org").expectOk();
        }
        assertThat(mails(MessageKind.EMAIL_CHANGE_ASKED, mal)).isEqualTo(5);
        mal.movesTo("no address").expect("validation_failed");
        mal.movesTo(mal.email()).expect("validation_failed");
    }

    @Test
    void who_is_named_by_the_address_is_named_by_the_new_one() {
        ada.door().register(ada.email(), ada.email(), ada.password()).expectOk();
        ada.verifiesTheAddress().expectOk();
        String token = ada.door().signIn(ada.email(), ada.password()).expectOk().text("accessToken");
        ada.door().setEmail(token, NEW).expectOk();
        MailedLink link = linkAt(NEW);
        ada.door().confirmEmail(link.uid(), link.token()).expectOk();
        assertThat(ada.door().export(token).text("username")).isEqualTo(NEW);
    }

    private MailedLink linkAt(String email) {
        world.mailArrives();
        return world.mailbox().link(email);
    }
}
