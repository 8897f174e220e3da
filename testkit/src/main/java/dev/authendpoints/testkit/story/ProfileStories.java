package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What owners change, read and remove: name, address, the account itself. */
public abstract class ProfileStories extends Story {
    private static final String NEW = "ada.lovelace@example.net";

    /** For subclasses. */
    protected ProfileStories() {}

    @Test
    @Attack("A13")
    void a_stolen_token_of_an_old_login_changes_nothing() {
        ada.movesIn();
        ada.signsIn().expectOk();
        minutesPass(10);
        for (Function<Person, Reply> sensitive : sensitive()) {
            sensitive.apply(ada).expect("step_up_required");
        }
        assertThat(mails(MessageKind.EMAIL_CHANGE_ASKED, ada)).isZero();
        ada.signsIn().expectOk();
        ada.exports().expectOk();
    }

    @Test
    @Attack("A13")
    void a_fresh_password_is_not_enough_once_there_are_two_steps() {
        ada.movesInWithTwoSteps();
        for (Function<Person, Reply> sensitive : sensitive()) {
            sensitive.apply(ada).expect("step_up_required");
        }
        ada.logsIn().expectOk();
        ada.exports().expectOk();
        ada.takesTheName("countess").expectOk();
    }

    @Test
    void without_a_token_nothing_is_changed_or_read() {
        for (Function<Person, Reply> sensitive : sensitive()) {
            sensitive.apply(ada).expect(Reply.UNAUTHENTICATED);
        }
        ada.readsTheEvents().expect(Reply.UNAUTHENTICATED);
    }

    @Test
    void a_new_name_signs_in_and_the_old_one_is_free() {
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.takesTheName("Countess.Ada").expectOk();
        ada.looksAround().expectOk();
        ada.door().signIn("countess.ada", ada.password()).expectOk();
        ada.door().signIn("ada", ada.password()).expect("invalid_credentials");
        mal.door().register(mal.email(), "ada", mal.password()).expectOk();
        assertThat(mails(MessageKind.USERNAME_CHANGED, ada)).isEqualTo(1);
        assertThat(world.mailbox().newest(ada.email()).params())
                .containsEntry("username", "Countess.Ada")
                .containsEntry("former", "ada");
    }

    @Test
    void a_name_that_is_taken_or_none_is_refused() {
        bob.movesIn();
        ada.movesIn();
        ada.signsIn().expectOk();
        ada.takesTheName("BOB").expect("username_taken");
        ada.takesTheName("a b").expect("validation_failed");
        ada.takesTheName(bob.email()).expect("validation_failed");
        ada.takesTheName("ADA").expectOk();
        ada.takesTheName(ada.email()).expectOk();
        ada.door().signIn(ada.email(), ada.password()).expectOk();
        ada.door().signIn("ada", ada.password()).expect("invalid_credentials");
    }

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

    @Test
    @Attack("F3")
    void a_deleted_account_is_gone_with_all_its_sessions_and_its_names_are_free() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        Person elsewhere = ada.onAnotherDevice();
        elsewhere.logsIn().expectOk();
        ada.deletesTheAccount().expectOk();
        for (Person gone : List.of(ada, elsewhere)) {
            gone.looksAround().expect(Reply.UNAUTHENTICATED);
            gone.refreshes().expect("invalid_token");
            gone.signsIn().expect("invalid_credentials");
            gone.beginsLogin().expect("invalid_credentials");
        }
        assertThat(mails(MessageKind.ACCOUNT_DELETED, ada)).isEqualTo(1);
        Person again = ada.onAnotherDevice().movesIn();
        again.signsIn().expectOk();
        assertThat(again.looksAtTheFactors().texts("providers")).isEmpty();
    }

    @Test
    void what_happened_to_a_deleted_account_stays_without_its_name_and_address() {
        ada.movesIn();
        ada.signsIn().expectOk();
        AccountId id = world.backend()
                .stores()
                .accounts()
                .find(Identity.of("ada"))
                .orElseThrow()
                .id();
        ada.deletesTheAccount().expectOk();
        List<AuditEvent> events = world.backend().stores().audit().newest(id, 10);
        assertThat(events.get(0).type()).isEqualTo(AuditType.ACCOUNT_DELETED);
        assertThat(events).noneMatch(event -> event.detail().contains("ada"));
    }

    @Test
    void an_owner_reads_what_is_kept() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
        Reply all = ada.exports().expectOk();
        assertThat(all.text("username")).isEqualTo("ada");
        assertThat(all.text("email")).isEqualTo(ada.email());
        assertThat(all.texts("providers")).containsExactly(EMAIL);
        assertThat(all.texts("sessions")).hasSize(2);
        assertThat(all.texts("events")).contains("registered", "email_verified", "factor_enabled", "signed_in");
    }

    @Test
    void an_owner_reads_the_events_of_nobody_else_the_newest_first() {
        bob.movesIn();
        ada.movesIn();
        ada.door().signIn("ada", "something else").expect("invalid_credentials");
        ada.signsIn().expectOk();
        assertThat(ada.readsTheEvents().expectOk().texts("events"))
                .containsExactly("signed_in", "login_refused", "email_verified", "registered");
    }

    @Test
    void events_are_read_page_by_page_and_each_once() {
        ada.movesIn();
        for (int i = 0; i < 60; i++) {
            ada.signsIn().expectOk();
        }
        Reply first = ada.readsTheEvents().expectOk();
        Reply second = ada.door().securityEvents(ada.accessToken(), first.text("nextCursor"));
        assertThat(first.texts("events")).hasSize(50).containsOnly("signed_in");
        assertThat(second.texts("events")).hasSize(12).endsWith("email_verified", "registered");
        assertThat(second.fields()).doesNotContainKey("nextCursor");
    }

    private static List<Function<Person, Reply>> sensitive() {
        return List.of(
                person -> person.takesTheName("somebody"),
                person -> person.movesTo("somebody@example.net"),
                Person::exports,
                Person::deletesTheAccount);
    }

    private MailedLink linkAt(String email) {
        world.mailArrives();
        return world.mailbox().link(email);
    }
}
