package dev.authendpoints.spring.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.client.Client;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Forwarding headers count only as far as trusted proxies wrote them. */
class ClientsTest {
    private final Clients behindProxies = new Clients(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void without_trusted_proxies_the_connection_counts() {
        assertThat(client(new Clients(List.of()), "203.0.113.7", "198.51.100.1").address())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void a_header_from_a_stranger_counts_for_nothing() {
        assertThat(client(behindProxies, "203.0.113.7", "198.51.100.1").address())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void what_a_filter_of_the_framework_believed_counts_for_nothing() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        List<Client> seen = new ArrayList<>();
        FilterChain chain = (wrapped, response) -> {
            assertThat(wrapped.getRemoteAddr()).isEqualTo("198.51.100.1");
            seen.add(new Clients(List.of()).of((HttpServletRequest) wrapped));
        };
        new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(seen).extracting(Client::address).containsExactly("203.0.113.7");
    }

    @Test
    void the_nearest_address_that_is_no_proxy_counts_and_not_what_the_client_claims() {
        assertThat(client(behindProxies, "10.0.0.1", "192.0.2.1, 198.51.100.1, 10.0.0.2")
                        .address())
                .isEqualTo("198.51.100.1");
    }

    @Test
    void nonsense_in_the_header_ends_the_search() {
        assertThat(client(behindProxies, "10.0.0.1", "198.51.100.1, evil\r\n, 10.0.0.2")
                        .address())
                .isEqualTo("10.0.0.2");
    }

    @Test
    void an_ipv6_network_of_64_bits_is_one_client() {
        Client one = client(behindProxies, "2001:db8:1:2:aaaa::1", "");
        Client two = client(behindProxies, "2001:db8:1:2:bbbb::9", "");
        assertThat(one.network()).isEqualTo(two.network()).endsWith("::/64");
        assertThat(client(behindProxies, "2001:db8:1:3::1", "").network()).isNotEqualTo(one.network());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead.beef",
                "cafe",
                "face.b00c.de",
                "1.2.3",
                "999.1.1.1",
                "1.2.3.4.5",
                "010.1.1.1",
                "a:b.example"
            })
    void what_looks_like_the_name_of_a_host_is_never_looked_up_and_ends_the_search(String hop) {
        assertThat(client(behindProxies, "10.0.0.1", hop + ", 10.0.0.2").address())
                .isEqualTo("10.0.0.2");
        assertThat(client(behindProxies, hop, "198.51.100.1").address()).isEqualTo(hop);
    }

    @Test
    void an_ipv4_address_is_one_client_however_it_is_written() {
        assertThat(client(behindProxies, "::ffff:203.0.113.7", "").network()).isEqualTo("203.0.113.7");
        assertThat(client(behindProxies, "203.0.113.7", "").network()).isEqualTo("203.0.113.7");
    }

    @Test
    void a_zone_makes_no_other_client() {
        assertThat(client(behindProxies, "fe80::1%eth0", "").network())
                .isEqualTo(client(behindProxies, "fe80::2%eth1", "").network());
    }

    @Test
    void an_agent_keeps_to_one_line_and_200_characters() {
        MockHttpServletRequest request = request("203.0.113.7", "");
        request.addHeader("User-Agent", "a\r\nb\u2028c" + "x".repeat(500));
        assertThat(behindProxies.of(request).agent()).startsWith("abcx").hasSize(200);
    }

    private static Client client(Clients clients, String remote, String forwarded) {
        return clients.of(request(remote, forwarded));
    }

    private static MockHttpServletRequest request(String remote, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
