package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** People see where they are signed in and where one step is enough, end that, and are asked again who they are. */
@ExtendWith(AtTheConsole.class)
class SessionsIT {
    private static final String SIGN_IN = """
            const [username, password, tell, done] = arguments;
            fetch('/jwt/create', {
                method: 'POST',
                headers: {'Content-Type': 'application/json', 'X-AuthEndpoints': '1'},
                body: JSON.stringify({username, password}),
            }).then(answer => {
                if (tell) {
                    new BroadcastChannel('authendpoints').postMessage('signed-in');
                }
                done(answer.status);
            });
            """;

    /** As after a login by one of the last recovery codes. */
    private static final String FEW_CODES_LEFT = """
            const done = arguments[0];
            Promise.all([
                import('/console/parts/news.js'),
                fetch('/users/me', {headers: {'X-AuthEndpoints': '1'}}).then(answer => answer.json()),
            ]).then(([news, me]) => news.keepNews({recoveryCodesLeft: 2}, me)).then(done, no => done(String(no)));
            """;

    private final Site site;
    private final Visitor visitor;

    SessionsIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void sessions_end_one_by_one_and_all_others_at_once() throws Exception {
        Resident ada = site.movesIn("ada"); // in a session of its own
        String elsewhere = site.token(ada);
        visitor.comesIn(ada.name(), Look.PHONE, "/#/security/sessions");
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
        trustsThisDeviceAndLeaves(ada);
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("sign-out");
        visitor.opens("/#/security/username");
        String other = site.name("countess");
        visitor.types("username.new", other);
        visitor.presses("username.submit");
        visitor.sees("step-up.title");
        visitor.findsNoBarrier();
        visitor.types(Keys.ESCAPE);
        visitor.sees("problem.step_up_required"); // nothing was done
        visitor.doesNotSee("step-up.title");
        assertThat(site.opensTo(ada.name(), Site.PASSWORD)).isTrue();

        visitor.presses("username.submit"); // what was typed is still there
        visitor.types("field.password", Site.PASSWORD);
        visitor.types("field.code.digits", "000000");
        visitor.sees("problem.invalid_proof");
        visitor.findsNoBarrier();
        visitor.types("field.code.digits", ada.code());
        visitor.sees("account.done.username");
        visitor.seesText(other);
        assertThat(site.opensTo(other, Site.PASSWORD)).isTrue();
        assertThat(site.opensTo(ada.name(), Site.PASSWORD)).isFalse();
    }

    @Test
    void what_one_person_began_is_not_done_with_the_next_ones_account() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        Resident bob = site.movesIn("bob");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/");
        trustsThisDeviceAndLeaves(ada);
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("sign-out");
        visitor.opens("/#/security/username");
        String other = site.name("countess");
        visitor.types("username.new", other);
        visitor.presses("username.submit");
        visitor.sees("step-up.for.username");
        assertThat(visitor.awaits(SIGN_IN, bob.name(), Site.PASSWORD, true)).isEqualTo(200L); // as in another tab
        visitor.seesText(bob.name());
        visitor.await("the question to be gone", () -> !visitor.has("dialog[open]"));
        assertThat(site.opensTo(other, Site.PASSWORD)).isFalse();
        assertThat(site.opensTo(bob.name(), Site.PASSWORD)).isTrue();
    }

    @Test
    void a_page_that_nobody_told_does_nothing_to_whoever_signed_in_after_its_owner() throws Exception {
        Resident ada = site.movesIn("ada");
        Resident bob = site.movesIn("bob");
        visitor.comesIn(ada.name(), Look.DESKTOP, "/#/security/username");
        assertThat(visitor.awaits(SIGN_IN, bob.name(), Site.PASSWORD, false)).isEqualTo(200L);
        String other = site.name("countess");
        visitor.types("username.new", other);
        visitor.presses("username.submit");
        visitor.seesText(bob.name());
        assertThat(site.opensTo(other, Site.PASSWORD)).isFalse();
        assertThat(site.opensTo(bob.name(), Site.PASSWORD)).isTrue();
        assertThat(visitor.awaits(SIGN_IN, ada.name(), Site.PASSWORD, false)).isEqualTo(200L);
        visitor.presses("sign-out");
        visitor.seesText(ada.name());
        visitor.presses("sign-out"); // of her own
        visitor.sees("sign-in.because.signed-out");
    }

    @Test
    void a_session_says_before_it_ends_that_it_will() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesIn(ada.name(), Look.PHONE, "/#/security/devices");
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

    @Test
    void a_wrong_code_of_another_leaves_the_trust_in_this_browser_as_it_is() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        Resident ben = site.movesInWithAuthenticator("ben");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/");
        trustsThisDeviceAndLeaves(ada);
        visitor.signsIn(ben.name(), Site.PASSWORD);
        visitor.ticks("second-step.remember");
        visitor.types("field.code.digits", "000000");
        visitor.sees("problem.invalid_token.Authenticator");
        visitor.presses("whose.not-you");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("sign-out"); // by the password alone
    }

    @Test
    void what_one_person_has_to_know_is_not_told_to_the_next() throws Exception {
        Resident ada = site.movesIn("ada");
        Resident bob = site.movesIn("bob");
        visitor.comesIn(ada.name(), Look.DESKTOP, "/");
        visitor.awaits(FEW_CODES_LEFT);
        visitor.reloads();
        visitor.sees("news.read");
        visitor.inAnotherTab(() -> {
            visitor.opens("/");
            visitor.presses("sign-out");
            visitor.sees("sign-in.because.signed-out");
            visitor.signsIn(bob.name(), Site.PASSWORD);
            visitor.sees("nav.security");
        });
        visitor.seesText(bob.name());
        visitor.sees("advice.off.title");
        visitor.doesNotSee("news.read");
    }

    private void trustsThisDeviceAndLeaves(Resident one) {
        trustsThisDevice(one);
        visitor.presses("sign-out");
        visitor.sees("sign-in.because.signed-out");
    }

    private void trustsThisDevice(Resident one) {
        visitor.signsIn(one.name(), Site.PASSWORD);
        visitor.ticks("second-step.remember");
        visitor.types("field.code.digits", one.code());
        visitor.sees("sign-out");
    }

    private long rows() {
        return visitor.count("main .rows > li");
    }
}
