package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.server.Node.Answer;
import dev.authendpoints.server.console.Site.Resident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of one's own makes the key of a trusted device with the script of the guide. */
@ExtendWith(AtTheConsole.class)
class DeviceKeyIT {
    private static final Path GUIDE = Path.of("..", "docs", "trusted-devices.md");
    private static final Pattern SCRIPT = Pattern.compile("(?s)```js\\n(.*?)\\n```");
    private static final String PAGE = """
            const post = async (path, body) => {
                const headers = {'Content-Type': 'application/json', 'X-AuthEndpoints': '1'};
                const answer = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)});
                return {status: answer.status, ...await answer.json()};
            };
            const signIn = async (username, password) => post('/jwt/create', {username, password, ...await signature()});
            const given = [...arguments];
            const done = given.pop();
            (async () => { HERE })().then(done, no => done(String(no)));
            """;

    private final Site site;
    private final Visitor visitor;

    DeviceKeyIT(Site site, Visitor visitor) {
        this.site = site;
        this.visitor = visitor;
    }

    @Test
    void the_key_stays_where_it_is_and_a_copied_cookie_is_refused_and_told_of() throws Exception {
        Resident ada = site.movesInWithAuthenticator("ada");
        Answer login = site.post(
                "/users/two_step_verification_login",
                Map.of("username", ada.name(), "password", Site.PASSWORD, "provider", "Authenticator"),
                null);
        visitor.comesWith(Look.DESKTOP);
        visitor.opens("/verify-email.html"); // of this origin, and without a session
        assertThat(runs("""
                const confirmation = {challenge: given[0], token: given[1], rememberDevice: true};
                const {deviceKey, keep} = await newKey();
                const {status} = await post('/users/two_step_verification_confirm', {...confirmation, deviceKey});
                await keep();
                return status;
                """, login.text("challenge"), ada.code())).isEqualTo(200L);
        assertThat(signsIn(ada)).isEqualTo(List.of(200L, "pwd"));
        assertThat(signsIn(ada)).isEqualTo(List.of(200L, "pwd"));
        assertThat(runs("""
                const key = await result((await store('readonly')).get('key'));
                return crypto.subtle.exportKey('jwk', key).then(() => 'it left', no => no.name);
                """)).isEqualTo("InvalidAccessError");

        String copied = visitor.cookie("authendpoints-device");
        Answer thief = site.post(
                "/jwt/create", Map.of("username", ada.name(), "password", Site.PASSWORD, "deviceToken", copied), null);
        assertThat(thief.status()).isEqualTo(401);
        assertThat(thief.text("code")).isEqualTo("two_step_verification_required");
        assertThat(signsIn(ada)).isEqualTo(List.of(401L));
        site.mail(ada.email(), "subject", "copy of a device");
    }

    /** The status, and by what they were let in. */
    private @Nullable Object signsIn(Resident one) throws Exception {
        return runs(
                "const {status, amr = []} = await signIn(given[0], given[1]); return [status, ...amr]",
                one.name(),
                Site.PASSWORD);
    }

    private @Nullable Object runs(String script, Object... given) throws Exception {
        Matcher guide = SCRIPT.matcher(Files.readString(GUIDE));
        assertThat(guide.find()).isTrue();
        return visitor.awaits(guide.group(1) + PAGE.replace("HERE", script), given);
    }
}
