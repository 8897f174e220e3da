package dev.authendpoints.spring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** Production refuses to start unsafe, and says what to set. */
class ProductionRulesTest {
    private static final Map<String, String> SAFE = Map.of(
            "spring.mail.host", "mail.example.org",
            "authendpoints.mail.from", "no-reply@example.org",
            "authendpoints.master-key", MasterKey.generate(Dice.secure()),
            "authendpoints.issuer", "https://auth.example.org",
            "authendpoints.links.verify-email", "https://auth.example.org/v#uid={uid}&token={token}",
            "authendpoints.links.reset-password", "https://auth.example.org/r#uid={uid}&token={token}",
            "authendpoints.links.unlock-factor", "https://auth.example.org/u#uid={uid}&token={token}",
            "authendpoints.links.not-me", "https://auth.example.org/n#uid={uid}&token={token}",
            "authendpoints.trusted-proxies", "none");

    @Test
    void a_safe_configuration_starts() {
        assertThatCode(() -> check(SAFE, false, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get-started-server.md", "get-started-starter.md"})
    void what_the_guides_tell_to_set_starts(String guide) throws IOException {
        Matcher block =
                Pattern.compile("(?s)```properties\n(.*?)```").matcher(Files.readString(Path.of("..", "docs", guide)));
        assertThat(block.find()).isTrue();
        Properties told = new Properties();
        told.load(new StringReader(block.group(1)));
        Map<String, String> settings = new HashMap<>();
        told.stringPropertyNames().forEach(name -> settings.put(name, told.getProperty(name)));
        settings.put("authendpoints.master-key", MasterKey.generate(Dice.secure()));
        assertThatCode(() -> check(settings, false, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.mail.host, Set spring.mail.host",
        "authendpoints.mail.from, Set authendpoints.mail.from",
        "authendpoints.master-key, Set authendpoints.master-key",
        "authendpoints.issuer, Set authendpoints.issuer",
        "authendpoints.links.verify-email, Set authendpoints.links.verify-email",
        "authendpoints.links.reset-password, Set authendpoints.links.reset-password",
        "authendpoints.links.unlock-factor, Set authendpoints.links.unlock-factor",
        "authendpoints.links.not-me, Set authendpoints.links.not-me",
        "authendpoints.trusted-proxies, Set authendpoints.trusted-proxies"
    })
    void each_missing_value_is_named(String property, String sentence) {
        Map<String, String> without = new HashMap<>(SAFE);
        without.remove(property);
        assertThat(sentences(without, false, true)).singleElement().asString().startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "server.forward-headers-strategy, NATIVE",
        "spring.main.cloud-platform, kubernetes",
        "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For",
        "server.tomcat.remoteip.protocol-header, X-Forwarded-Proto"
    })
    void a_container_that_lets_callers_choose_their_address_is_refused(String property, String value) {
        Map<String, String> believing = new HashMap<>(SAFE);
        believing.put(property, value);
        assertThat(sentences(believing, false, true))
                .singleElement()
                .asString()
                .startsWith("Set server.forward-headers-strategy=none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "framework"})
    void in_a_cloud_it_starts_where_the_container_believes_nobody(String strategy) {
        Map<String, String> told = new HashMap<>(SAFE);
        told.put("spring.main.cloud-platform", "kubernetes");
        told.put("server.forward-headers-strategy", strategy);
        assertThatCode(() -> check(told, false, true)).doesNotThrowAnyException();
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        assertThat(sentences(Map.of(), true, false)).hasSize(SAFE.size() + 2);
    }

    @Test
    void a_recovery_has_its_pages_and_waits_for_a_day() {
        Map<String, String> recovery = new HashMap<>(SAFE);
        recovery.put("authendpoints.recovery.enabled", "true");
        recovery.put("authendpoints.recovery.wait", "23h");
        assertThat(sentences(recovery, false, true))
                .hasSize(4)
                .anyMatch(sentence -> sentence.startsWith("Set authendpoints.links.cancel-recovery"))
                .anyMatch(sentence -> sentence.startsWith("Raise authendpoints.recovery.wait to at least 24h"));
        recovery.put("authendpoints.recovery.wait", "24h");
        for (String page : List.of("start", "cancel", "finish")) {
            recovery.put(
                    "authendpoints.links." + page + "-recovery",
                    "https://auth.example.org/" + page + "#uid={uid}&token={token}");
        }
        assertThatCode(() -> check(recovery, false, true)).doesNotThrowAnyException();
    }

    @Test
    void h2_has_to_be_asked_for() {
        assertThat(sentences(SAFE, true, true)).singleElement().asString().contains("authendpoints.allow-h2=true");
        Map<String, String> allowed = new HashMap<>(SAFE);
        allowed.put("authendpoints.allow-h2", "true");
        assertThatCode(() -> check(allowed, true, true)).doesNotThrowAnyException();
    }

    @Test
    void a_weak_hash_is_refused() {
        assertThat(sentences(SAFE, false, false)).singleElement().asString().contains("19456 KiB");
    }

    @Test
    void the_limit_of_requests_a_client_cannot_be_lifted() {
        Map<String, String> unlimited = new HashMap<>(SAFE);
        unlimited.put("authendpoints.client-limit.enabled", "false");
        assertThat(sentences(unlimited, false, true)).singleElement().asString().contains("client-limit");
    }

    @Test
    void development_asks_for_nothing() {
        MockEnvironment dev = new MockEnvironment();
        dev.setActiveProfiles("dev");
        assertThatCode(() -> new ProductionRules(dev, properties(Map.of())).check(true, false))
                .doesNotThrowAnyException();
    }

    private static List<String> sentences(Map<String, String> values, boolean embedded, boolean strong) {
        return catchThrowableOfType(UnsafeConfiguration.class, () -> check(values, embedded, strong))
                .sentences();
    }

    private static void check(Map<String, String> values, boolean embedded, boolean strong) {
        MockEnvironment environment = new MockEnvironment();
        values.forEach(environment::setProperty);
        new ProductionRules(environment, properties(values)).check(embedded, strong);
    }

    private static AuthEndpointsProperties properties(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("authendpoints", AuthEndpointsProperties.class);
    }
}
