package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People add second steps of every kind, use them, move them and let them go. */
@ExtendWith(AtTheConsole.class)
class FactorsIT {
    private final Site site;
    private final Visitor visitor;

    FactorsIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void a_passkey_alone_as_second_step_and_where_names_are_filled_in() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesWith(Look.PHONE);
        visitor.holdsPasskeys();
        visitor.opens("/");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("nav.security");
        visitor.opens("/#/security/add/passkey");
        visitor.sees("passkey.lead");
        visitor.findsNoBarrier();
        visitor.presses("passkey.create");
        visitor.sees("sheet.title");
        visitor.presses("sheet.kept");
        visitor.sees("security.done.on");
        visitor.findsNoBarrier();
        visitor.presses("sign-out");
        visitor.await("to be signed out", () -> !visitor.has(".note.good"));
        visitor.sees(
                "nav.security"); // the browser offers it where names are filled in, and this authenticator takes it
        visitor.keepsPasskeysBack();
        visitor.presses("sign-out");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("provider.Passkey.task");
        visitor.findsNoBarrier();
        visitor.offersPasskeys();
        visitor.presses("passkey.use");
        visitor.sees("nav.security");
    }

    @Test
    void codes_by_mail_and_by_text_message() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesIn(ada.name(), Look.DESKTOP.atNight(), "/#/security");
        visitor.sees("advice.off.do");
        visitor.opens("/#/security/add/email");
        visitor.sees("set-up.Email.lead"); // a link leads here from anywhere: nothing was mailed yet
        visitor.presses("code.send");
        visitor.types("field.code.digits", site.code(ada.email()));
        visitor.sees("sheet.title");
        visitor.goesBack();
        visitor.sees("sheet.leave.title");
        visitor.presses("sheet.leave.back");
        visitor.presses("nav.sessions");
        visitor.sees("sheet.leave.title");
        assertThat(visitor.count(".codes li")).isEqualTo(10);
        visitor.presses("sheet.kept");
        visitor.sees("security.done.on");
        visitor.opens("/#/security/add/phone");
        String number = site.phoneNumber();
        visitor.types("phone.number", number);
        visitor.findsNoBarrier();
        site.forgetsMails();
        visitor.presses("code.send");
        visitor.sees("step-up.title"); // another second step takes the one that is there: asked for in place
        visitor.findsNoBarrier();
        visitor.presses("code.send");
        visitor.types("field.password", Site.PASSWORD);
        visitor.types("field.code.digits", site.code(ada.email()));
        visitor.types("field.code.digits", site.code(number));
        visitor.sees("security.done.added");
        visitor.presses("sign-out");
        site.forgetsMails();
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("second-step.sent-to");
        visitor.types("field.code.digits", site.code(ada.email()));
        visitor.sees("nav.security");
    }

    @Test
    void a_new_phone_takes_the_place_of_the_old_one() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.PHONE.atNight());
        signsIn(ada);
        visitor.presses("factor.open");
        visitor.findsNoBarrier();
        visitor.presses("move.title");
        visitor.presses("move.overlap.PT0S");
        visitor.presses("continue");
        visitor.presses("authenticator.by-hand");
        visitor.findsNoBarrier();
        CodeApp app = new CodeApp(
                String.valueOf(visitor.runs("return document.querySelector('.copyable code').textContent")));
        visitor.types("field.code.digits", app.code());
        visitor.sees("security.done.moved");
        visitor.presses("sign-out");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.types("field.code.digits", app.code());
        visitor.sees("nav.security");
    }

    @Test
    void a_name_a_drill_new_codes_and_the_end_of_it_all() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP);
        signsIn(ada);
        visitor.presses("factor.open");
        visitor.types("factor.label", "My old phone");
        visitor.presses("save");
        visitor.sees("factor.saved");
        visitor.opens("/#/security/recovery-codes");
        visitor.findsNoBarrier();
        visitor.types("field.code.recovery", ada.recoveryCode());
        visitor.presses("codes.drill.do");
        visitor.sees("codes.drill.right");
        visitor.presses("codes.renew");
        visitor.sees("sheet.title");
        assertThat(visitor.shown()).doesNotContain(ada.recoveryCode());
        visitor.presses("sheet.kept");
        visitor.sees("security.done.codes");
        visitor.seesText("My old phone");
        visitor.presses("removal.off");
        visitor.findsNoBarrier();
        visitor.presses("removal.off.do");
        visitor.sees("security.done.off");
        visitor.sees("advice.off.title");
    }

    private void signsIn(Resident ada) {
        visitor.opens("/");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.types("field.code.digits", ada.code());
        visitor.sees("security.factors");
    }
}
