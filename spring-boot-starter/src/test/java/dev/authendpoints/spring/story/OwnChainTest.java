package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.spring.security.CallerTokens;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A host with a filter chain of its own decides over everything that is not ours, and lets our access token in. */
class OwnChainTest {
    private static final HttpWorld WORLD = HttpWorld.startWith(Own.class);
    private static final Person ADA = WORLD.person(People.ADA);

    @BeforeAll
    static void ada_signs_in() {
        ADA.movesIn().signsIn().expectOk();
    }

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @Test
    void its_endpoints_know_who_calls() {
        assertThat(get("/hello", ADA.accessToken()).body()).isEqualTo("Hello ada");
        HttpResponse<String> refused = get("/hello", null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.body()).contains("\"code\":\"unauthenticated\"");
    }

    @Test
    void what_it_opens_is_open_and_ours_stays_guarded() {
        assertThat(get("/open", null).statusCode()).isEqualTo(200);
        assertThat(get("/users/me", null).statusCode()).isEqualTo(401);
        assertThat(get("/users/me", ADA.accessToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_token_of_a_session_that_has_ended_opens_nothing() {
        Person there = ADA.onAnotherDevice();
        there.signsIn().expectOk();
        assertThat(get("/hello", there.accessToken()).statusCode()).isEqualTo(200);
        there.signsOut().expectOk();
        assertThat(get("/hello", there.accessToken()).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(String path, @Nullable String accessToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(WORLD.url() + path));
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        return Http.send(request.build());
    }

    /** The chain of the guide, and two endpoints. */
    static final class Own {
        @Bean
        SecurityFilterChain own(HttpSecurity http, CallerTokens callers) {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/open")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .oauth2ResourceServer(callers.resourceServer())
                    .build();
        }

        @Bean
        RouterFunction<ServerResponse> endpoints() {
            return RouterFunctions.route()
                    .GET("/hello", request -> ServerResponse.ok().body("Hello " + username(request)))
                    .POST("/hello", request -> ServerResponse.ok().body("Goodbye " + username(request)))
                    .GET("/open", request -> ServerResponse.ok().body("come in"))
                    .build();
        }

        private static String username(ServerRequest request) {
            JwtAuthenticationToken caller =
                    (JwtAuthenticationToken) request.principal().orElseThrow();
            return String.valueOf(caller.getToken().getClaimAsString("username"));
        }
    }
}
