package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no single journey shows: room for other languages, and the mailbox of development. */
@ExtendWith(AtTheConsole.class)
class FeelIT {
    private static final List<String> OUTSIDE =
            List.of("/sign-in", "/register", "/forgot-password", "/lost-everything", "/pass");
    private static final List<String> INSIDE = List.of(
            "/security",
            "/security/add",
            "/security/add/authenticator",
            "/security/add/phone",
            "/security/add/passkey",
            "/security/recovery-codes",
            "/security/devices",
            "/security/sessions",
            "/security/activity",
            "/security/account",
            "/security/password",
            "/security/email",
            "/security/username",
            "/security/export",
            "/security/delete");

    private final Site site;
    private final Visitor visitor;

    FeelIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void every_page_has_room_for_longer_words_and_for_those_who_read_the_other_way() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        visitor.comesWith(Look.PHONE);
        visitor.opens("/");
        OUTSIDE.forEach(this::hasRoom);
        visitor.runs("location.hash = '/sign-in'");
        visitor.reloads();
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.types("field.code.digits", ada.code());
        visitor.sees("nav.security");
        INSIDE.forEach(this::hasRoom);
        visitor.opens("/#/security/add/authenticator");
        visitor.sees("authenticator.show"); // whoever has only followed a link has begun nothing
        assertThat(visitor.has(".picture")).isFalse();
        visitor.presses("authenticator.show");
        visitor.sees("authenticator.scan");
        visitor.findsNoBarrier();
        visitor.findsRoomForOtherLanguages();
    }

    @Test
    void an_address_that_leads_nowhere_says_so_and_leads_on() {
        visitor.comesWith(Look.PHONE.atNight());
        visitor.opens("/no/where");
        visitor.sees("nothing.missing.title");
        visitor.seesText("Analytical Engines");
        visitor.findsNoBarrier();
        visitor.presses("nothing.missing.start");
        visitor.sees("sign-in.submit");
    }

    private void hasRoom(String page) {
        visitor.runs("location.hash = arguments[0]", page);
        visitor.reloads();
        visitor.await("to see a page at " + page, () -> visitor.has("h1") && !visitor.has(".busy"));
        assertThat(visitor.address()).endsWith(page);
        visitor.findsNoBarrier();
        visitor.findsRoomForOtherLanguages();
    }

    @Test
    void the_mailbox_shows_mails_and_text_messages_as_they_come() throws Exception {
        visitor.comesWith(Look.DESKTOP);
        site.forgetsMails();
        visitor.opens("/dev/mailbox");
        visitor.seesText("No mail yet");
        visitor.findsNoBarrier();
        Resident ada = site.movesIn("ada"); // while the page is open
        visitor.seesText(ada.email());
        visitor.seesText("Copy link");
        visitor.findsNoBarrier();
        String token = site.token(ada);
        site.post("/users/enable_2fa", java.util.Map.of("provider", "Phone", "phoneNumber", site.phoneNumber()), token);
        visitor.seesText("Copy code");
        visitor.pressesText("Copy code");
        visitor.await("the code to be copied", () -> visitor.shown().matches("(?s).*(Copied|Selected).*"));
        assertThat(visitor.shown()).contains("+4915123456");
        visitor.findsNoBarrier();
    }
}
