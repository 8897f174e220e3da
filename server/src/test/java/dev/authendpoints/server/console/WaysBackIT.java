package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People get in again when something of theirs is lost or stolen. */
@ExtendWith(AtTheConsole.class)
class WaysBackIT {
    private static final String ANOTHER = "another horse, another battery";

    private final Site site;
    private final Visitor visitor;

    WaysBackIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void a_forgotten_password_is_replaced_through_the_mailbox() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesWith(Look.PHONE.atNight());
        visitor.opens("/");
        visitor.presses("sign-in.forgot");
        visitor.sees("forgot.title");
        visitor.findsNoBarrier();
        visitor.types("field.email", ada.email());
        visitor.presses("forgot.submit");
        visitor.sees("forgot.sent");
        visitor.findsNoBarrier();

        String link = site.link(ada.email(), "reset-password");
        visitor.opens(link);
        visitor.sees("link.reset-password.title");
        visitor.findsNoBarrier();
        visitor.findsRoomForOtherLanguages();
        assertThat(visitor.address()).as("what stays in the history").doesNotContain("token");
        visitor.opens(link);
        visitor.types("field.new-password", "short");
        visitor.presses("link.reset-password.submit");
        visitor.sees("error.password.too_short"); // the link is not used up by that
        visitor.types("field.new-password", ANOTHER);
        visitor.presses("link.reset-password.submit");
        visitor.sees("link.reset-password.done.title");
        visitor.findsNoBarrier();
        visitor.presses("link.to/sign-in");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("problem.invalid_credentials");
        visitor.signsIn(ada.name(), ANOTHER);
        visitor.sees("nav.security");
    }

    @Test
    void who_says_that_it_was_not_them_closes_the_account_and_opens_it_again() throws Exception {
        Resident ada = site.movesIn("ada");
        String stolen = site.token(ada);
        Map<String, String> change =
                Map.of("currentPassword", Site.PASSWORD, "newPassword", ANOTHER, "confirmNewPassword", ANOTHER);
        assertThat(site.post("/users/set_password", change, stolen).status()).isEqualTo(204);
        visitor.comesWith(Look.DESKTOP);
        visitor.opens(site.objection(ada.email()));
        visitor.sees("link.not-me.title");
        visitor.findsNoBarrier();
        assertThat(site.post("/users/verify_email", Map.of(), stolen).status())
                .isEqualTo(204); // nothing has happened yet
        visitor.presses("link.not-me.submit");
        visitor.sees("link.not-me.done.title");
        visitor.findsNoBarrier();
        assertThat(site.post("/users/verify_email", Map.of(), stolen).status()).isEqualTo(401);
        visitor.opens("/");
        visitor.signsIn(ada.name(), ANOTHER); // the thief's
        visitor.sees("problem.invalid_credentials");

        visitor.opens(site.link(ada.email(), "reset-password"));
        visitor.types("field.new-password", "an owner's own new words");
        visitor.presses("link.reset-password.submit");
        visitor.presses("link.to/sign-in");
        visitor.signsIn(ada.name(), "an owner's own new words");
        visitor.sees("nav.security");
    }

    @Test
    void who_has_lost_everything_begins_a_wait_and_whoever_reads_the_mail_stops_it() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.PHONE);
        visitor.opens("/");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.presses("second-step.another");
        visitor.presses("second-step.lost");
        visitor.sees("lost.title");
        visitor.findsNoBarrier();
        visitor.types("lost.email", ada.email());
        visitor.presses("lost.submit");
        visitor.sees("lost.sent");
        visitor.findsNoBarrier();

        visitor.opens(site.link(ada.email(), "start-recovery"));
        visitor.types("field.password", "not the right one at all");
        visitor.presses("link.start-recovery.submit");
        visitor.sees("link.wrong-password");
        visitor.findsNoBarrier();
        visitor.types("field.password", Site.PASSWORD);
        visitor.presses("link.start-recovery.submit");
        visitor.sees("link.start-recovery.done.title");
        visitor.findsNoBarrier();

        String link = site.link(ada.email(), "cancel-recovery");
        visitor.opens(link);
        visitor.sees("link.cancel-recovery.title");
        visitor.findsNoBarrier();
        visitor.presses("link.cancel-recovery.submit");
        visitor.sees("link.cancel-recovery.done.title");
        visitor.opens(link);
        visitor.presses("link.cancel-recovery.submit");
        visitor.sees("link.cancel-recovery.dead.title");
        visitor.findsNoBarrier();
    }

    @Test
    void who_knows_no_second_step_any_more_is_let_in_by_the_helpdesk() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP.atNight());
        visitor.opens("/#/lost-everything");
        visitor.presses("lost.pass.have");
        visitor.sees("pass.title");
        visitor.findsNoBarrier();
        gives(ada, "7QX2M-K9VDT-0RWCE-4HJPN");
        visitor.sees("problem.pass_refused");
        visitor.findsNoBarrier();
        gives(ada, new Helpdesk(site).pass(ada));
        visitor.sees("enrol.title");
        visitor.findsNoBarrier();
        visitor.follows("#/enrol?with=Authenticator");
        visitor.presses("authenticator.by-hand");
        CodeApp app =
                new CodeApp(String.valueOf(visitor.runs("return document.querySelector('.copyable code').innerText")));
        visitor.types("set-up.email", ada.email());
        visitor.types("field.code.digits", app.code());
        visitor.sees("sheet.title");
        visitor.findsNoBarrier();
        visitor.presses("sheet.kept");
        visitor.sees("sign-in.because.enrolled");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.types("field.code.digits", app.code());
        visitor.sees("nav.security");
    }

    private void gives(Resident owner, String pass) {
        visitor.types("field.username-or-email", owner.name());
        visitor.types("field.password", Site.PASSWORD);
        visitor.types("field.pass", pass);
        visitor.presses("continue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlock-factor", "not-me", "finish-recovery"})
    void a_link_that_nobody_mailed_is_dead(String page) {
        visitor.comesWith(Look.PHONE.atNight());
        visitor.opens("/" + page + ".html");
        visitor.sees("link.incomplete.title");
        visitor.findsNoBarrier();
        visitor.opens("/" + page + ".html#uid=nobody&token=invented");
        visitor.sees("link." + page + ".title");
        visitor.findsNoBarrier();
        if (page.equals("finish-recovery")) {
            visitor.types("field.password", Site.PASSWORD);
        }
        visitor.presses("link." + page + ".submit");
        visitor.sees("link.dead.title");
        visitor.sees("link." + page + ".dead.text");
        visitor.findsNoBarrier();
    }
}
