package dev.authendpoints.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passkeys belong to a domain and are asked for by pages on it or below it, over https. */
class RelyingPartyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://app.example.org",
                "https://a.b.example.org:8443",
                "android:apk-key-hash:7d1043473d55bfa90e8530d35801d4e381bc69f0AAA"
            })
    void pages_on_the_domain_and_below_it_and_apps_may_ask(String origin) {
        assertThatCode(() -> new RelyingParty("example.org", "Example", Set.of(origin)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, neither",
        "https://notexample.org, neither",
        "https://example.org.evil.example, neither",
        "http://example.org, https",
        "http://localhost, neither",
        "https://example.org/, no origin",
        "https://example.org:443, no origin",
        "https://EXAMPLE.org, no origin",
        "https://user@example.org, no origin",
        "https://example.org?x, no origin",
        "example.org, no scheme",
        "android:apk-key-hash:short, no scheme"
    })
    void no_others_may(String origin, String why) {
        assertThatThrownBy(() -> new RelyingParty("example.org", "Example", Set.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(origin)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Example.org",
                "https://example.org",
                "example.org:443",
                "192.0.2.1",
                "::1",
                "-a.org",
                "a..org"
            })
    void a_domain_is_neither_an_address_nor_a_url(String id) {
        assertThatThrownBy(() -> new RelyingParty(id, "Example", Set.of("https://example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void some_page_has_to_ask() {
        assertThatThrownBy(() -> new RelyingParty("example.org", "Example", Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_address_of_the_service_says_both() {
        RelyingParty party = RelyingParty.at("https://Auth.Example.org:443/issuer", "Example");
        assertThat(party.id()).isEqualTo("auth.example.org");
        assertThat(party.origins()).containsExactly("https://auth.example.org");
        assertThat(RelyingParty.at("http://localhost:8080", "Example").origins())
                .containsExactly("http://localhost:8080");
        assertThatThrownBy(() -> RelyingParty.at("https://192.0.2.1", "Example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RelyingParty.at("my issuer", "Example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_name_that_ships_is_short_enough_for_a_label() {
        AuthenticatorNames names = AuthenticatorNames.shipped();
        assertThat(names.of(java.util.UUID.fromString("fbfc3007-154e-4ecc-8c0b-6e020557d7bd")))
                .contains("Apple Passwords");
        assertThat(names.of(new java.util.UUID(0, 0))).isEmpty();
    }
}
