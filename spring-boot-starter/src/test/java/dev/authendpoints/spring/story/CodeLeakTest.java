package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailed code is in the mail and nowhere else. */
@ParameterizedClass
@EnumSource(Hosts.Database.class)
@ExtendWith(OutputCaptureExtension.class)
class CodeLeakTest {
    private final HttpWorld world;
    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

    CodeLeakTest(Hosts.Database database) {
        world = database.host();
    }

    @AfterEach
    void quiet_again() {
        logging.setLogLevel("ROOT", LogLevel.WARN);
    }

    @Test
    @Attack("A16")
    void a_code_is_in_no_answer_no_log_and_no_table(CapturedOutput log) {
        Person ada = world.person(People.ADA).movesInWithTwoSteps();
        logging.setLogLevel("ROOT", LogLevel.TRACE);
        HttpResponse<String> begun = begin(ada, "Email");
        String waiting = tables();
        String code = ada.readsTheCode();
        logging.setLogLevel("ROOT", LogLevel.WARN);
        assertThat(log.getAll()).contains("two_step_verification_login");
        assertThat(words(log.getAll())).doesNotContain(code);
        assertThat(words(begun.body() + begun.headers().map())).doesNotContain(code);
        assertThat(words(waiting)).doesNotContain(code);
        assertThat(words(tables())).doesNotContain(code);
    }

    @Test
    @Attack("G10")
    void while_the_second_step_is_awaited_the_password_is_nowhere(CapturedOutput log) {
        Person ada = world.person(People.ADA).movesInWithTwoSteps();
        logging.setLogLevel("ROOT", LogLevel.TRACE);
        logging.setLogLevel("org.apache.coyote", LogLevel.WARN); // Tomcat writes down whatever comes over the wire
        HttpResponse<String> begun = begin(ada, "Email");
        logging.setLogLevel("org.apache.coyote", null);
        logging.setLogLevel("ROOT", LogLevel.WARN);
        assertThat(begun.statusCode()).isEqualTo(200);
        String password = ada.password();
        List<String> forms = List.of(
                password,
                Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_8)));
        assertThat(tables()).doesNotContain(forms);
        assertThat(log.getAll()).doesNotContain(forms);
        assertThat(begun.body() + begun.headers().map()).doesNotContain(forms);
    }

    @Test
    @Attack("A16")
    void a_texted_code_and_its_number_are_in_no_answer_no_log_and_no_table(CapturedOutput log) {
        Person ada = world.person(People.ADA).movesIn();
        ada.signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        HttpResponse<String> begun = begin(ada, "Phone");
        String waiting = tables();
        String code = ada.readsTheText();
        String all = log.getAll() + begun.body() + begun.headers().map() + waiting + tables();
        assertThat(begun.body()).contains("+49***89");
        assertThat(words(all)).doesNotContain(code);
        assertThat(all).doesNotContain(ada.phone().substring(1));
    }

    private HttpResponse<String> begin(Person ada, String provider) {
        String body =
                "{\"username\":\"ada\",\"password\":\"%s\",\"provider\":\"%s\"}".formatted(ada.password(), provider);
        return Http.send(HttpRequest.newBuilder(URI.create(world.url() + "/users/two_step_verification_login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** All rows of all tables of ours, as text. */
    private String tables() {
        JdbcClient jdbc = JdbcClient.create(world.dataSource());
        List<String> names = jdbc.sql(
                        "SELECT table_name FROM information_schema.tables WHERE LOWER(table_name) LIKE 'ae\\_%'")
                .query((row, number) -> row.getString("table_name"))
                .list();
        assertThat(names).hasSizeGreaterThan(10);
        StringBuilder all = new StringBuilder();
        names.forEach(name ->
                all.append(jdbc.sql("SELECT * FROM \"" + name + "\"").query().listOfRows()));
        return all.toString();
    }

    /** Six digits may stand inside a longer number by chance; a code stands alone. */
    private static List<String> words(String text) {
        return List.of(text.split("[^0-9A-Za-z]+"));
    }
}
