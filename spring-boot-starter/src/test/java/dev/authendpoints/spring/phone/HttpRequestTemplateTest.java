package dev.authendpoints.spring.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.testkit.Attack;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpRequestTemplateTest {
    private static final String URL = "https://sms.example.org/v1/messages";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BODY =
            "{\"to\":\"{to}\",\"from\":\"{from}\",\"body\":{\"text\":\"{text}\"},\"key\":\"{id}\"}";
    private static final String FIELDS = "To={to}&From={from}&Body={text}";

    static Stream<String> texts() {
        return Stream.of(
                "Example: 042137 is your code\n\n@example.org #042137",
                "\"}],\"to\":\"+19002345678",
                "\\\"},{\"x\":\"\\u0022",
                "\\",
                "&To=%2B19002345678&Body=more",
                "%26To=1%00",
                "line\r\nX-Injected: 1\r\n\r\nbody",
                "\u2028\u2029\u0000\u0007\t",
                "{to} {from} {id} ${x} $1 \\$0",
                "<b>é 𝄞 😀</b>",
                "?#/../@[::1]");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Attack("H2")
    void no_text_leaves_its_string_in_json(String text) {
        JsonNode body = JsonMapper.shared().readTree(body(template(URL, JSON, BODY), text));
        assertThat(body.propertyNames()).containsExactly("to", "from", "body", "key");
        assertThat(body.path("to").stringValue()).isEqualTo("+4915123456789");
        assertThat(body.path("from").stringValue()).isEqualTo("Bread & \"Co\"");
        assertThat(body.path("body").path("text").stringValue()).isEqualTo(text);
        assertThat(body.path("key").stringValue()).isEqualTo("a1-_");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Attack("H2")
    void no_text_leaves_its_field_in_a_form(String text) {
        List<String> fields = List.of(body(template(URL, FORM, FIELDS), text).split("&"));
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).isEqualTo("To=%2B4915123456789");
        assertThat(URLDecoder.decode(fields.get(1), StandardCharsets.UTF_8)).isEqualTo("From=Bread & \"Co\"");
        assertThat(URLDecoder.decode(fields.get(2), StandardCharsets.UTF_8)).isEqualTo("Body=" + text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Attack("H2")
    void no_text_leaves_its_parameter_in_a_url(String text) {
        HttpRequestTemplate template = new HttpRequestTemplate(
                new HttpRequestTemplate.Form(URL + "?to={digits}&text={text}", "GET", JSON, "", Map.of(), ""));
        URI uri = request(template, text).uri();
        assertThat(uri.getHost()).isEqualTo("sms.example.org");
        assertThat(uri.getPath()).isEqualTo("/v1/messages");
        assertThat(uri.getRawFragment()).isNull();
        List<String> parameters = List.of(uri.getRawQuery().split("&"));
        assertThat(parameters).hasSize(2);
        assertThat(parameters.get(0)).isEqualTo("to=4915123456789");
        assertThat(URLDecoder.decode(parameters.get(1), StandardCharsets.UTF_8)).isEqualTo("text=" + text);
    }

    @Test
    void headers_carry_secrets_and_the_name_of_the_message() {
        HttpRequest request = request(
                new HttpRequestTemplate(new HttpRequestTemplate.Form(
                        URL,
                        "POST",
                        JSON,
                        BODY,
                        Map.of("Authorization", "Bearer s3cret", "Idempotency-Key", "{id}"),
                        "")),
                "text");
        assertThat(request.headers().firstValue("Authorization")).contains("Bearer s3cret");
        assertThat(request.headers().firstValue("Idempotency-Key")).contains("a1-_");
        assertThat(request.headers().firstValue("Content-Type")).contains(JSON);
        assertThat(request.timeout()).contains(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\":\"{to}\",\"text\":{text}}",
                "{\"to\":{to},\"text\":\"{text}\"}",
                "{\"to\":\"{to}\"}",
                "{\"text\":\"{text}\"}",
                "{\"to\":\"{to}\",\"text\":\"{text}\"",
                "to={to}&text={text}",
            })
    void a_body_of_which_no_json_comes_stops_the_start(String body) {
        assertThatThrownBy(() -> template(URL, JSON, body)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://sms.example.org/",
                "sms.example.org/send",
                "https://{to}.example.org/",
                "https://user:secret@sms.example.org/",
                "https://sms example.org/",
                "https:///send",
                "",
            })
    void an_address_that_is_none_stops_the_start(String url) {
        assertThatThrownBy(() -> template(url, JSON, BODY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_methods_types_and_headers_stop_the_start() {
        assertThatThrownBy(() -> template(URL, "text/plain", BODY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new HttpRequestTemplate(new HttpRequestTemplate.Form(URL, "DELETE", JSON, BODY, Map.of(), "")))
                .isInstanceOf(IllegalArgumentException.class);
        for (Map<String, String> headers :
                List.of(Map.of("X-Text", "{text}"), Map.of("X", "a\r\nY: b"), Map.of("Host", "evil.example"))) {
            assertThatThrownBy(() ->
                            new HttpRequestTemplate(new HttpRequestTemplate.Form(URL, "POST", JSON, BODY, headers, "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://sms.example.org/", "http://localhost:9/", "http://127.0.0.1:9/", "http://[::1]:9/"})
    void tls_and_this_machine_are_confidential(String url) {
        assertThat(template(url, JSON, BODY).confidential()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://sms.example.org/", "http://127.0.0.1.example.org/", "http://localhost.example.org/"})
    void plain_http_to_elsewhere_is_not(String url) {
        assertThat(template(url, JSON, BODY).confidential()).isFalse();
    }

    @Test
    void what_is_configured_prints_no_secret() {
        assertThat(new HttpRequestTemplate.Form(URL, "POST", JSON, BODY, Map.of("Authorization", "s3cret"), "")
                        .toString())
                .doesNotContain("s3cret");
    }

    private static HttpRequestTemplate template(String url, String type, String body) {
        return new HttpRequestTemplate(
                new HttpRequestTemplate.Form(url, "POST", type, body, Map.of(), "Bread & \"Co\""));
    }

    private static HttpRequest request(HttpRequestTemplate template, String text) {
        return template.of(new PhoneMessage("a1-_", "+4915123456789", text), Duration.ofSeconds(3));
    }

    private static String body(HttpRequestTemplate template, String text) {
        CompletableFuture<String> body = new CompletableFuture<>();
        request(template, text).bodyPublisher().orElseThrow().subscribe(new Flow.Subscriber<>() {
            private final StringBuilder all = new StringBuilder();

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer part) {
                all.append(StandardCharsets.UTF_8.decode(part));
            }

            @Override
            public void onError(Throwable failure) {
                body.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                body.complete(all.toString());
            }
        });
        return body.join();
    }
}
