package dev.authendpoints.spring;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.console.Console;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the server that runs alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
class ConsoleConfiguration {
    @Bean
    Console authEndpointsConsole(AuthEndpointsProperties properties) {
        return new Console(Optional.ofNullable(properties.console().folder()));
    }
}
