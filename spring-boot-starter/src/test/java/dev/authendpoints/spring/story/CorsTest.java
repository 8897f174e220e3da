package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Pages of other origins reach our endpoints as far as the host's own CORS rules say, and without rules not at all. */
class CorsTest {
    private static final String APP = "https://app.example.org";
    private static final String EVIL = "https://evil.example";
    private static final String LOGIN = "/users/two_step_verification_login";
    private static final HttpWorld WORLD = HttpWorld.startWith(Rules.class);

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @Test
    void a_preflight_of_an_allowed_origin_is_answered() throws Exception {
        HttpResponse<String> answer = preflight(WORLD, APP);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(APP);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("content-type");
    }

    @Test
    void another_origin_is_refused() throws Exception {
        HttpResponse<String> answer = preflight(WORLD, EVIL);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_host_without_rules_allows_no_origin() throws Exception {
        HttpResponse<String> answer = preflight(Hosts.onH2(), APP); // without this header browsers go no further
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_get_that_sends_mail_is_open_to_an_allowed_origin_and_to_no_other() throws Exception {
        Person ada = WORLD.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        assertThat(enable(ada, EVIL).statusCode()).isEqualTo(403);
        HttpResponse<String> answer = enable(ada, APP);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(APP);
    }

    private static HttpResponse<String> enable(Person person, String origin) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(WORLD.url() + "/users/enable_2fa"))
                .header("Authorization", "Bearer " + person.accessToken())
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Dest", "empty"));
    }

    private static HttpResponse<String> preflight(HttpWorld world, String origin) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(world.url() + LOGIN))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
    }

    /** The filter of CORS refuses in its own words, which are in no document of ours. */
    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A host whose pages have another origin. */
    static final class Rules {
        @Bean
        CorsConfigurationSource corsConfigurationSource() {
            CorsConfiguration rules = new CorsConfiguration();
            rules.setAllowedOrigins(List.of(APP));
            rules.setAllowedMethods(List.of("GET", "POST", "PATCH", "DELETE"));
            rules.setAllowedHeaders(List.of("Authorization", "Content-Type"));
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            source.registerCorsConfiguration("/users/**", rules);
            source.registerCorsConfiguration("/jwt/**", rules);
            return source;
        }
    }
}
