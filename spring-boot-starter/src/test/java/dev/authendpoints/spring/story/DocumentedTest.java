package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of answers notices what a client would stumble over. */
class DocumentedTest {
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json;charset=UTF-8";
    private static final String REFUSAL =
            "{\"type\":\"urn:authendpoints:problem:%1$s\",\"title\":\"No\",\"status\":400,\"code\":\"%1$s\"}";
    private final Documented documented = new Documented(Documented.document());

    @Test
    void what_is_documented_passes() {
        assertThatCode(() ->
                        documented.check("POST", "/users/enable_2fa_confirm", 200, JSON, "{\"provider\":\"Email\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> documented.check("GET", "/jwt/verify", 204, "", ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> documented.check(
                        "POST", "/users/reset_password_confirm", 400, PROBLEM, REFUSAL.formatted("invalid_token")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                      | required property",
                "{\"provider\":7}                        | /provider: integer",
                "{\"provider\":\"Email\",\"secret\":\"x\"} | additional properties"
            })
    void a_field_that_is_missing_wrong_or_not_documented_does_not(String body, String words) {
        assertThatThrownBy(() -> documented.check("POST", "/users/enable_2fa_confirm", 200, JSON, body))
                .hasMessageContaining(words);
    }

    @Test
    void nor_does_a_status_a_type_or_a_code_of_another_endpoint() {
        assertThatThrownBy(() -> documented.check("GET", "/jwt/verify", 418, JSON, "{}"))
                .hasMessageContaining("418");
        assertThatThrownBy(() -> documented.check("POST", "/jwt/refresh", 400, JSON, "{}"))
                .hasMessageContaining(JSON);
        assertThatThrownBy(
                        () -> documented.check("POST", "/jwt/refresh", 400, PROBLEM, REFUSAL.formatted("email_taken")))
                .hasMessageContaining("email_taken");
    }
}
