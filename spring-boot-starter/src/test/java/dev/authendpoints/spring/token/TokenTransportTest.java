package dev.authendpoints.spring.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.spring.config.TokensProperties.Transport;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.token.Renewed;
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

    private static ResponseEntity<byte[]> toEnrol(Transport transport) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        Session session =
                new Session(new SessionId("s"), new AccountId("a"), 0, AT, List.of("pwd"), END).enrolling(END);
        return new TokenTransport(transport, new DeviceCookie(transport))
                .toEnrol(new Renewed(new Secret("token"), Duration.ofMinutes(10), session), request);
    }
}
