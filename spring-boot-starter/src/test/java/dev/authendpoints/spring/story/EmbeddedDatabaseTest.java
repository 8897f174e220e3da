package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** A host that names no database gets one in memory from Spring Boot, which forgets everything: not in production. */
class EmbeddedDatabaseTest {
    @Test
    void production_does_not_start_on_a_database_that_nobody_named() {
        SpringApplication host = new SpringApplication(HttpWorld.Host.class);
        host.setBannerMode(Banner.Mode.OFF);
        host.setDefaultProperties(Map.of(
                "spring.mail.host", "mail.invalid",
                "authendpoints.mail.from", "no-reply@example.org",
                "authendpoints.master-key", MasterKey.generate(Dice.secure()),
                "authendpoints.issuer", "https://auth.example.org",
                "authendpoints.trusted-proxies", "none",
                "authendpoints.links.verify-email", "https://auth.example.org/#uid={uid}&token={token}",
                "authendpoints.links.reset-password", "https://auth.example.org/#uid={uid}&token={token}",
                "authendpoints.links.unlock-factor", "https://auth.example.org/#uid={uid}&token={token}",
                "authendpoints.links.not-me", "https://auth.example.org/#uid={uid}&token={token}",
                "logging.level.root", "off"));
        assertThatThrownBy(() -> host.run("--server.port=0"))
                .rootCause()
                .hasMessageContaining("authendpoints.allow-h2=true");
    }
}
