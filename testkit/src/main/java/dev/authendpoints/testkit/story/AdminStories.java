package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.audit.AuditType;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the first administrator comes to be, what administrators do to accounts, and how nobody else does. */
public abstract class AdminStories extends Story {
    private static final String STALE = "step_up_required";
    private static final Map<String, Object> DISABLED = Map.of("disabled", true);

    /** For subclasses. */
    protected AdminStories() {}

    @Test
    @Attack("I3")
    void the_first_administrator_comes_from_a_token_that_the_operator_asks_for() {
        String token = world.bootstrapToken().orElseThrow();
        assertThat(world.bootstrapToken()).as("another node's").isEmpty();
        ada.movesIn().signsIn().expectOk();
        ada.administers().bootstrap(token).expect(STALE);
        Authenticator app = ada.enablesAnAuthenticator();
        ada.administers().bootstrap(token).expect(STALE);
        secondsPass(30);
        ada.logsIn(app).expectOk();
        ada.administers().bootstrap(token + "x").expect("invalid_token");
        ada.administers().users("", "").expect("forbidden");
        ada.administers().bootstrap(token).expectOk();
        ada.administers().bootstrap(token).expect("invalid_token");
        assertThat(ada.administers().user(ada.id()).expectOk().texts("roles")).containsExactly("admin");
        assertThat(events(ada)).contains(AuditType.ADMINISTRATOR_BOOTSTRAPPED);
        assertThat(mails(MessageKind.ROLES_CHANGED, ada)).isEqualTo(1);
        assertThat(world.bootstrapToken()).as("while somebody administers").isEmpty();
        minutesPass(61);
        assertThat(world.bootstrapToken()).as("while somebody administers").isEmpty();
    }

    @Test
    @Attack("I3")
    void the_token_works_for_an_hour_and_then_there_is_another() {
        String first = world.bootstrapToken().orElseThrow();
        minutesPass(59);
        Authenticator app = worksAs(ada);
        assertThat(world.bootstrapToken()).isEmpty();
        secondsPass(30);
        String second = world.bootstrapToken().orElseThrow();
        ada.administers().bootstrap(first).expect("invalid_token");
        minutesPass(10);
        ada.administers().bootstrap(second).expect(STALE);
        ada.stepsUp(Map.of(
                        "method",
                        AUTHENTICATOR,
                        "password",
                        ada.password(),
                        "token",
                        app.code(),
                        "purpose",
                        "administration"))
                .expectOk();
        ada.administers().bootstrap(second).expectOk();
    }

    @Test
    @Attack("I3")
    void of_sixteen_who_show_the_token_one_administers() {
        worksAs(ada);
        worksAs(bob);
        String token = world.bootstrapToken().orElseThrow();
        List<Reply> replies = Race.of(
                Race.RUNNERS,
                runner -> (runner % 2 == 0 ? ada : bob).administers().bootstrap(token));
        assertThat(replies).filteredOn(Reply::ok).hasSize(1);
        assertThat(List.of(administers(ada), administers(bob))).containsOnlyOnce(true);
    }

    @Test
    @Attack({"A13", "I3"})
    void it_takes_a_role_and_two_fresh_steps_that_are_worth_it() {
        Authenticator app = worksAs(dora, "admin");
        ada.movesInWithTwoSteps();
        assign(ada, Set.of("admin"));
        ada.logsIn().expectOk();
        ada.administers().users("", "").expect(STALE); // a mailed code is no second step here
        worksAs(bob, "staff");
        bob.administers().users("", "").expect("forbidden");
        bob.changes(ada, DISABLED).expect("forbidden");
        secondsPass(30);
        dora.logsIn(app).expectOk();
        String stolen = dora.accessToken();
        dora.administers().users("", "").expectOk();
        minutesPass(10);
        mal.door().admin(stolen).users("", "").expect(STALE);
        mal.door().admin(stolen).change(ada.id(), DISABLED).expect(STALE);
        dora.stepsUp(AUTHENTICATOR, app.code()).expectOk();
        dora.administers().users("", "").expectOk();
        mal.door().admin(stolen).users("", "").expect(STALE);
        mal.door().admin("nonsense").users("", "").expect(Reply.UNAUTHENTICATED);
        ada.looksAround().expectOk();
    }

    @Test
    void administrators_see_what_the_settings_leave_open() {
        worksAs(bob, "helpdesk");
        bob.administers().waysIn().expect("forbidden");
        bob.administers().withoutFactor().expect("forbidden");
        worksAs(dora, "admin");
        assertThat(dora.administers().waysIn().expectOk().texts("accounts")).contains("||password", "|Email|mailbox");
        assertThat(dora.administers().withoutFactor().expectOk().texts("accounts"))
                .isEmpty();
    }

    @Test
    void accounts_are_found_by_how_they_begin() {
        worksAs(dora, "helpdesk");
        ada.movesInWithTwoSteps();
        bob.movesIn();
        assertThat(found("")).contains("ada", "bob", "dora");
        assertThat(found(" AD")).containsExactly("ada");
        assertThat(found("bob@Example")).containsExactly("bob");
        assertThat(found(ada.id())).containsExactly("ada");
        assertThat(found("%")).isEmpty();
        assertThat(found("_da")).isEmpty();
        assertThat(found("@")).isEmpty();
        assertThat(found("da")).isEmpty();
        Reply shown = dora.administers().user(ada.id()).expectOk();
        assertThat(shown.text("email")).isEqualTo(ada.email());
        assertThat(shown.texts("providers")).containsExactly(EMAIL);
        assertThat(shown.fields()).containsEntry("recoveryCodesLeft", 10).containsEntry("openSessions", 1);
        assertThat(shown.fields().keySet())
                .doesNotContain("passwordHash", "epoch", "code", "secret")
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("hash"));
        dora.administers().user("nobody").expect("not_found");
    }

    @Test
    void sixty_accounts_are_two_pages() {
        for (int i = 0; i < 55; i++) {
            mal.door()
                    .register("m" + i + "@example.net", "many" + i, mal.password())
                    .expectOk();
        }
        worksAs(dora, "helpdesk");
        Reply first = dora.administers().users("many", "").expectOk();
        assertThat(first.texts("ids")).hasSize(50);
        Reply second =
                dora.administers().users("many", first.text("nextCursor")).expectOk();
        assertThat(second.texts("ids")).hasSize(5).doesNotContainAnyElementsOf(first.texts("ids"));
        assertThat(second.fields()).doesNotContainKey("nextCursor");
    }

    @Test
    @Attack("I5")
    void a_disabled_account_lets_nobody_in_and_its_owner_is_told() {
        worksAs(dora, "admin");
        ada.movesInWithTwoSteps();
        dora.changes(ada, DISABLED).expectOk();
        dora.changes(ada, DISABLED).expectOk();
        assertThat(mails(MessageKind.ACCOUNT_DISABLED, ada)).isEqualTo(1);
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        ada.signsIn().expect("invalid_credentials");
        ada.beginsLogin().expect("invalid_credentials");
        ada.forgetsThePassword().expectOk();
        assertThat(mails(MessageKind.RESET_PASSWORD, ada)).isZero();
        assertThat(dora.administers().user(ada.id()).expectOk().fields()).containsEntry("disabled", true);
        Reply enabled = dora.changes(ada, Map.of("disabled", false)).expectOk();
        assertThat(enabled.fields()).containsEntry("disabled", false).containsEntry("openSessions", 0);
        assertThat(mails(MessageKind.ACCOUNT_ENABLED, ada)).isEqualTo(1);
        ada.logsIn().expectOk();
        assertThat(events(ada)).contains(AuditType.ACCOUNT_DISABLED, AuditType.ACCOUNT_ENABLED);
        assertThat(events(dora)).contains(AuditType.ADMINISTERED);
    }

    @Test
    void all_sessions_of_an_account_are_ended_and_its_owner_is_told() {
        worksAs(dora, "admin");
        ada.movesInWithTwoSteps();
        ada.onAnotherDevice().logsIn().expectOk();
        dora.administers().endSessions(ada.id()).expectOk();
        dora.administers().endSessions(ada.id()).expectOk();
        ada.looksAround().expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        assertThat(mails(MessageKind.SIGNED_OUT, ada)).isEqualTo(1);
        dora.looksAround().expectOk();
    }

    @Test
    @Attack("I3")
    void somebody_is_always_left_who_administers() {
        worksAs(dora, "admin");
        dora.changes(dora, DISABLED).expect("last_administrator");
        dora.changes(dora, Map.of("roles", List.of("staff"))).expect("last_administrator");
        worksAs(bob, "admin");
        bob.changes(dora, DISABLED).expectOk();
        bob.changes(bob, Map.of("roles", List.of())).expect("last_administrator");
        bob.changes(dora, Map.of("disabled", false)).expectOk();
        assertThat(bob.changes(bob, Map.of("roles", List.of("helpdesk")))
                        .expectOk()
                        .texts("roles"))
                .containsExactly("helpdesk");
        bob.administers().users("", "").expectOk();
        bob.changes(ada.movesIn(), DISABLED).expect("forbidden");
    }

    @Test
    @Attack("I3")
    void of_two_administrators_who_leave_or_disable_each_other_at_once_one_is_left() {
        worksAs(dora, "admin");
        worksAs(bob, "admin");
        Map<String, Object> leaves = Map.of("roles", List.of());
        List<Reply> replies = Race.of(2, runner -> runner == 0 ? dora.changes(dora, leaves) : bob.changes(bob, leaves));
        assertThat(replies.stream().map(Reply::code)).containsExactlyInAnyOrder(Reply.OK, "last_administrator");
        assign(dora, Set.of("admin"));
        assign(bob, Set.of("admin"));
        List<Reply> duel =
                Race.of(2, runner -> runner == 0 ? dora.changes(bob, DISABLED) : bob.changes(dora, DISABLED));
        assertThat(duel).filteredOn(Reply::ok).hasSize(1);
    }

    @Test
    @Attack("I3")
    void a_role_that_was_taken_allows_nothing_any_more() {
        worksAs(dora, "admin");
        worksAs(bob, "admin");
        String stolen = bob.accessToken();
        dora.changes(bob, Map.of("roles", List.of())).expectOk();
        mal.door().admin(stolen).users("", "").expect(Reply.UNAUTHENTICATED);
        assertThat(mails(MessageKind.ROLES_CHANGED, bob)).isEqualTo(1);
        assertThat(events(bob)).contains(AuditType.ROLES_CHANGED);
    }

    private List<String> found(String query) {
        return dora.administers().users(query, "").expectOk().texts("usernames");
    }

    private boolean administers(Person who) {
        return who.administers().users("", "").ok();
    }
}
