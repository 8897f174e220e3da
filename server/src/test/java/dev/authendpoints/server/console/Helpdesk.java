package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import dev.authendpoints.server.console.Site.Resident;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who runs the site and vouches for others. The server shows the token that makes them its first administrator once.
 */
final class Helpdesk {
    private static final Pattern TOKEN = Pattern.compile("The bootstrap token.*\\R\\s+(\\S+)");

    private final Site site;
    private final String token;

    Helpdesk(Site site) throws Exception {
        this.site = site;
        Resident helper = site.movesInWithAuthenticator("helper");
        this.token = site.tokenOfBothSteps(helper);
        Matcher shown = TOKEN.matcher(Files.readString(site.log()));
        assertThat(shown.find()).as("a token in " + site.log()).isTrue();
        assertThat(site.post("/admin/bootstrap", Map.of("token", shown.group(1)), token)
                        .status())
                .isEqualTo(204);
    }

    /** What stands for somebody's second step, once. */
    String pass(Resident owner) throws Exception {
        Answer found = site.get("/admin/users?query=" + owner.name(), token);
        String id = found.body().at("/users/0/id").asString();
        Answer pass =
                site.post("/admin/users/" + id + "/pass", Map.of("reason", "Called back, knows the cat's name"), token);
        assertThat(pass.status()).isEqualTo(200);
        return pass.text("pass");
    }
}
