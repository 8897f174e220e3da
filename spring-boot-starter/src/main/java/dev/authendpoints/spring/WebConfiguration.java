package dev.authendpoints.spring;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.recovery.RecoveryRules;
import dev.authendpoints.spring.api.ApiDocsController;
import dev.authendpoints.spring.client.ClientBudget;
import dev.authendpoints.spring.client.ClientResolver;
import dev.authendpoints.spring.client.Clients;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.config.ClientLimitProperties;
import dev.authendpoints.spring.device.DeviceController;
import dev.authendpoints.spring.device.DeviceCookie;
import dev.authendpoints.spring.discovery.Discovery;
import dev.authendpoints.spring.discovery.DiscoveryController;
import dev.authendpoints.spring.factor.FactorController;
import dev.authendpoints.spring.factor.OwnFactorController;
import dev.authendpoints.spring.factor.RecoverySheet;
import dev.authendpoints.spring.helpdesk.RedemptionController;
import dev.authendpoints.spring.login.ChallengeCookie;
import dev.authendpoints.spring.login.TwoStepLoginController;
import dev.authendpoints.spring.mailbox.DevMailbox;
import dev.authendpoints.spring.metrics.Meters;
import dev.authendpoints.spring.passkey.PasskeyController;
import dev.authendpoints.spring.passkey.PasskeyEndpointsController;
import dev.authendpoints.spring.passkey.PasswordlessController;
import dev.authendpoints.spring.password.ChangePasswordController;
import dev.authendpoints.spring.password.PasswordController;
import dev.authendpoints.spring.profile.ProfileController;
import dev.authendpoints.spring.recovery.RecoveryController;
import dev.authendpoints.spring.registration.AccountController;
import dev.authendpoints.spring.report.WaysInController;
import dev.authendpoints.spring.security.CallerResolver;
import dev.authendpoints.spring.security.CallerTokens;
import dev.authendpoints.spring.security.Chains;
import dev.authendpoints.spring.security.CookieGate;
import dev.authendpoints.spring.security.Endpoints;
import dev.authendpoints.spring.security.FloodGate;
import dev.authendpoints.spring.session.SessionController;
import dev.authendpoints.spring.token.JwksController;
import dev.authendpoints.spring.token.TokenController;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.BodyResolver;
import dev.authendpoints.spring.web.ErrorPage;
import dev.authendpoints.spring.web.HostCookie;
import dev.authendpoints.spring.web.ProblemWords;
import dev.authendpoints.spring.web.Problems;
import dev.authendpoints.spring.web.SameOrigin;
import dev.authendpoints.spring.web.StandaloneErrors;
import dev.authendpoints.spring.web.StandaloneProblems;
import dev.authendpoints.spring.words.Languages;
import dev.authendpoints.spring.words.Lexicon;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The endpoints over HTTP, and the filter chains that match exactly them. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountController.class,
    ChangePasswordController.class,
    DeviceController.class,
    DiscoveryController.class,
    FactorController.class,
    JwksController.class,
    OwnFactorController.class,
    PasskeyController.class,
    PasskeyEndpointsController.class,
    PasswordController.class,
    PasswordlessController.class,
    ProfileController.class,
    RecoveryController.class,
    RedemptionController.class,
    SessionController.class,
    TokenController.class,
    TwoStepLoginController.class,
    WaysInController.class,
    ChallengeCookie.class,
    Problems.class
})
class WebConfiguration {
    private static final int OPEN = -110;
    private static final int GUARDED = -109;

    @Bean
    Endpoints authEndpointsTable(AuthEndpointsProperties properties) {
        return new Endpoints(
                properties.basePath(),
                properties.admin().enabled(),
                properties.links().changePasswordPage().isPresent());
    }

    @Bean
    ProblemWords authEndpointsProblemWords(AuthEndpointsProperties properties, Languages languages) {
        return new ProblemWords(new Lexicon("problems", languages, properties.words()));
    }

    @Bean
    @Order(OPEN)
    SecurityFilterChain authEndpointsOpenChain(
            HttpSecurity http, Endpoints endpoints, FloodGate gate, CookieGate cookies) {
        return Chains.open(http, endpoints, gate, cookies);
    }

    @Bean
    @Order(GUARDED)
    SecurityFilterChain authEndpointsGuardedChain(
            HttpSecurity http, Endpoints endpoints, CallerTokens callers, FloodGate gate, CookieGate cookies) {
        return Chains.guarded(http, endpoints, callers, gate, cookies);
    }

    @Bean
    RecoverySheet authEndpointsRecoverySheet(
            AuthEndpointsProperties properties,
            Languages languages,
            @Qualifier("authEndpointsTime") InstantSource time) {
        Lexicon words = new Lexicon("sheet", languages, properties.words());
        return new RecoverySheet(properties.productName(), words, time);
    }

    @Bean
    DeviceCookie authEndpointsDeviceCookie(AuthEndpointsProperties properties) {
        return new DeviceCookie(properties.tokens().transport());
    }

    @Bean
    TokenTransport authEndpointsTokenTransport(AuthEndpointsProperties properties, DeviceCookie devices) {
        return new TokenTransport(properties.tokens().transport(), devices);
    }

    @Bean
    SameOrigin authEndpointsSameOrigin(AuthEndpointsProperties properties) {
        return new SameOrigin(properties.issuer());
    }

    @Bean
    ServletContextAware authEndpointsCookies(AuthEndpointsProperties properties) {
        String issuer = Optional.ofNullable(properties.issuer()).orElse("");
        return application -> {
            if (issuer.startsWith("https:")) {
                HostCookie.alwaysByTls(application);
            }
        };
    }

    @Bean
    CallerTokens authEndpointsCallerTokens(
            AuthEndpoints useCases, Endpoints endpoints, TokenTransport transport, SameOrigin origin) {
        return new CallerTokens(useCases.callers(), endpoints, transport, origin);
    }

    @Bean
    CookieGate authEndpointsCookieGate(Endpoints endpoints, TokenTransport transport, SameOrigin origin) {
        return new CookieGate(endpoints, transport, origin);
    }

    @Bean
    Discovery authEndpointsDiscovery(
            AuthEndpoints useCases,
            AuthEndpointsProperties properties,
            Languages languages,
            ObjectProvider<RecoveryRules> recovery,
            ObjectProvider<DevMailbox> mailbox) {
        boolean ownRecovery = recovery.stream().findAny().isPresent();
        boolean mailsStay = mailbox.stream().findAny().isPresent();
        return new Discovery(properties, useCases.factors(), languages, ownRecovery, mailsStay);
    }

    @Bean
    Clients authEndpointsClients(AuthEndpointsProperties properties) {
        return new Clients(properties.proxies());
    }

    /** Its time only ever measures how long something took: the machine's own clock, even where ours is unknown. */
    @Bean
    FloodGate authEndpointsFloodGate(
            Endpoints endpoints, Clients clients, AuthEndpointsProperties properties, ObjectProvider<Meters> meters) {
        ClientLimitProperties limit = properties.clientLimit();
        Optional<ClientBudget> budget = Optional.of(limit)
                .filter(ClientLimitProperties::enabled)
                .map(on -> new ClientBudget(
                        on.perMinute(), on.burst(), on.linksPerMinute(), on.clients(), System::nanoTime));
        return new FloodGate(endpoints, clients, budget, meters.getIfAvailable(() -> Meters.NONE));
    }

    @Bean
    WebMvcConfigurer authEndpointsArguments(Clients clients) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(List.of(new BodyResolver(), new ClientResolver(clients), new CallerResolver()));
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
    StandaloneProblems authEndpointsStandaloneProblems(AuthEndpointsProperties properties) {
        return new StandaloneProblems(errorPage(properties));
    }

    @Bean
    @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
    StandaloneErrors authEndpointsStandaloneErrors(AuthEndpointsProperties properties) {
        return new StandaloneErrors(errorPage(properties));
    }

    private static ErrorPage errorPage(AuthEndpointsProperties properties) {
        return new ErrorPage(Optional.ofNullable(properties.console().folder()));
    }

    /** Requests are measured as a whole; what each filter took nobody asks, and it would cost a tenth of a request. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
    SecurityObservationSettings authEndpointsSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Where springdoc describes the host, it has this path. */
    @Bean
    @ConditionalOnMissingClass("org.springdoc.core.configuration.SpringDocConfiguration")
    ApiDocsController authEndpointsApiDocs() {
        return new ApiDocsController();
    }
}
