package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People open an account. */
@ExtendWith(AtTheConsole.class)
class RegisterIT {
    private final Site site;
    private final Visitor visitor;

    RegisterIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void whoever_opens_an_account_confirms_the_address_with_a_click_and_not_before() throws Exception {
        Resident grace = new Resident(site.name("grace"));
        visitor.comesWith(Look.PHONE);
        visitor.opens("/");
        visitor.presses("register.link");
        visitor.sees("register.title");
        visitor.findsNoBarrier();
        visitor.types("field.username", grace.name());
        visitor.types("field.email", grace.email());
        visitor.types("field.password", "short");
        visitor.presses("register.submit");
        visitor.sees("error.password.too_short");
        visitor.findsNoBarrier();
        visitor.types("field.password", Site.PASSWORD);
        visitor.presses("register.submit");
        visitor.sees("advice.email.title"); // signed in at once
        visitor.sees("confirm-email.mailed");
        visitor.presses("confirm-email.again");
        visitor.sees("confirm-email.mailed-again");

        String link = site.link(grace.email(), "verify-email");
        visitor.opens(link);
        visitor.sees("link.verify-email.title");
        visitor.findsNoBarrier();
        visitor.opens("/#/security/account");
        visitor.sees("account.email.open"); // as mail scanners open links, too
        visitor.opens(link);
        visitor.presses("link.verify-email.submit");
        visitor.sees("link.verify-email.done.title");
        visitor.findsNoBarrier();
        visitor.presses("link.to/security");
        visitor.sees("advice.off.title");
        visitor.doesNotSee("advice.email.title");
        visitor.opens(link);
        visitor.presses("link.verify-email.submit");
        visitor.sees("link.verify-email.dead.text");
        visitor.findsNoBarrier();
    }

    @Test
    void a_name_that_is_taken_is_said_beside_it() throws Exception {
        Resident ada = site.movesIn("ada");
        visitor.comesWith(Look.DESKTOP.atNight());
        visitor.opens("/#/register");
        visitor.types("field.username", ada.name());
        visitor.types("field.email", "other-" + ada.email());
        visitor.types("field.password", Site.PASSWORD);
        visitor.presses("register.submit");
        visitor.sees("register.taken");
        visitor.findsNoBarrier();
        assertThat(visitor.runs("return document.activeElement.id")).isEqualTo("username");
        visitor.findsRoomForOtherLanguages();
    }
}
