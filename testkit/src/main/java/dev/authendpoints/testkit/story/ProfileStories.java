package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What owners change, read and remove: the name, the account itself and what is kept of it. */
public abstract class ProfileStories extends Story {
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
}
