package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newcomer's whole way, from the empty form to the first sign-in with two steps, in each language and with each look. */
@ExtendWith(AtTheConsole.class)
class LanguagesIT {
    private final Site site;
    private final Visitor visitor;

    LanguagesIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    static Stream<Look> looks() {
        return Stream.of(
                Look.DESKTOP.in("en"),
                Look.PHONE.in("de").atNight(),
                Look.DESKTOP.in("fr").atNight(),
                Look.PHONE.in("es"),
                Look.PHONE.in("ja"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_newcomer_turns_two_steps_on_and_signs_in_with_them(Look look) throws Exception {
        String name = site.name("grace");
        String email = name + "@example.org";
        visitor.comesWith(look);
        visitor.opens("/");
        visitor.presses("register.link"); // in the words of that language
        assertThat(visitor.runs("return document.documentElement.lang")).isEqualTo(look.language());
        visitor.sees("register.title");
        visitor.findsNoBarrier();
        visitor.types("field.username", name);
        visitor.types("field.email", email);
        visitor.types("field.password", Site.PASSWORD);
        visitor.presses("register.submit");
        visitor.sees("advice.email.title");
        visitor.findsNoBarrier();

        visitor.opens(site.link(email, "verify-email"));
        visitor.sees("link.verify-email.title");
        visitor.findsNoBarrier();
        visitor.presses("link.verify-email.submit");
        visitor.sees("link.verify-email.done.title");

        visitor.opens("/");
        visitor.presses("advice.off.do");
        visitor.sees("add.title");
        visitor.findsNoBarrier();
        visitor.follows("#/security/add/authenticator");
        CodeApp app = new CodeApp(keyByHand());
        visitor.findsNoBarrier();
        visitor.types("field.code.digits", app.code());
        visitor.sees("sheet.title");
        visitor.findsNoBarrier();
        assertThat(visitor.count(".codes li")).isEqualTo(10);
        visitor.presses("sheet.kept");
        visitor.sees("security.done.on");
        visitor.findsNoBarrier();

        visitor.presses("sign-out");
        visitor.signsIn(name.toUpperCase(Locale.ROOT), Site.PASSWORD);
        visitor.types("field.code.digits", app.code());
        visitor.sees("security.factors");
        assertThat(visitor.shown()).doesNotContain("{").doesNotContain("undefined");
    }

    private String keyByHand() {
        visitor.presses("authenticator.by-hand");
        return String.valueOf(visitor.runs("return document.querySelector('.copyable code').textContent"));
    }
}
