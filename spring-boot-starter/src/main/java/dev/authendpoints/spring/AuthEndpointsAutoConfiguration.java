package dev.authendpoints.spring;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Mounts the endpoints in a servlet application that has a data source. */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, MailSenderAutoConfiguration.class},
        before = {
            ErrorMvcAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AuthEndpointsProperties.class)
@Import({
    StorageConfiguration.class,
    CoreConfiguration.class,
    MailConfiguration.class,
    PhoneGatewayConfiguration.class,
    WebConfiguration.class,
    AdminConfiguration.class,
    ConsoleConfiguration.class,
    StepUpConfiguration.class,
    TomcatConfiguration.class,
    DevelopmentConfiguration.class,
    PhoneConfiguration.class
})
public final class AuthEndpointsAutoConfiguration {}
