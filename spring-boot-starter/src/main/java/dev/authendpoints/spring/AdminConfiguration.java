package dev.authendpoints.spring;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.spring.admin.AdminController;
import dev.authendpoints.spring.admin.BootstrapController;
import dev.authendpoints.spring.admin.BootstrapNote;
import dev.authendpoints.spring.admin.PassController;
import dev.authendpoints.spring.admin.PolicyController;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints for administrators, where they are switched on: a host may have paths like these of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "authendpoints.admin.enabled", havingValue = "true")
@Import({AdminController.class, BootstrapController.class, PassController.class, PolicyController.class})
class AdminConfiguration {
    @Bean
    @ConditionalOnProperty(name = "authendpoints.admin.bootstrap", havingValue = "true")
    BootstrapNote authEndpointsBootstrapNote(AuthEndpoints endpoints) {
        return new BootstrapNote(endpoints.administration().bootstrap(), System.out);
    }
}
