package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every role at every endpoint. The guide prints the part that differs, and what it prints is what is so. */
class RoleMatrixTest {
    private static final Path GUIDE = Path.of("..", "docs", "administrators.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ /[^`]*)` \\| (\\w+) \\| (\\w+) \\| (\\w+) \\|");
    private static final List<String> ROLES = List.of("", "staff", "helpdesk", "admin");
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");
    private final HttpWorld world = Hosts.onH2();

    @Test
    @Attack("I1")
    void every_cell_is_as_the_guide_says() throws IOException {
        Map<String, List<String>> real = new TreeMap<>();
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            real.put(endpoint.method() + " " + endpoint.path(), new ArrayList<>());
        }
        for (String role : ROLES) {
            world.emptied();
            Person ada = world.person(People.ADA);
            settled(ada, role);
            for (Endpoints.Endpoint endpoint : ordered()) {
                String cell = cell(endpoint, ada.accessToken());
                real.getOrDefault(endpoint.method() + " " + endpoint.path(), new ArrayList<>())
                        .add(cell);
            }
        }
        assertThat(real.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(200);
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, List<String>> printed = printed();
        real.keySet().forEach(endpoint -> expected.put(endpoint, printed.getOrDefault(endpoint, everybody())));
        assertThat(real).isEqualTo(expected);
        assertThat(printed.keySet())
                .isEqualTo(Set.copyOf(real.keySet().stream()
                        .filter(endpoint -> endpoint.contains("/admin/"))
                        .toList()));
    }

    @Test
    @Attack("I1")
    void without_a_token_nothing_that_wants_one_is_answered() {
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            if (endpoint.guarded()) {
                assertThat(send(endpoint, "").statusCode()).as("%s", endpoint).isEqualTo(401);
            }
        }
    }

    private static List<String> everybody() {
        return List.of("yes", "yes", "yes", "yes");
    }

    private void settled(Person who, String role) {
        who.movesIn().signsIn().expectOk();
        Authenticator app = who.enablesAnAuthenticator();
        if (!role.isEmpty()) {
            world.bean(AuthEndpoints.class).roles().assign(new AccountId(who.id()), Set.of(role));
        }
        world.timePasses(Duration.ofSeconds(30));
        who.logsIn(app).expectOk();
    }

    /** What ends the account, its sessions or its factors goes last. */
    private static List<Endpoints.Endpoint> ordered() {
        Map<String, Endpoints.Endpoint> last = new LinkedHashMap<>();
        List<Endpoints.Endpoint> first = new ArrayList<>();
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            if (Set.of("/users/disable_2fa", "/users/delete").contains(endpoint.path())) {
                last.put(endpoint.path(), endpoint);
            } else {
                first.add(endpoint);
            }
        }
        List<Endpoints.Endpoint> all = new ArrayList<>(first);
        all.addAll(List.of(
                last.getOrDefault("/users/disable_2fa", first.get(0)),
                last.getOrDefault("/users/delete", first.get(0))));
        return all;
    }

    private String cell(Endpoints.Endpoint endpoint, String token) {
        Matcher code = CODE.matcher(send(endpoint, token).body());
        String refusal = code.find() ? code.group(1) : "";
        return switch (refusal) {
            case "forbidden" -> "no";
            case "unauthenticated", "step_up_required" -> refusal;
            default -> "yes";
        };
    }

    private HttpResponse<String> send(Endpoints.Endpoint endpoint, String token) {
        String path = endpoint.path().replace("{id}", "none");
        String body = path.equals("/admin/users/none") ? "{\"roles\":[]}" : "{\"token\":\"none\",\"reason\":\"none\"}";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.url() + path))
                .header("X-Forwarded-For", People.ADA.home())
                .header("Content-Type", "application/json")
                .method(
                        endpoint.method(),
                        endpoint.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        return Http.send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    /** The guide names three columns: whoever is signed in with whatever other role, the helpdesk, administrators. */
    private static Map<String, List<String>> printed() throws IOException {
        Map<String, List<String>> printed = new TreeMap<>();
        for (String line : Files.readAllLines(GUIDE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                printed.put(row.group(1), List.of(row.group(2), row.group(2), row.group(3), row.group(4)));
            }
        }
        return printed;
    }
}
