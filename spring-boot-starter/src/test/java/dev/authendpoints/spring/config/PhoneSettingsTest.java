package dev.authendpoints.spring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** What is configured about phones and makes no sense stops the start with a sentence, and no secret in it. */
class PhoneSettingsTest {
    private static final Map<String, String> HTTP = Map.of(
            "authendpoints.phone.http.url", "https://sms.example.org/send",
            "authendpoints.phone.http.body", "{\"to\":\"{to}\",\"text\":\"{text}\"}",
            "authendpoints.phone.http.headers.Authorization", "Bearer s3cret");

    @Test
    void a_gateway_over_https_is_taken() {
        assertThatCode(() -> request(HTTP, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "authendpoints.phone.http.url, http://sms.example.org/send, https",
        "authendpoints.phone.http.url, sms.example.org, url",
        "authendpoints.phone.http.method, DELETE, method",
        "authendpoints.phone.http.content-type, text/plain, content-type",
        "authendpoints.phone.http.body, {text}, places",
        "authendpoints.phone.http.headers.X-Text, {text}, header",
        "authendpoints.phone.mail.to, {digits}@sms.example.org, one gateway",
    })
    void one_of_which_no_safe_request_comes_is_not(String key, String value, String about) {
        Map<String, String> bad = new HashMap<>(HTTP);
        bad.put(key, value);
        assertThatThrownBy(() -> request(bad, false))
                .as(about)
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("authendpoints.phone.http")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void development_and_this_machine_do_without_tls() {
        Map<String, String> plain = new HashMap<>(HTTP);
        plain.put("authendpoints.phone.http.url", "http://sms.example.org/send");
        assertThatCode(() -> request(plain, true)).doesNotThrowAnyException();
        plain.put("authendpoints.phone.http.url", "http://127.0.0.1:13013/send");
        assertThatCode(() -> request(plain, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "authendpoints.phone.countries, XX",
        "authendpoints.phone.countries, Germany",
        "authendpoints.phone.default-country, CN",
    })
    void countries_are_known_ones(String key, String value) {
        assertThatThrownBy(() -> PhoneSettings.numbers(properties(Map.of(key, value))))
                .isInstanceOf(UnsafeConfiguration.class);
    }

    @Test
    void budgets_bound_something_and_stop_nobody() {
        assertThatThrownBy(() -> PhoneSettings.budgets(properties(Map.of("authendpoints.phone.per-hour", "10"))))
                .isInstanceOf(UnsafeConfiguration.class);
        assertThatThrownBy(() -> PhoneSettings.budgets(properties(Map.of("authendpoints.phone.prefix-per-hour", "0"))))
                .isInstanceOf(UnsafeConfiguration.class);
        assertThat(PhoneSettings.budgets(properties(Map.of())).all()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "authendpoints.phone.alarm-ratio, 1.5",
        "authendpoints.phone.alarm-ratio, NaN",
        "authendpoints.phone.alarm-after, 0",
        "authendpoints.phone.http.read-timeout, 0s",
        "authendpoints.phone.http.connect-timeout, 1h",
    })
    void figures_that_make_no_sense_are_refused(String key, String value) {
        assertThatThrownBy(() -> properties(Map.of(key, value))).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static void request(Map<String, String> settings, boolean development) {
        MockEnvironment environment = new MockEnvironment();
        if (development) {
            environment.setActiveProfiles("dev");
        }
        PhoneSettings.request(properties(settings), environment);
    }

    private static AuthEndpointsProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("authendpoints", AuthEndpointsProperties.class);
    }
}
