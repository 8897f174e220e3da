package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** People sign in. */
@ExtendWith(AtTheConsole.class)
class SignInIT {
    private final Site site;
    private final Visitor visitor;

    SignInIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void with_two_steps_and_a_wrong_word_at_each() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.PHONE);
        visitor.opens("/");
        visitor.findsNoBarrier();
        visitor.signsIn(ada.name(), "not the right one at all");
        visitor.sees("problem.invalid_credentials");
        visitor.findsNoBarrier();
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.findsNoBarrier();
        visitor.types("field.code.digits", "000000"); // six digits send themselves
        visitor.sees("problem.invalid_token.Authenticator");
        visitor.types("field.code.digits", ada.code());
        visitor.sees("nav.security");
    }

    @Test
    void a_reload_in_the_middle_and_the_way_back_keep_their_place() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/#/security/sessions");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("second-step.title");
        visitor.reloads();
        visitor.types("field.code.digits", ada.code());
        visitor.sees("sessions.title"); // where they wanted to go
        visitor.reloads();
        visitor.sees("sessions.title");
        visitor.presses("nav.activity");
        visitor.sees("activity.title");
        visitor.goesBack();
        visitor.sees("sessions.title");
    }

    @Test
    void with_a_recovery_code_instead() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP.atNight());
        visitor.opens("/");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.presses("second-step.another");
        visitor.presses("second-step.lost");
        visitor.sees("lost.title");
        visitor.goesBack();
        visitor.sees("second-step.title"); // where they were
        visitor.presses("second-step.another");
        visitor.presses("provider.RecoveryCode");
        visitor.types("field.code.recovery", ada.recoveryCode().toLowerCase(java.util.Locale.ROOT));
        visitor.doesNotSee("second-step.remember.hint");
        visitor.findsNoBarrier();
        visitor.presses("second-step.submit");
        visitor.sees("nav.security");
    }

    @Test
    void on_a_trusted_device_once_with_two_steps_and_then_with_one() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.ticks("second-step.remember");
        visitor.types("field.code.digits", ada.code());
        visitor.sees("nav.security");
        visitor.presses("sign-out");
        visitor.sees("sign-in.because.signed-out");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("nav.security");
        // The cookie in another browser is worth nothing without the key that signed here.
        visitor.presses("sign-out");
        visitor.sees("sign-in.because.signed-out");
        visitor.devtools("Storage.clearDataForOrigin", Map.of("origin", site.base(), "storageTypes", "indexeddb"));
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("second-step.title");
    }

    @Test
    void with_the_keyboard_alone() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/");
        visitor.sees("sign-in.title");
        visitor.tabsTo("field.username-or-email");
        visitor.types(ada.name());
        visitor.tabsTo("field.password");
        visitor.types(Site.PASSWORD, Keys.ENTER);
        visitor.sees("second-step.title");
        visitor.types(ada.code()); // the focus is in the field, and the code sends itself
        visitor.sees("nav.security");
        visitor.tabsTo("nav.sessions");
        visitor.types(Keys.ENTER);
        visitor.await("to come to the sessions", () -> visitor.address().endsWith("/security/sessions"));
        visitor.reloads();
        visitor.sees("nav.sessions");
        visitor.tabsTo("sign-out");
        visitor.types(Keys.SPACE);
        visitor.sees("sign-in.because.signed-out");
    }

    @Test
    void a_slow_network_shows_that_it_is_slow_and_sends_nothing_twice() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/");
        visitor.types("field.username-or-email", ada.name());
        visitor.types("field.password", Site.PASSWORD);
        visitor.slowsDown(1500);
        visitor.runs("performance.clearResourceTimings()");
        visitor.presses("sign-in.submit");
        visitor.await("the page to say that it waits", () -> visitor.has(".busy .progress, .spinner"));
        visitor.presses("sign-in.submit");
        visitor.presses("sign-in.submit");
        visitor.sees("second-step.title");
        visitor.slowsDown(0);
        assertThat(visitor.runs("return performance.getEntriesByType('resource')"
                        + ".filter(one => one.name.endsWith('/jwt/create')).length"))
                .isEqualTo(1L);
    }

    @Test
    void a_second_tab_knows_that_the_first_has_left() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("nav.security");
        visitor.inAnotherTab(() -> {
            visitor.opens("/");
            visitor.presses("sign-out");
            visitor.sees("sign-in.because.signed-out");
        });
        visitor.sees("sign-in.because.signed-out");
    }

    @Test
    void the_first_page_is_light_and_stands_still() {
        visitor.comesWith(Look.PHONE);
        visitor.opens("/");
        visitor.sees("sign-in.title");
        double script = visitor.measures("return performance.getEntriesByType('resource')"
                + ".filter(one => one.name.endsWith('.js')).reduce((sum, one) => sum + one.decodedBodySize, 0)");
        assertThat(script).isBetween(10_000.0, 100_000.0);
        assertThat(visitor.runs("return performance.getEntriesByType('resource').map(one => one.name)"
                        + ".filter(name => name.endsWith('.js')).sort()"))
                .as("scripts that index.html asks for at once")
                .isEqualTo(visitor.runs("return [...document.querySelectorAll('script, link[rel=modulepreload]')]"
                        + ".map(one => one.src ?? one.href).sort()"));
        Object shift = visitor.awaits("""
                const done = arguments[0];
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(sum), 300);
                """);
        assertThat(shift)
                .isInstanceOfSatisfying(
                        Number.class, sum -> assertThat(sum.doubleValue()).isLessThan(0.01));
        assertThat(visitor.runs("return performance.getEntriesByType('resource').map(one => one.name)"
                        + ".filter(name => !name.startsWith(location.origin))"))
                .as("requests to others")
                .isEqualTo(java.util.List.of());
    }

    @Test
    void a_host_that_cannot_be_reached_is_said_and_a_second_try_goes_on() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesWith(Look.PHONE.atNight());
        visitor.opens("/");
        visitor.sees("sign-in.title");
        visitor.losesTheNetwork();
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("problem.unreachable");
        visitor.slowsDown(0);
        visitor.presses("sign-in.submit");
        visitor.sees("nav.security");
    }
}
