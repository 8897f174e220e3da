package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database is gone: every endpoint that wants a token says so, and lets nobody in. */
class OutageTest {
    private static HttpWorld world;
    private static String accessToken = "";

    @BeforeAll
    static void the_database_goes_away() throws Exception {
        world = HttpWorld.start("jdbc:h2:mem:outage;DB_CLOSE_DELAY=-1", "sa");
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        accessToken = ada.accessToken();
        ((AutoCloseable) world.dataSource()).close();
    }

    @AfterAll
    static void it_ends() {
        world.stop();
    }

    static List<Endpoints.Endpoint> guarded() {
        return Endpoints.all().stream().filter(Endpoints.Endpoint::guarded).toList();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobody_is_let_in(Endpoints.Endpoint endpoint) {
        HttpResponse<String> answer = Http.send(
                HttpRequest.newBuilder(URI.create(world.url() + endpoint.path().replace("{id}", "x")))
                        .header("Authorization", "Bearer " + accessToken)
                        .header("Content-Type", "application/json")
                        .method(endpoint.method(), HttpRequest.BodyPublishers.ofString("{}"))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"unavailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
