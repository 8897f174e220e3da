package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What each change of how an account is entered ends: a table whose rows are the changes, and whose columns are another
 * session's access and refresh tokens, a trusted device, an open login, a reset link that was mailed before, and the session
 * that asked.
 */
public abstract class ChangeStories extends Story {
    private static final String NEW = "ada@example.net";
    private static final String WANTED = "looms remember flowers";

    /** For subclasses. */
    protected ChangeStories() {}

    @Test
    @Attack("F3")
    void a_new_password_ends_all_but_the_session_that_set_it() {
        settled();
        ends(() -> ada.changesThePassword(WANTED), true);
    }

    @Test
    @Attack("F3")
    void a_reset_ends_everything() {
        settled();
        ada.forgetsThePassword().expectOk();
        MailedLink link = ada.readsTheLink();
        ends(() -> ada.resetsThePassword(link, WANTED), false);
    }

    @Test
    @Attack("F3")
    void another_address_ends_all_but_the_session_that_asked() {
        settled();
        ada.movesTo(NEW).expectOk();
        world.mailArrives();
        MailedLink link = world.mailbox().link(NEW);
        ends(() -> ada.door().confirmEmail(link.uid(), link.token()), true);
    }

    @Test
    @Attack("F3")
    void a_further_factor_ends_all_but_the_session_that_enabled_it() {
        settled();
        Authenticator app = ada.scansAnAuthenticator();
        ends(() -> ada.confirmsEnabling(AUTHENTICATOR, app.code()), true);
    }

    @Test
    @Attack("F3")
    void a_replaced_factor_ends_all_but_the_session_that_replaced_it() {
        withAnAuthenticator();
        Authenticator fresh = ada.scansAnAuthenticator();
        ends(() -> ada.confirmsEnabling(AUTHENTICATOR, fresh.code()), true);
    }

    @Test
    @Attack("F3")
    void a_removed_factor_ends_all_but_the_session_that_removed_it() {
        withAnAuthenticator();
        String id = ada.looksAtTheFactors().texts("ids").get(1);
        ends(() -> ada.door().removeFactor(ada.accessToken(), id), true);
    }

    @Test
    @Attack("F3")
    void new_recovery_codes_end_all_but_the_session_that_made_them() {
        settled();
        ends(ada::renewsRecoveryCodes, true);
    }

    @Test
    @Attack("F3")
    void switching_two_steps_off_ends_all_but_the_session_that_did_it() {
        settled();
        ends(ada::disablesTwoSteps, true);
    }

    @Test
    @Attack("F3")
    void a_deleted_account_ends_everything() {
        settled();
        ends(ada::deletesTheAccount, false);
    }

    @Test
    @Attack("F3")
    void an_account_that_is_disabled_ends_everything_and_nothing_of_it_comes_back() {
        worksAs(dora, "admin");
        settled();
        String old = ada.accessToken();
        ends(() -> dora.changes(ada, Map.of("disabled", true)), false);
        dora.changes(ada, Map.of("disabled", false)).expectOk();
        ada.door().verify(old).expect(Reply.UNAUTHENTICATED);
        ada.refreshes().expect("invalid_token");
        minutesPass(5);
        ada.logsIn().expectOk();
    }

    @Test
    @Attack("F3")
    void a_role_that_is_taken_ends_everything_and_one_that_is_given_nothing() {
        worksAs(dora, "admin");
        settled();
        dora.changes(ada, Map.of("roles", List.of("staff", "payroll"))).expectOk();
        ada.looksAround().expectOk();
        ends(() -> dora.changes(ada, Map.of("roles", List.of("staff"))), false);
    }

    private void settled() {
        ada.movesInWithTwoSteps().logsIn().expectOk();
    }

    private void withAnAuthenticator() {
        settled();
        Authenticator app = ada.enablesAnAuthenticator();
        secondsPass(30);
        ada.logsIn(app).expectOk();
    }

    /** The cells of one row. */
    private void ends(Supplier<Reply> change, boolean ownSessionLives) {
        Person phone = ada.onAnotherDevice();
        phone.logsInAndTrustsTheDevice().expectOk();
        Person tablet = ada.onAnotherDevice();
        tablet.beginsLogin().expectOk();
        String code = tablet.readsTheCode();
        ada.forgetsThePassword().expectOk();
        MailedLink reset = ada.readsTheLink();
        change.get().expectOk();
        phone.looksAround().expect(Reply.UNAUTHENTICATED);
        phone.refreshes().expect("invalid_token");
        assertThat(ada.door()
                        .signIn(ada.username(), ada.password(), phone.deviceToken())
                        .fields())
                .doesNotContainKey("deviceToken");
        assertThat(tablet.confirms(code).code()).isIn("account_changed", "invalid_token");
        mal.resetsThePassword(reset, WANTED + " again").expect("invalid_token");
        assertThat(ada.looksAround().ok()).isEqualTo(ownSessionLives);
        assertThat(ada.refreshes().ok()).isEqualTo(ownSessionLives);
    }
}
