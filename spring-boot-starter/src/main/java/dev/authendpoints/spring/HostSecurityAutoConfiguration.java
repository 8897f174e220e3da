package dev.authendpoints.spring;

import dev.authendpoints.spring.security.CallerTokens;
import dev.authendpoints.spring.security.Chains;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Guards everything that is not ours, unless the host has a chain of its own. It looks before ours are there. */
@AutoConfiguration(before = AuthEndpointsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnMissingBean(SecurityFilterChain.class)
public final class HostSecurityAutoConfiguration {
    private static final int LAST = 1_000_000;

    @Bean
    @Order(LAST)
    @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
    SecurityFilterChain authEndpointsStandaloneChain(HttpSecurity http) {
        return Chains.standalone(http);
    }

    @Bean
    @Order(LAST)
    @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "false", matchIfMissing = true)
    SecurityFilterChain authEndpointsHostChain(HttpSecurity http, CallerTokens callers) {
        return Chains.host(http, callers);
    }
}
