package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import dev.authendpoints.server.console.Site.Resident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People look after their account: where they are signed in, what has happened, what they are called, and the end. */
@ExtendWith(AtTheConsole.class)
class AccountIT {
    private static final String ANOTHER = "another horse, another battery";

    private final Site site;
    private final Visitor visitor;

    AccountIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void sessions_end_one_by_one_and_all_others_at_once() throws Exception {
        Resident ada = site.movesIn("ada"); // in a session of its own
        String elsewhere = site.token(ada);
        comesIn(ada, Look.PHONE, "/#/security/sessions");
        visitor.sees("sessions.current");
        visitor.findsNoBarrier();
        assertThat(rows()).isEqualTo(3);
        visitor.presses("sessions.end");
        visitor.sees("sessions.ended");
        assertThat(rows()).isEqualTo(2);
        String later = site.token(ada);
        visitor.presses("sessions.end-others");
        visitor.sees("sessions.ended-others");
        visitor.sees("sessions.only");
        visitor.findsNoBarrier();
        assertThat(site.get("/users/me", elsewhere).status()).isEqualTo(401);
        assertThat(site.get("/users/me", later).status()).isEqualTo(401);
        visitor.reloads();
        visitor.sees("sessions.only"); // here they are still signed in
    }

    @Test
    void a_trusted_device_is_trusted_no_longer_and_the_trail_says_so() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.PHONE.atNight());
        visitor.opens("/#/security/devices");
        trustsThisDevice(ada);
        visitor.sees("devices.current");
        visitor.findsNoBarrier();
        visitor.presses("devices.remove");
        visitor.sees("devices.removed");
        visitor.sees("devices.empty.title");
        visitor.findsNoBarrier();
        visitor.presses("nav.activity");
        visitor.sees("event.device_removed");
        visitor.sees("event.device_trusted");
        visitor.sees("event.recovery_code_used");
        visitor.sees("event.factor_enabled");
        visitor.findsNoBarrier();
        visitor.presses("sign-out");
        visitor.sees("sign-in.because.signed-out");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("second-step.title");
    }

    @Test
    void a_trusted_device_confirms_in_place_that_it_is_its_owner() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP.atNight());
        visitor.opens("/#/security/username");
        trustsThisDevice(ada);
        visitor.presses("sign-out");
        visitor.sees("sign-in.because.signed-out");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.presses("nav.account");
        visitor.opens("/#/security/username");
        String other = site.name("countess");
        visitor.types("username.new", other);
        visitor.presses("username.submit");
        visitor.sees("step-up.title");
        visitor.findsNoBarrier();
        visitor.types(Keys.ESCAPE);
        visitor.sees("problem.step_up_required"); // nothing was done
        visitor.doesNotSee("step-up.title");
        assertThat(opensWith(ada.name(), Site.PASSWORD)).isTrue();

        visitor.presses("username.submit"); // what was typed is still there
        visitor.types("field.password", Site.PASSWORD);
        visitor.types("field.code.digits", "000000");
        visitor.sees("problem.invalid_proof");
        visitor.findsNoBarrier();
        visitor.types("field.code.digits", ada.code());
        visitor.sees("account.done.username");
        visitor.seesText(other);
        assertThat(opensWith(other, Site.PASSWORD)).isTrue();
        assertThat(opensWith(ada.name(), Site.PASSWORD)).isFalse();
    }

    @Test
    void username_and_password_are_changed() throws Exception {
        Resident ada = site.movesIn("ada");
        Resident bob = site.movesIn("bob");
        String elsewhere = site.token(ada);
        comesIn(ada, Look.PHONE, "/#/security/account");
        visitor.sees("account.email.confirmed");
        visitor.findsNoBarrier();
        visitor.findsRoomForOtherLanguages();
        visitor.opens("/#/security/username");
        visitor.types("username.new", bob.name());
        visitor.presses("username.submit");
        visitor.sees("problem.username_taken");
        visitor.findsNoBarrier();
        visitor.opens("/#/security/password");
        visitor.types("password.current", "not the right one at all");
        visitor.types("password.new", ANOTHER);
        visitor.presses("password.submit");
        visitor.await("the field to be marked", () -> visitor.has("#currentPassword[aria-invalid=true]"));
        visitor.findsNoBarrier();
        assertThat(site.get("/users/me", elsewhere).status()).isEqualTo(200);
        visitor.types("password.current", Site.PASSWORD);
        visitor.presses("password.submit");
        visitor.sees("account.done.password");
        visitor.findsNoBarrier();
        assertThat(site.get("/users/me", elsewhere).status()).isEqualTo(401);
        assertThat(opensWith(ada.name(), ANOTHER)).isTrue();
    }

    @Test
    void another_address_counts_once_its_owner_has_followed_the_link() throws Exception {
        Resident ada = site.movesIn("ada");
        String other = "countess-" + ada.email();
        comesIn(ada, Look.DESKTOP, "/#/security/email");
        visitor.types("email.new", "nonsense");
        visitor.presses("email.submit");
        visitor.sees("error.email.invalid");
        visitor.findsNoBarrier();
        visitor.types("email.new", other);
        visitor.presses("email.submit");
        visitor.sees("email.asked.title");
        visitor.findsNoBarrier();
        visitor.inAnotherTab(() -> {
            visitor.opens(site.link(other, "verify-email"));
            visitor.presses("link.verify-email.submit");
            visitor.sees("link.verify-email.done.title");
        });
        visitor.sees("email.title"); // this tab has noticed
        visitor.seesText(other);
        visitor.presses("nav.account");
        visitor.seesText(other);
        visitor.sees("account.email.confirmed");
    }

    @Test
    void all_that_is_kept_of_somebody_is_theirs_as_a_file(@TempDir Path folder) throws Exception {
        Resident ada = site.movesIn("ada");
        comesIn(ada, Look.PHONE, "/#/security/export");
        visitor.devtools("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        visitor.presses("export.submit");
        visitor.sees("export.saved");
        visitor.findsNoBarrier();
        String name = String.valueOf(visitor.runs("return document.querySelector('.said').innerText"))
                .replaceFirst(".*(" + ada.name() + "\\S+\\.json).*", "$1");
        visitor.await("the file", () -> Files.exists(folder.resolve(name)));
        visitor.devtools("Browser.setDownloadBehavior", Map.of("behavior", "default"));
        JsonNode copy = JsonMapper.shared().readTree(Files.readString(folder.resolve(name)));
        assertThat(copy.findValuesAsString("email")).contains(ada.email());
        assertThat(copy.findValuesAsString("username")).contains(ada.name());
    }

    @Test
    void whoever_types_their_name_deletes_their_account() throws Exception {
        Resident ada = site.movesIn("ada");
        comesIn(ada, Look.DESKTOP.atNight(), "/#/security/delete");
        visitor.sees("delete.title");
        visitor.findsNoBarrier();
        visitor.types("delete.confirm", "somebody else");
        visitor.presses("delete.submit");
        visitor.sees("delete.wrong");
        assertThat(opensWith(ada.name(), Site.PASSWORD)).isTrue();
        visitor.types("delete.confirm", ada.name());
        visitor.presses("delete.submit");
        visitor.sees("sign-in.because.deleted");
        assertThat(opensWith(ada.name(), Site.PASSWORD)).isFalse();
    }

    @Test
    void a_session_says_before_it_ends_that_it_will() throws Exception {
        Resident ada = site.movesIn("ada");
        comesIn(ada, Look.PHONE, "/#/security/devices");
        visitor.sees("devices.empty.no-factor");
        visitor.doesNotSee("session.soon.title");
        visitor.runs("localStorage.setItem('sessionUntil', String(Date.now() + 90_000))");
        visitor.reloads();
        visitor.sees("session.soon.title");
        visitor.findsNoBarrier();
        visitor.presses("session.stay");
        visitor.await("it to say so no longer", () -> !visitor.has(".floating"));
        assertThat(visitor.runs("return localStorage.getItem('sessionUntil') > Date.now() + 600_000"))
                .isEqualTo(true);
        visitor.runs("localStorage.setItem('sessionUntil', String(Date.now() - 1))");
        visitor.reloads();
        visitor.sees("sign-in.because.ended");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("devices.empty.no-factor"); // back where they were
    }

    private void comesIn(Resident one, Look look, String where) {
        visitor.comesWith(look);
        visitor.opens(where);
        visitor.signsIn(one.name(), Site.PASSWORD);
        visitor.sees("sign-out");
    }

    /** With a recovery code: the authenticator's code of now is left for later. */
    private void trustsThisDevice(Resident one) {
        visitor.signsIn(one.name(), Site.PASSWORD);
        visitor.presses("second-step.another");
        visitor.presses("provider.RecoveryCode");
        visitor.types("field.code.recovery", one.recoveryCode());
        visitor.ticks("second-step.remember");
        visitor.presses("second-step.submit");
        visitor.sees("sign-out");
    }

    private long rows() {
        return (Long) visitor.runs("return document.querySelectorAll('main .rows > li').length");
    }

    private boolean opensWith(String name, String password) throws Exception {
        Answer answer = site.post("/jwt/create", Map.of("username", name, "password", password), null);
        return answer.status() == 200 || answer.text("code").equals("two_step_verification_required");
    }
}
