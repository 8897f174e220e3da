package org.example.guarded;

import dev.authendpoints.spring.security.CallerTokens;
import dev.authendpoints.spring.stepup.StepUpGuard;
import dev.authendpoints.spring.stepup.StepUpRequired;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chain of the guide, and four endpoints. */
@Import({GuardedHost.Payments.class, GuardedHost.Vault.class})
public class GuardedHost {
    @Bean
    SecurityFilterChain own(HttpSecurity http, CallerTokens callers, StepUpGuard stepUp) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/chained")
                        .access(stepUp.maxAge(Duration.ofMinutes(5)))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(callers.resourceServer())
                .build();
    }

    @RestController
    static class Payments {
        private final Vault vault;

        Payments(Vault vault) {
            this.vault = vault;
        }

        @GetMapping("/payments")
        @StepUpRequired(maxAge = "5m", purpose = "payment")
        String pay() {
            return "paid";
        }

        @GetMapping("/vault")
        @StepUpRequired(acr = "aal2")
        String open() {
            return "open";
        }

        @GetMapping("/through-a-service")
        String through() {
            return vault.gold();
        }

        @GetMapping("/chained")
        String chained() {
            return "chained";
        }
    }

    @Service
    @StepUpRequired(maxAge = "PT5M")
    static class Vault {
        String gold() {
            return "gold";
        }
    }

    /** A host that does not start. */
    @Import(Senseless.Endpoint.class)
    public static class Senseless {
        @RestController
        static class Endpoint {
            @GetMapping("/senseless")
            @StepUpRequired
            String nothing() {
                return "";
            }
        }
    }
}
