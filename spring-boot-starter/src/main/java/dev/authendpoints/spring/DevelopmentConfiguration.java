package dev.authendpoints.spring;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.dev.DevPagesController;
import dev.authendpoints.spring.dev.Greeting;
import dev.authendpoints.spring.dev.MailboxNote;
import dev.authendpoints.spring.mail.MailWriter;
import dev.authendpoints.spring.mailbox.DevMailbox;
import dev.authendpoints.spring.mailbox.DevMailboxController;
import dev.authendpoints.spring.phone.PhoneGateway;
import dev.authendpoints.spring.security.Chains;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What only development has: a greeting, pages behind mailed links, and where no mail server is configured a mailbox. */
@Configuration(proxyBeanMethods = false)
@Profile("dev")
class DevelopmentConfiguration {
    private static final int PAGES = -112;

    @Bean
    @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
    Greeting authEndpointsGreeting() {
        return new Greeting();
    }

    @Bean
    @Order(PAGES)
    SecurityFilterChain authEndpointsDevPagesChain(HttpSecurity http) {
        return Chains.devPages(http);
    }

    @Bean
    DevPagesController authEndpointsDevPages(AuthEndpointsProperties properties) {
        return new DevPagesController(properties.basePath());
    }

    /** The mailbox and its page. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "never")
    @ConditionalOnMissingBean(Mailer.class)
    static class MailboxConfiguration {
        private static final int FIRST = -111;

        @Bean
        DevMailbox authEndpointsDevMailbox(MailWriter writer, @Qualifier("authEndpointsTime") InstantSource time) {
            return new DevMailbox(writer, time);
        }

        /** Alone, the server says it in its greeting. */
        @Bean
        @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "false", matchIfMissing = true)
        MailboxNote authEndpointsMailboxNote() {
            return new MailboxNote();
        }

        @Bean
        @ConditionalOnMissingBean
        PhoneGateway authEndpointsDevPhones(DevMailbox mailbox) {
            return mailbox::receive;
        }

        @Bean
        @Order(FIRST)
        SecurityFilterChain authEndpointsDevMailboxChain(HttpSecurity http) {
            return Chains.devMailbox(http);
        }

        @Bean
        DevMailboxController authEndpointsDevMailboxController(DevMailbox mailbox) {
            return new DevMailboxController(mailbox);
        }
    }
}
