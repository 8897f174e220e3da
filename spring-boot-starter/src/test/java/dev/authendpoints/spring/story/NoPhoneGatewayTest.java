package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is not there where it is not configured: the provider Phone, and what administrators ask for. */
class NoPhoneGatewayTest {
    private static final HttpWorld WORLD = HttpWorld.start(
            "jdbc:h2:mem:no-phones;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "sa",
            "--test.phones=none",
            "--authendpoints.admin.enabled=false");

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @Test
    void where_administration_is_switched_off_its_paths_are_the_hosts() {
        Person ada = WORLD.person(People.BOB).movesIn();
        ada.signsIn().expectOk();
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            if (endpoint.path().startsWith("/admin/")) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(WORLD.url() + endpoint.path().replace("{id}", "none")))
                        .header("Authorization", "Bearer " + ada.accessToken())
                        .header("Content-Type", "application/json")
                        .method(endpoint.method(), HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
                assertThat(hosts(request)).as("%s", endpoint).isEqualTo(404);
            }
        }
    }

    /** Past the check against our document: what answers is the host. */
    private static int hosts(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_provider_does_not_exist_whoever_asks() {
        Person ada = WORLD.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        ada.beginsToEnableThePhone(ada.phone()).expect("unknown_provider");
        ada.beginsLogin("Phone").expect("unknown_provider");
        WORLD.person(People.MAL).beginsLogin("Phone").expect("unknown_provider");
        ada.confirmsWithoutChallenge("Phone", "042137").expect("unknown_provider");
        ada.enablesEmail().expectOk();
    }
}
