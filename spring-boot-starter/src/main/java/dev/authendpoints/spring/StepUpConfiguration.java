package dev.authendpoints.spring;

import dev.authendpoints.spring.stepup.GuardedMethods;
import dev.authendpoints.spring.stepup.StepUpController;
import dev.authendpoints.spring.stepup.StepUpGuard;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Step-up, and guards for a host's own endpoints. What Spring Security's own annotations do stays for the host to switch on.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false)
@Import(StepUpController.class)
class StepUpConfiguration {
    @Bean
    StepUpGuard authEndpointsStepUpGuard(@Qualifier("authEndpointsTime") ObjectProvider<InstantSource> time) {
        return new StepUpGuard(time::getObject);
    }

    /** The time comes later: an advisor is made before all other beans, which could not be proxied if it needed them. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor authEndpointsGuardedMethods(
            @Qualifier("authEndpointsTime") ObjectProvider<InstantSource> time) {
        GuardedMethods methods = new GuardedMethods(time::getObject);
        return new AuthorizationManagerBeforeMethodInterceptor(methods.pointcut(), methods);
    }
}
