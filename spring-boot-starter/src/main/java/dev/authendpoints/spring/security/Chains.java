package dev.authendpoints.spring.security;

import dev.authendpoints.spring.web.ErrorPage;
import jakarta.servlet.DispatcherType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.CorsFilter;

/** The filter chains of our endpoints. They match exactly our methods and paths and leave everything else to the host. */
public final class Chains {
    private static final String ABILITIES = "publickey-credentials-get=(self), publickey-credentials-create=(self),"
            + " camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(),"
            + " display-capture=(), browsing-topics=()";

    private Chains() {}

    /**
     * Makes the chain of endpoints that ask for no token; a token that comes along is not looked at.
     *
     * @param http Spring Security's builder
     * @param endpoints the table
     * @param gate turns floods away
     * @param cookies turns other sites away where tokens travel in cookies
     * @return the chain
     */
    public static SecurityFilterChain open(HttpSecurity http, Endpoints endpoints, FloodGate gate, CookieGate cookies) {
        return plain(http.securityMatcher(endpoints.open()), gate)
                .addFilterAfter(cookies.filter(), CorsFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * Makes the chain of endpoints that want an access token.
     *
     * @param http Spring Security's builder
     * @param endpoints the table
     * @param callers reads and checks tokens
     * @param gate turns floods away
     * @param cookies turns other sites away where tokens travel in cookies
     * @return the chain
     */
    public static SecurityFilterChain guarded(
            HttpSecurity http, Endpoints endpoints, CallerTokens callers, FloodGate gate, CookieGate cookies) {
        return bearer(plain(http.securityMatcher(endpoints.guarded()), gate), callers)
                .addFilterAfter(cookies.filter(), CorsFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /**
     * Makes the chain of everything else, for a host that has none of its own: our access token opens it.
     *
     * @param http Spring Security's builder
     * @param callers reads and checks tokens
     * @return the chain
     */
    public static SecurityFilterChain host(HttpSecurity http, CallerTokens callers) {
        return bearer(stateless(http), callers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /**
     * Makes the chain of everything else in a server that has nothing else but pages: open, with policies that let them load
     * what is theirs, and run no text as a script.
     *
     * @param http Spring Security's builder
     * @return the chain
     */
    public static SecurityFilterChain standalone(HttpSecurity http) {
        return stateless(http)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ErrorPage.POLICY))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(ABILITIES))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterAfter(new RefusedMethods("OPTIONS", "TRACE"), CorsFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * Makes the chain of the dev mailbox, which admits this machine alone by itself.
     *
     * @param http Spring Security's builder
     * @return the chain
     */
    public static SecurityFilterChain devMailbox(HttpSecurity http) {
        return stateless(http.securityMatcher("/dev/mailbox", "/dev/mailbox/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * Makes the chain of the pages behind mailed links in development, with the content policy of the server's.
     *
     * @param http Spring Security's builder
     * @return the chain
     */
    public static SecurityFilterChain devPages(HttpSecurity http) {
        return standalone(http.securityMatcher("/dev/pages/**"));
    }

    private static HttpSecurity plain(HttpSecurity http, FloodGate gate) {
        return stateless(http)
                .addFilterAfter(gate.filter(), CorsFilter.class)
                .addFilterAfter(new RefusedMethods("HEAD", "OPTIONS"), CorsFilter.class);
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new Unauthenticated()));
    }

    private static HttpSecurity bearer(HttpSecurity http, CallerTokens callers) {
        return http.addFilterBefore(new UndecidedTokens(), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(callers.resourceServer());
    }
}
