package dev.authendpoints.spring.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Codes leave through a service over HTTP, whatever its mood: none is lost, none is sent twice for nothing. */
class PhoneGatewayTest {
    private static final WireMockServer SERVICE = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private static HttpWorld world;

    private Person ada;

    @BeforeAll
    static void start() {
        SERVICE.start();
        world = HttpWorld.start(
                "jdbc:h2:mem:gateway;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                "sa",
                "--test.phones=http",
                "--authendpoints.phone.http.url=" + SERVICE.baseUrl() + "/messages",
                "--authendpoints.phone.http.body={\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
                "--authendpoints.phone.http.username=account",
                "--authendpoints.phone.http.password=s3cret",
                "--authendpoints.phone.http.read-timeout=4s");
    }

    @AfterAll
    static void stop() {
        world.stop();
        SERVICE.stop();
    }

    @BeforeEach
    void settle() {
        SERVICE.resetAll();
        world.emptied();
        ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
    }

    @Test
    void a_code_reaches_its_phone_once() {
        answers(ok());
        begins(ada);
        assertThat(accepted()).singleElement().satisfies(request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Basic YWNjb3VudDpzM2NyZXQ=");
            assertThat(member(request, "to")).isEqualTo(ada.phone());
        });
        ada.confirmsEnabling("Phone", code()).expectOk();
    }

    @Test
    void after_an_outage_it_comes_and_once() {
        answers(
                status(500),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                ok());
        begins(ada);
        for (int attempt = 0; attempt < 6; attempt++) {
            pass(Duration.ofSeconds(10));
        }
        assertThat(accepted()).hasSize(1);
        assertThat(requests()).hasSize(4);
        assertThat(requests().map(request -> member(request, "id")))
                .containsOnly(member(accepted().get(0), "id"));
        ada.confirmsEnabling("Phone", code()).expectOk();
    }

    @Test
    void it_is_left_alone_as_long_as_it_asks() {
        answers(status(429).withHeader("Retry-After", "90"), ok());
        begins(ada);
        for (int second = 0; second < 89; second += 10) {
            pass(Duration.ofSeconds(9));
            assertThat(requests()).hasSize(1);
        }
        pass(Duration.ofSeconds(15));
        assertThat(requests()).hasSize(2);
        ada.confirmsEnabling("Phone", code()).expectOk();
    }

    @Test
    void who_is_slow_is_asked_again_under_the_same_name() {
        answers(ok().withFixedDelay(8_000), ok());
        begins(ada);
        pass(Duration.ofSeconds(2));
        assertThat(requests()).hasSize(2);
        assertThat(requests().map(request -> member(request, "id")).distinct()).hasSize(1);
        assertThat(requests().map(request -> member(request, "text")).distinct())
                .hasSize(1);
    }

    @Test
    void a_final_refusal_is_final() {
        answers(status(400), ok());
        begins(ada);
        for (int minute = 0; minute < 9; minute++) {
            pass(Duration.ofMinutes(1));
        }
        assertThat(requests()).hasSize(1);
        assertThat(world.backend().stores().outbox().waiting()).isZero();
    }

    @Test
    void a_code_that_is_worth_nothing_any_more_is_not_sent() {
        answers(status(503).withHeader("Retry-After", "3600"), ok());
        begins(ada);
        pass(Duration.ofMinutes(61));
        assertThat(requests()).hasSize(1);
        assertThat(world.backend().stores().outbox().waiting()).isZero();
    }

    @Test
    void of_two_codes_of_one_login_only_the_newer_leaves_after_an_outage() {
        answers(ok());
        begins(ada);
        ada.confirmsEnabling("Phone", code()).expectOk();
        SERVICE.resetAll();
        answers(status(500), status(500), status(500), ok());
        Person phone = ada.onAnotherDevice();
        phone.beginsLogin("Phone").expectOk();
        world.mailArrives();
        pass(Duration.ofSeconds(61));
        phone.asksForAnotherCode().expectOk();
        pass(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(30));
        assertThat(accepted()).hasSize(1);
        phone.confirms(code()).expectOk();
    }

    @Test
    @Attack("D2")
    void fifty_requests_at_once_send_one_code() {
        answers(ok());
        Race.of(50, i -> ada.door().beginEnable(ada.accessToken(), "Phone", Map.of("phoneNumber", ada.phone())))
                .forEach(Reply::expectOk);
        world.mailArrives();
        assertThat(accepted()).hasSize(1);
    }

    private static void begins(Person person) {
        person.beginsToEnableThePhone(person.phone()).expectOk();
        world.mailArrives();
    }

    private static void pass(Duration time) {
        world.timePasses(time);
        world.mailArrives();
    }

    private static ResponseDefinitionBuilder ok() {
        return status(202);
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    /** One after the other; the last one again and again. */
    private static void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            String next = String.valueOf(Math.min(i + 1, answers.length - 1));
            SERVICE.stubFor(post("/messages")
                    .inScenario("answers")
                    .whenScenarioStateIs(i == 0 ? STARTED : String.valueOf(i))
                    .willSetStateTo(answers.length == 1 ? STARTED : next)
                    .willReturn(answers[i]));
        }
    }

    private static Stream<LoggedRequest> requests() {
        return SERVICE.getAllServeEvents().stream().map(event -> event.getRequest());
    }

    private static List<LoggedRequest> accepted() {
        List<LoggedRequest> accepted = new ArrayList<>();
        SERVICE.getAllServeEvents().forEach(event -> {
            if (event.getResponse().getStatus() == 202) {
                accepted.add(event.getRequest());
            }
        });
        return accepted;
    }

    private static String code() {
        String text = member(accepted().get(0), "text"); // the newest comes first
        return text.substring(text.lastIndexOf('#') + 1);
    }

    private static String member(LoggedRequest request, String name) {
        return Objects.requireNonNull(JsonMapper.shared()
                .readTree(request.getBodyAsString())
                .path(name)
                .stringValue());
    }
}
