package dev.authendpoints.spring.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.spring.config.TokensProperties.Transport;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.token.Renewed;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class TokenTransportTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");
    private static final Instant END = AT.plus(Duration.ofMinutes(10));

    @Test
    @Attack("A14")
    void a_browser_that_gets_a_token_to_enrol_forgets_the_refresh_token_of_before() {
        assertThat(toEnrol(Transport.COOKIE).getHeaders().get(HttpHeaders.SET_COOKIE))
                .satisfiesExactly(
                        access -> assertThat(access)
                                .startsWith("__Host-authendpoints-access=token;")
                                .contains("Max-Age=600"),
                        refresh -> assertThat(refresh)
                                .startsWith("__Host-authendpoints-refresh=;")
                                .contains("Max-Age=0"));
        assertThat(toEnrol(Transport.BEARER).getHeaders().get(HttpHeaders.SET_COOKIE))
                .isNull();
    }

    @Test
    void no_script_reads_a_marker_where_tokens_travel_in_cookies() {
        BrowserMarker marker = new BrowserMarker(new Secret("marker"), Duration.ofDays(180));
        HttpHeaders cookies = marked(Transport.COOKIE, marker);
        assertThat(cookies.get(HttpHeaders.SET_COOKIE))
                .singleElement()
                .asString()
                .startsWith("__Host-authendpoints-browser=marker;")
                .contains("HttpOnly");
        assertThat(cookies.headerNames()).doesNotContain("X-Browser-Marker");
        HttpHeaders bodies = marked(Transport.BEARER, marker);
        assertThat(bodies.get("X-Browser-Marker")).containsExactly("marker");
        assertThat(bodies.get(HttpHeaders.SET_COOKIE)).hasSize(1);
    }

    @Test
    void a_marker_in_a_header_counts_only_where_tokens_travel_in_bodies() {
        MockHttpServletRequest request = request();
        request.setCookies(new Cookie("__Host-authendpoints-browser", "kept"));
        assertThat(transport(Transport.BEARER).marker(request)).contains(new Secret("kept"));
        request.addHeader("X-Browser-Marker", "sent");
        assertThat(transport(Transport.BEARER).marker(request)).contains(new Secret("sent"));
        assertThat(transport(Transport.COOKIE).marker(request)).contains(new Secret("kept"));
        assertThat(transport(Transport.CLIENT).marker(request)).contains(new Secret("sent"));
        request.addHeader("X-AuthEndpoints", "1");
        assertThat(transport(Transport.CLIENT).marker(request)).contains(new Secret("kept"));
    }

    @Test
    void a_page_learns_whose_token_to_enrol_it_has() {
        for (Transport transport : List.of(Transport.COOKIE, Transport.BEARER)) {
            assertThat(toEnrol(transport).getBody()).asString(UTF_8).contains("\"accountId\":\"a\"");
        }
    }

    private static HttpHeaders marked(Transport transport, BrowserMarker marker) {
        ResponseEntity<byte[]> answer = ResponseEntity.noContent().build();
        return transport(transport).marked(answer, marker, request()).getHeaders();
    }

    private static TokenTransport transport(Transport configured) {
        return new TokenTransport(configured, new DeviceCookie(configured));
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        return request;
    }

    private static ResponseEntity<byte[]> toEnrol(Transport transport) {
        Session session =
                new Session(new SessionId("s"), new AccountId("a"), 0, AT, List.of("pwd"), END).enrolling(END);
        return transport(transport)
                .toEnrol(new Renewed(new Secret("token"), Duration.ofMinutes(10), session), request());
    }
}
