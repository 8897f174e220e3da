package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of docs/screenshots, so that they show what there is. They go to the build's folder; {@code
 * -Dauthendpoints.screenshots=docs} puts them in their place.
 */
@ExtendWith(AtTheConsole.class)
class ScreenshotsIT {
    private static final Path FOLDER = "docs".equals(System.getProperty("authendpoints.screenshots"))
            ? Path.of("../docs/screenshots")
            : Path.of("target/screenshots");
    private static final Look WINDOW = new Look("en", 1120, 760, false);

    private final Site site;
    private final Visitor visitor;

    ScreenshotsIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void what_people_see() throws Exception {
        Resident ada = site.movesInWithAuthenticatorAs("ada");
        visitor.comesWith(WINDOW);
        visitor.opens("/");
        visitor.sees("sign-in.title");
        photograph("sign-in");
        visitor.signsIn(ada.name(), Site.PASSWORD);
        visitor.sees("second-step.title");
        photograph("second-step");
        visitor.types("field.code.digits", ada.code());
        visitor.sees("security.factors");
        photograph("my-security");
        visitor.opens("/#/security/add");
        visitor.sees("set-up.safest");
        photograph("add-a-second-step");
        visitor.follows("#/security/add/authenticator");
        visitor.sees("authenticator.scan");
        photograph("set-up-an-authenticator");
        visitor.opens("/#/security/activity");
        visitor.await("what happened", () -> visitor.has(".rows > li"));
        photograph("activity");
    }

    @Test
    void on_a_phone_at_night_and_in_other_languages() throws Exception {
        Resident grace = site.movesInWithAuthenticatorAs("grace");
        visitor.comesWith(Look.PHONE.in("de").atNight());
        visitor.opens("/");
        visitor.signsIn(grace.name(), Site.PASSWORD);
        visitor.sees("second-step.title");
        photograph("second-step-phone-dark-de");
        visitor.types("field.code.digits", grace.code());
        visitor.sees("security.factors");
        photograph("my-security-phone-dark-de");
        visitor.comesWith(Look.PHONE.in("ja"));
        visitor.opens("/");
        visitor.sees("sign-in.title");
        photograph("sign-in-phone-ja");
    }

    @Test
    void the_mailbox() throws Exception {
        site.forgetsMails();
        Resident ada = site.movesIn("hedy");
        site.post("/users/enable_2fa", Map.of("provider", "Email"), site.token(ada));
        site.code(ada.email());
        visitor.comesWith(WINDOW);
        visitor.opens("/dev/mailbox");
        visitor.seesText("Copy code");
        visitor.await("the mail to be shown", () -> visitor.has("iframe#html:not([hidden])"));
        photograph("dev-mailbox");
    }

    private void photograph(String name) throws Exception {
        visitor.runs("document.activeElement?.blur()");
        visitor.await("all answers", () -> !visitor.has(".busy"));
        Path file = FOLDER.resolve(name + ".png");
        visitor.photographs(file);
        assertThat(Files.size(file)).as("%s", file).isGreaterThan(5_000);
    }
}
