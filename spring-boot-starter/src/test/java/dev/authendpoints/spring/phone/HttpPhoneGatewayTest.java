package dev.authendpoints.spring.phone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.authendpoints.mail.Mailer.NotSent;
import dev.authendpoints.testkit.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPhoneGatewayTest {
    private static final PhoneMessage MESSAGE =
            new PhoneMessage("m-1", "+4915123456789", "Example: 042137\n\n@example.org #042137");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HASTE = Duration.ofMillis(500);

    private final WireMockServer service = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void what_the_service_takes_is_sent(int status) {
        answers(aResponse().withStatus(status).withBody("\u0000 not JSON {"));
        assertThatCode(() -> gateway().send(MESSAGE)).doesNotThrowAnyException();
        service.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("Authorization", equalTo("Bearer s3cret"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(matchingJsonPath("$.to", equalTo("+4915123456789")))
                        .withRequestBody(matchingJsonPath("$.text", equalTo(MESSAGE.text())))
                        .withRequestBody(matchingJsonPath("$.id", equalTo("m-1"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 451, 301, 302, 307, 308})
    void a_refusal_is_final(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        NotSent refusal = refusal();
        assertThat(refusal.permanent()).isTrue();
        assertThat(refusal).hasMessage("the gateway to phones answered " + status);
        assertThat(service.getAllServeEvents()).as("no redirect is followed").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
    void an_outage_is_not(int status) {
        answers(aResponse().withStatus(status).withBody(MESSAGE.text()));
        NotSent refusal = refusal();
        assertThat(refusal.permanent()).isFalse();
        assertThat(refusal.pause()).isZero();
        assertThat(refusal.getMessage()).doesNotContain("042137", "4915123456789");
        assertThat(service.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "0, 0",
        "999999, 3600",
        "-5, 0",
        "soon, 0",
        "99999999999999999999, 0",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 0"
    })
    void it_is_left_alone_as_long_as_it_says(String header, int seconds) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", header));
        assertThat(refusal().pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void it_may_name_a_time_instead() {
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                TestClock.START.plusSeconds(90).atZone(ZoneOffset.UTC));
        answers(aResponse().withStatus(503).withHeader("Retry-After", then));
        assertThat(refusal().pause()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void rubbish_is_an_outage_or_an_answer_but_never_a_fault_of_ours(Fault fault) {
        answers(aResponse().withFault(fault));
        if (fault == Fault.MALFORMED_RESPONSE_CHUNK) {
            assertThatCode(() -> gateway().send(MESSAGE))
                    .as("200, whatever comes behind")
                    .doesNotThrowAnyException();
        } else {
            assertThat(refusal().permanent()).isFalse();
        }
    }

    @Test
    void who_does_not_answer_in_time_is_asked_again_later() {
        answers(aResponse().withStatus(200).withFixedDelay(5_000));
        NotSent refusal = refusal(gateway(service.baseUrl() + "/messages", HASTE));
        assertThat(refusal.permanent()).isFalse();
        assertThat(refusal).hasMessage("the gateway to phones did not answer in time");
    }

    @Test
    void an_answer_that_never_ends_holds_nothing_up() throws IOException {
        try (ServerSocket endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> open = CompletableFuture.supplyAsync(() -> beginsToAnswer(endless));
            PhoneGateway gateway = gateway("http://127.0.0.1:" + endless.getLocalPort() + "/", PATIENCE);
            assertThatCode(() -> gateway.send(MESSAGE)).doesNotThrowAnyException();
            open.join().close();
        }
    }

    private static Socket beginsToAnswer(ServerSocket server) {
        try {
            Socket socket = server.accept();
            String begin = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{";
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void where_nobody_listens_the_message_waits() {
        NotSent refusal = refusal(gateway("http://127.0.0.1:" + unusedPort() + "/", PATIENCE));
        assertThat(refusal.permanent()).isFalse();
        assertThat(refusal).hasMessage("there is no connection to the gateway to phones");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        service.stubFor(post("/messages").willReturn(answer));
    }

    private NotSent refusal() {
        return refusal(gateway());
    }

    private static NotSent refusal(PhoneGateway gateway) {
        NotSent refusal = catchThrowableOfType(NotSent.class, () -> gateway.send(MESSAGE));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private HttpPhoneGateway gateway() {
        return gateway(service.baseUrl() + "/messages", PATIENCE);
    }

    private static HttpPhoneGateway gateway(String url, Duration patience) {
        HttpRequestTemplate template = new HttpRequestTemplate(new HttpRequestTemplate.Form(
                url,
                "POST",
                "application/json",
                "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
                Map.of("Authorization", "Bearer s3cret"),
                ""));
        return new HttpPhoneGateway(template, PATIENCE, patience, new TestClock());
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
