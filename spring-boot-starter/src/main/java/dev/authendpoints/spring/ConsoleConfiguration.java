package dev.authendpoints.spring;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.ConsoleFolder;
import dev.authendpoints.spring.console.Console;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The pages of the server that runs alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
class ConsoleConfiguration {
    @Bean
    ResourceHttpRequestHandler authEndpointsConsoleFiles(AuthEndpointsProperties properties, Environment environment) {
        Optional<String> folder = Optional.ofNullable(properties.console().folder());
        ConsoleFolder.check(folder, Optional.ofNullable(environment.getProperty("spring.datasource.url")));
        return Console.files(folder);
    }

    @Bean
    HandlerMapping authEndpointsConsole(@Qualifier("authEndpointsConsoleFiles") ResourceHttpRequestHandler files) {
        return Console.mapping(files);
    }
}
