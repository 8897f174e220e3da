package dev.authendpoints.spring.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Attack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class ProvedTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

    @Test
    @Attack("A14")
    void a_token_that_only_enables_a_factor_proves_nothing_to_a_lenient_decoder_either() {
        assertThat(Proved.by(decoded("at+jwt"))).map(Proved::login).contains(new Proved.Proofs(AT, "aal1"));
        assertThat(Proved.by(decoded("enrol+jwt"))).isEqualTo(Optional.empty());
    }

    private static JwtAuthenticationToken decoded(String type) {
        return new JwtAuthenticationToken(
                Jwt.withTokenValue("token")
                        .header("typ", type)
                        .claim("auth_time", AT.getEpochSecond())
                        .claim("acr", "aal1")
                        .build(),
                List.of());
    }
}
