package dev.authendpoints.spring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the profile aal2 switches, in the code and in the guide. */
class StrictProfileTest {
    private static final Path GUIDE = Path.of("..", "docs", "rolling-out.md");
    private static final Pattern ROW = Pattern.compile("\\| `(authendpoints\\.[a-z.-]+)` \\| `([^`]*)` \\|.*");

    @Test
    void the_guide_prints_exactly_what_it_switches() throws IOException {
        Map<String, String> printed = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(GUIDE);
        int from = lines.indexOf("## The profile aal2");
        assertThat(from).isPositive();
        for (String line : lines.subList(from, lines.size())) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                printed.put(row.group(1), row.group(2));
            }
        }
        assertThat(printed).containsExactlyEntriesOf(StrictProfile.all());
    }

    @Test
    void each_of_them_reaches_the_properties() {
        AuthEndpointsProperties properties = bound(Map.of("authendpoints.profile", "aal2"));
        assertThat(properties.twoFactor().required().all()).isTrue();
        assertThat(properties.twoFactor().required().grace()).isZero();
        assertThat(properties.twoFactor().required().providers()).containsExactly("Authenticator", "Passkey");
        assertThat(properties.twoFactor().required().providersAtLogin()).isTrue();
        assertThat(properties.twoFactor().removeLast()).isFalse();
        assertThat(properties.twoFactor().binding()).isEqualTo(TwoFactorProperties.Binding.REQUIRED);
        assertThat(properties.twoFactor().resetMailboxSeparation()).isTrue();
        assertThat(properties.trustedDevices().enabled()).isFalse();
        assertThat(properties.helpdesk().twoPersons()).isTrue();
        assertThat(properties.tokens().refreshAbsolute()).isEqualTo(Duration.ofHours(24));
        assertThat(properties.tokens().refreshIdle()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_is_set_besides_keeps_its_value() {
        AuthEndpointsProperties properties =
                bound(Map.of("authendpoints.profile", "aal2", "authendpoints.tokens.refresh-idle", "30m"));
        assertThat(properties.tokens().refreshIdle()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void without_it_nothing_changes_and_another_one_is_refused() {
        assertThat(bound(Map.of()).twoFactor().required().all()).isFalse();
        assertThatThrownBy(() -> bound(Map.of("authendpoints.profile", "aal3")))
                .hasMessageContaining("authendpoints.profile");
    }

    private static AuthEndpointsProperties bound(Map<String, Object> set) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", set));
        new StrictProfile().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment).bindOrCreate("authendpoints", AuthEndpointsProperties.class);
    }
}
