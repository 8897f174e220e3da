package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.console.Site.Resident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People look after their account: its name, its address, its password, a copy of all, and the end. */
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
    void username_and_password_are_changed() throws Exception {
        Resident ada = site.movesIn("ada");
        Resident bob = site.movesIn("bob");
        String elsewhere = site.token(ada);
        visitor.comesIn(ada.name(), Look.PHONE, "/#/security/account");
        visitor.sees("account.email.confirmed");
        visitor.findsNoBarrier();
        visitor.findsRoomForOtherLanguages();
        visitor.opens("/#/security/username");
        visitor.reloads();
        visitor.types("username.new", bob.name());
        visitor.presses("username.submit");
        visitor.sees("problem.username_taken");
        visitor.findsNoBarrier();
        visitor.opens("/#/security/password");
        visitor.types("password.current", "not the right one at all");
        visitor.types("password.new", ANOTHER);
        visitor.presses("password.submit");
        visitor.sees("error.password.incorrect");
        visitor.findsNoBarrier();
        assertThat(site.get("/users/me", elsewhere).status()).isEqualTo(200);
        visitor.types("password.current", Site.PASSWORD);
        visitor.presses("password.submit");
        visitor.sees("account.done.password");
        visitor.findsNoBarrier();
        assertThat(site.get("/users/me", elsewhere).status()).isEqualTo(401);
        assertThat(site.opensTo(ada.name(), ANOTHER)).isTrue();
    }

    @Test
    void another_address_counts_once_its_owner_has_followed_the_link() throws Exception {
        Resident ada = site.movesIn("ada");
        String other = "countess-" + ada.email();
        visitor.comesIn(ada.name(), Look.DESKTOP, "/#/security/email");
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
        visitor.comesIn(ada.name(), Look.PHONE, "/#/security/export");
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
        visitor.comesIn(ada.name(), Look.DESKTOP.atNight(), "/#/security/delete");
        visitor.sees("delete.title");
        visitor.findsNoBarrier();
        visitor.types("delete.confirm", "somebody else");
        visitor.presses("delete.submit");
        visitor.sees("delete.wrong");
        assertThat(site.opensTo(ada.name(), Site.PASSWORD)).isTrue();
        visitor.types("delete.confirm", ada.name());
        visitor.presses("delete.submit");
        visitor.sees("sign-in.because.deleted");
        assertThat(site.opensTo(ada.name(), Site.PASSWORD)).isFalse();
    }
}
