package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's pages ask what this server has before anybody has signed in. */
class DiscoveryTest {
    @Test
    void a_password_manager_is_led_to_where_passwords_are_changed() {
        HttpResponse<String> answer =
                Http.send(HttpRequest.newBuilder(URI.create(Hosts.onH2().url() + "/.well-known/change-password"))
                        .GET()
                        .build());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://auth.example.org/password");
    }

    @Test
    void a_page_learns_what_to_offer_and_keeps_it_for_a_minute() {
        HttpResponse<String> answer =
                Http.send(HttpRequest.newBuilder(URI.create(Hosts.onH2().url() + "/.well-known/authendpoints"))
                        .GET()
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=60, public");
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        assertThat(told.propertyNames())
                .containsExactly(
                        "productName",
                        "providers",
                        "languages",
                        "password",
                        "trustedDevices",
                        "recovery",
                        "passkeys",
                        "transport");
        assertThat(told.get("providers").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("Email", "Authenticator", "Passkey", "Phone", "RecoveryCode");
        assertThat(told.get("password").toString()).contains("\"minLength\":8", "\"maxLength\":256");
        assertThat(told.at("/trustedDevices/days").intValue()).isEqualTo(30);
        assertThat(told.at("/recovery/wait").intValue()).isEqualTo(259_200);
        assertThat(told.at("/passkeys/passwordless").booleanValue()).isTrue();
        assertThat(told.get("transport").stringValue()).isEqualTo("bearer");
    }
}
