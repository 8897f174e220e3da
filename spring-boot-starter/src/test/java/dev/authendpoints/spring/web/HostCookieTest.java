package dev.authendpoints.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HostCookieTest {
    private static final HostCookie COOKIE = new HostCookie("thing");

    @Test
    void it_belongs_to_this_host_over_tls_alone() {
        assertThat(COOKIE.write("v", Duration.ofMinutes(15), request("https", "auth.example.org")))
                .startsWith("__Host-thing=v;")
                .contains("Path=/;", "Max-Age=900;", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void it_is_plain_only_where_browsers_would_not_take_it_otherwise() {
        assertThat(COOKIE.write("v", Duration.ofMinutes(15), request("http", "localhost")))
                .startsWith("thing=v;")
                .doesNotContain("Secure");
        assertThat(COOKIE.write("v", Duration.ofMinutes(15), request("http", "auth.example.org")))
                .startsWith("__Host-thing=v;")
                .contains("Secure");
        assertThat(COOKIE.write("v", Duration.ofMinutes(15), request("https", "localhost")))
                .startsWith("__Host-thing=v;")
                .contains("Secure");
    }

    @Test
    void behind_a_proxy_on_the_same_machine_it_is_not_plain() {
        MockHttpServletRequest request = request("http", "localhost");
        request.addHeader("X-Forwarded-Proto", "https");
        assertThat(COOKIE.write("v", Duration.ofMinutes(15), request))
                .startsWith("__Host-thing=v;")
                .contains("Secure");
    }

    @Test
    void where_the_address_is_https_no_request_makes_it_plain() {
        MockHttpServletRequest request = request("http", "localhost");
        HostCookie.alwaysByTls(request.getServletContext());
        assertThat(COOKIE.write("v", Duration.ofMinutes(15), request))
                .startsWith("__Host-thing=v;")
                .contains("Secure");
        request.setCookies(new Cookie("thing", "planted"));
        assertThat(COOKIE.read(request)).isEmpty();
    }

    @Test
    void a_planted_one_without_the_prefix_is_not_read() {
        MockHttpServletRequest request = request("https", "auth.example.org");
        request.setCookies(new Cookie("thing", "planted"));
        assertThat(COOKIE.read(request)).isEmpty();
        request.setCookies(new Cookie("thing", "planted"), new Cookie("__Host-thing", "ours"));
        assertThat(COOKIE.read(request)).contains("ours");
    }

    @Test
    void an_erased_one_is_gone_at_once() {
        assertThat(COOKIE.erase(request("https", "auth.example.org")))
                .startsWith("__Host-thing=;")
                .contains("Max-Age=0", "Path=/;", "Secure");
    }

    private static MockHttpServletRequest request(String scheme, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/jwt/create");
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setServerName(host);
        return request;
    }
}
