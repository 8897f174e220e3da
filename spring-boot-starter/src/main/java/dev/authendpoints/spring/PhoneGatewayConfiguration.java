package dev.authendpoints.spring;

import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.PhoneProperties;
import dev.authendpoints.spring.config.PhoneSettings;
import dev.authendpoints.spring.mail.MailFrom;
import dev.authendpoints.spring.mail.PlainMailer;
import dev.authendpoints.spring.mail.SmtpDefaults;
import dev.authendpoints.spring.phone.HttpPhoneGateway;
import dev.authendpoints.spring.phone.MailPhoneGateway;
import dev.authendpoints.spring.phone.PhoneGateway;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** The gateways to phones that ship, where one is configured and the application brings none. */
@Configuration(proxyBeanMethods = false)
class PhoneGatewayConfiguration {
    @Bean
    @ConditionalOnProperty("authendpoints.phone.http.url")
    @ConditionalOnMissingBean(PhoneGateway.class)
    HttpPhoneGateway authEndpointsHttpPhones(
            AuthEndpointsProperties properties,
            Environment environment,
            @Qualifier("authEndpointsTime") InstantSource time) {
        PhoneProperties.Http http = properties.phone().http();
        return new HttpPhoneGateway(
                PhoneSettings.request(properties, environment), http.connectTimeout(), http.readTimeout(), time);
    }

    @Bean
    @ConditionalOnProperty({"authendpoints.phone.mail.to", "spring.mail.host"})
    @ConditionalOnMissingBean(PhoneGateway.class)
    MailPhoneGateway authEndpointsMailPhones(
            JavaMailSender sender,
            MailFrom from,
            AuthEndpointsProperties properties,
            @Qualifier("authEndpointsTime") InstantSource time) {
        PhoneProperties.Mail mail = properties.phone().mail();
        PlainMailer mailer = new PlainMailer(SmtpDefaults.withTimeouts(sender), from, time);
        return new MailPhoneGateway(mailer, String.valueOf(mail.to()), mail.subject());
    }
}
