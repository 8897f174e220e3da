package dev.authendpoints.spring;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Foundation;
import dev.authendpoints.mail.Courier;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.LanguagesProperties;
import dev.authendpoints.spring.config.LinksProperties;
import dev.authendpoints.spring.config.MailProperties;
import dev.authendpoints.spring.config.PhoneSettings;
import dev.authendpoints.spring.mail.ByChannel;
import dev.authendpoints.spring.mail.CourierLoop;
import dev.authendpoints.spring.mail.CourierPace;
import dev.authendpoints.spring.mail.LinkTemplates;
import dev.authendpoints.spring.mail.MailFrom;
import dev.authendpoints.spring.mail.MailTemplates;
import dev.authendpoints.spring.mail.MailWriter;
import dev.authendpoints.spring.mail.SmtpDefaults;
import dev.authendpoints.spring.mail.SmtpMailer;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.phone.PhoneGateway;
import dev.authendpoints.spring.phone.PhoneMailer;
import dev.authendpoints.spring.phone.PhoneMessage;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail: templates, the SMTP server, and the courier that empties the outbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    Languages authEndpointsLanguages(AuthEndpointsProperties properties) {
        LanguagesProperties spoken = properties.languages();
        return Languages.of(spoken.supported(), spoken.standard());
    }

    @Bean
    LinkTemplates authEndpointsLinkTemplates(
            AuthEndpointsProperties properties,
            @Value("${server.port:8080}${server.servlet.context-path:}") String port) {
        LinksProperties links = properties.links();
        String pages = "http://localhost:" + port + (properties.standalone() ? "/" : "/dev/pages/");
        return new LinkTemplates(
                link(links.verifyEmail(), pages, "verify-email"),
                link(links.resetPassword(), pages, "reset-password"),
                link(links.unlockFactor(), pages, "unlock-factor"),
                link(links.notMe(), pages, "not-me"),
                new LinkTemplates.RecoveryPages(
                        link(links.startRecovery(), pages, "start-recovery"),
                        link(links.cancelRecovery(), pages, "cancel-recovery"),
                        link(links.finishRecovery(), pages, "finish-recovery")));
    }

    @Bean
    @ConditionalOnMissingBean(MailWriter.class)
    MailTemplates authEndpointsMailTemplates(
            AuthEndpointsProperties properties,
            LinkTemplates links,
            Languages languages,
            @Qualifier("authEndpointsTime") InstantSource time) {
        return new MailTemplates(
                properties.productName(),
                links,
                new Lexicon("mail", languages, properties.words()),
                properties.mail().templates(),
                time);
    }

    @Bean
    @ConditionalOnMissingBean(Mailer.class)
    @ConditionalOnProperty("spring.mail.host")
    Mailer authEndpointsMailer(
            JavaMailSender sender,
            MailWriter writer,
            MailFrom from,
            @Qualifier("authEndpointsTime") InstantSource time) {
        return new SmtpMailer(SmtpDefaults.withTimeouts(sender), writer, from, time);
    }

    @Bean
    MailFrom authEndpointsMailFrom(AuthEndpointsProperties properties) {
        MailProperties mail = properties.mail();
        String from = Optional.ofNullable(mail.from()).orElse("no-reply@localhost.localdomain");
        return new MailFrom(from, Optional.ofNullable(mail.fromName()).orElseGet(properties::productName));
    }

    @Bean
    CourierLoop authEndpointsCourier(
            Foundation base,
            Mailer mailer,
            ObjectProvider<PhoneGateway> phones,
            LinkTemplates links,
            Languages languages,
            AuthEndpointsProperties properties,
            ObjectProvider<Meters> meters) {
        MailProperties mail = properties.mail();
        CourierPace pace = new CourierPace(mail.workers(), mail.poll(), mail.drain());
        // This time says how often a failure is logged, and must go on when the database's is unknown.
        Meters counted = meters.getIfAvailable(() -> Meters.NONE);
        PhoneMailer phone = new PhoneMailer(
                phones.getIfAvailable(() -> MailConfiguration::refuse),
                PhoneSettings.texts(properties, links, new Lexicon("phone", languages, properties.words())),
                counted,
                InstantSource.system());
        Courier courier = AuthEndpoints.courier(base, new ByChannel(mailer, phone));
        return new CourierLoop(courier::due, id -> deliver(courier, id, counted), pace, InstantSource.system());
    }

    /** What an earlier configuration has posted for phones. */
    private static void refuse(PhoneMessage message) throws Mailer.NotSent {
        throw new Mailer.NotSent("there is no gateway to phones any more", true);
    }

    private static Courier.Delivery deliver(Courier courier, String id, Meters meters) {
        Courier.Delivery delivery = courier.deliver(id);
        meters.count("authendpoints.mails", "outcome", delivery.name().toLowerCase(Locale.ROOT));
        return delivery;
    }

    /** Only development leaves a template out: production's rules insist on all. A context path stands behind the port. */
    private static String link(@Nullable String template, String pages, String page) {
        return template != null ? template : pages + page + ".html#uid={uid}&token={token}";
    }
}
