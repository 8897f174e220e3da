package dev.authendpoints.spring.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** What production insists on before anything starts. The profile {@code dev} is development, everything else is production. */
public final class ProductionRules {
    private static final Duration SHORTEST_RECOVERY = Duration.ofHours(24);

    private final Environment environment;
    private final AuthEndpointsProperties properties;

    /**
     * Creates the rules.
     *
     * @param environment profiles and the framework's own properties
     * @param properties our own configuration
     */
    public ProductionRules(Environment environment, AuthEndpointsProperties properties) {
        this.environment = environment;
        this.properties = properties;
    }

    /**
     * Tells whether this is development.
     *
     * @param environment the profiles
     * @return true with the profile {@code dev}
     */
    public static boolean isDevelopment(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("dev"));
    }

    /**
     * Checks everything at once.
     *
     * @param embedded whether the database is the embedded H2
     * @param strongHash whether the password hash is as strong as it must be
     * @throws UnsafeConfiguration when production would not be safe, with a sentence for each thing to set
     */
    public void check(boolean embedded, boolean strongHash) {
        if (isDevelopment(environment)) {
            return;
        }
        List<String> sentences = new ArrayList<>(missing());
        Optional.ofNullable(properties.masterKey())
                .filter(ProductionRules::says)
                .flatMap(MasterKeySource::objection)
                .ifPresent(sentences::add);
        if (embedded && !properties.allowH2()) {
            sentences.add("Set spring.datasource.url to a PostgreSQL database; or authendpoints.allow-h2=true to run"
                    + " one node on the embedded H2.");
        }
        if (!strongHash) {
            sentences.add("Raise authendpoints.password.argon2 to at least 19456 KiB and 2 iterations"
                    + " (OWASP ASVS 5.0, 11.4.2).");
        }
        if (!properties.clientLimit().enabled()) {
            sentences.add("Remove authendpoints.client-limit.enabled=false: only development does without the limit of"
                    + " requests a client; raise authendpoints.client-limit.per-minute instead.");
        }
        if (believesEverybody()) {
            sentences.add(
                    "Set server.forward-headers-strategy=none (or framework), and remove server.tomcat.remoteip.*-header: with"
                            + " native, which Spring Boot chooses by itself in Kubernetes and other clouds, callers choose their own address."
                            + " authendpoints.trusted-proxies says whose X-Forwarded-For is believed.");
        }
        sentences.addAll(recovery());
        if (!sentences.isEmpty()) {
            throw new UnsafeConfiguration(sentences);
        }
    }

    /** Whether the container replaces the address of a connection by what a header says, before anybody can look at it. */
    private boolean believesEverybody() {
        boolean byContainer = Optional.ofNullable(environment.getProperty("server.forward-headers-strategy"))
                .map(strategy -> strategy.equalsIgnoreCase("native"))
                .orElseGet(() -> Optional.ofNullable(CloudPlatform.getActive(environment))
                        .filter(CloudPlatform::isUsingForwardHeaders)
                        .isPresent());
        return byContainer
                || Stream.of("remote-ip-header", "protocol-header")
                        .map(header -> environment.getProperty("server.tomcat.remoteip." + header))
                        .anyMatch(StringUtils::hasText);
    }

    private List<String> recovery() {
        RecoveryProperties recovery = properties.recovery();
        if (!recovery.enabled()) {
            return List.of();
        }
        LinksProperties links = properties.links();
        Map<String, Optional<?>> needed = new LinkedHashMap<>();
        needed.put(page("start-recovery"), Optional.ofNullable(links.startRecovery()));
        needed.put(page("cancel-recovery"), Optional.ofNullable(links.cancelRecovery()));
        needed.put(page("finish-recovery"), Optional.ofNullable(links.finishRecovery()));
        List<String> sentences = new ArrayList<>(missing(needed));
        if (recovery.delay().compareTo(SHORTEST_RECOVERY) < 0) {
            sentences.add(
                    "Raise authendpoints.recovery.wait to at least 24h: whoever is told must have a day to object.");
        }
        return sentences;
    }

    private static String page(String name) {
        return "Set authendpoints.links." + name + ", such as https://auth.example.org/" + name
                + ".html#uid={uid}&token={token}, or remove authendpoints.recovery.enabled.";
    }

    private List<String> missing() {
        Map<String, Optional<?>> needed = new LinkedHashMap<>();
        needed.put(
                "Set spring.mail.host: codes and links leave by SMTP.",
                Optional.ofNullable(environment.getProperty("spring.mail.host")));
        needed.put(
                "Set authendpoints.mail.from to the address that mails come from.",
                Optional.ofNullable(properties.mail().from()));
        needed.put(
                "Set authendpoints.master-key to 32 random bytes in base64 (openssl rand -base64 32), and keep it:"
                        + " it opens every other key.",
                Optional.ofNullable(properties.masterKey()));
        needed.put(
                "Set authendpoints.issuer to this server's public address, such as https://auth.example.org.",
                Optional.ofNullable(properties.issuer()));
        needed.put(
                "Set authendpoints.links.verify-email, such as"
                        + " https://auth.example.org/verify-email.html#uid={uid}&token={token}.",
                Optional.ofNullable(properties.links().verifyEmail()));
        needed.put(
                "Set authendpoints.links.reset-password, such as"
                        + " https://auth.example.org/reset-password.html#uid={uid}&token={token}.",
                Optional.ofNullable(properties.links().resetPassword()));
        needed.put(
                "Set authendpoints.links.unlock-factor, such as"
                        + " https://auth.example.org/unlock-factor.html#uid={uid}&token={token}.",
                Optional.ofNullable(properties.links().unlockFactor()));
        needed.put(
                "Set authendpoints.links.not-me, such as"
                        + " https://auth.example.org/not-me.html#uid={uid}&token={token}.",
                Optional.ofNullable(properties.links().notMe()));
        needed.put(
                "Set authendpoints.trusted-proxies to the addresses of your load balancers, or to none.",
                Optional.ofNullable(properties.trustedProxies()));
        return missing(needed);
    }

    private static List<String> missing(Map<String, Optional<?>> needed) {
        return needed.entrySet().stream()
                .filter(entry -> entry.getValue().filter(ProductionRules::says).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean says(Object value) {
        return value instanceof List<?> list
                ? !list.isEmpty()
                : !value.toString().isBlank();
    }
}
