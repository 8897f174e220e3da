package dev.authendpoints.spring.config;

import dev.authendpoints.factor.phone.PhoneBudgets;
import dev.authendpoints.factor.phone.PhoneNumbers;
import dev.authendpoints.spring.mail.LinkTemplates;
import dev.authendpoints.spring.phone.HttpRequestTemplate;
import dev.authendpoints.spring.phone.PhoneTexts;
import dev.authendpoints.spring.words.Lexicon;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Turns the configuration of codes by phone into what the rules and gateways are told. */
public final class PhoneSettings {
    private PhoneSettings() {}

    /**
     * Reads which phones codes are sent to.
     *
     * @param properties the configuration
     * @return what reads numbers
     */
    public static PhoneNumbers numbers(AuthEndpointsProperties properties) {
        PhoneProperties phone = properties.phone();
        List<String> countries = phone.countries().isEmpty() ? PhoneNumbers.USUAL_COUNTRIES : phone.countries();
        try {
            return new PhoneNumbers(countries, Optional.ofNullable(phone.defaultCountry()));
        } catch (IllegalArgumentException e) {
            throw unsafe(
                    "Set authendpoints.phone.countries to the countries whose phones codes are sent to, two letters each,"
                            + " such as DE,AT,CH; and authendpoints.phone.default-country to one of them, or to nothing.");
        }
    }

    /**
     * Reads how much is sent to phones.
     *
     * @param properties the configuration
     * @return the budgets
     */
    public static PhoneBudgets budgets(AuthEndpointsProperties properties) {
        PhoneProperties phone = properties.phone();
        try {
            return new PhoneBudgets(phone.perHour(), phone.prefixPerHour());
        } catch (IllegalArgumentException e) {
            throw unsafe(
                    "Set authendpoints.phone.prefix-per-hour to at least 1, and authendpoints.phone.per-hour to no less"
                            + " than that.");
        }
    }

    /**
     * Makes what writes text messages.
     *
     * @param properties the configuration
     * @param links the links in notices
     * @param lexicon the words named {@code phone}
     * @return the texts
     */
    public static PhoneTexts texts(AuthEndpointsProperties properties, LinkTemplates links, Lexicon lexicon) {
        String domain = Optional.ofNullable(properties.phone().domain())
                .or(() -> Optional.ofNullable(properties.issuer()).flatMap(PhoneSettings::host))
                .orElse("localhost");
        return new PhoneTexts(properties.productName(), domain, links, lexicon);
    }

    /**
     * Reads what a gateway is sent over HTTP.
     *
     * @param properties the configuration
     * @param environment development or production
     * @return the template
     * @throws UnsafeConfiguration when no request comes of it, when two gateways are configured, or when production would send
     *     codes in the clear
     */
    public static HttpRequestTemplate request(AuthEndpointsProperties properties, Environment environment) {
        PhoneProperties.Http http = properties.phone().http();
        if (properties.phone().mail().to() != null) {
            throw unsafe(
                    "Remove authendpoints.phone.http.url or authendpoints.phone.mail.to: there is one gateway to phones.");
        }
        HttpRequestTemplate template = template(http);
        if (!template.confidential() && !ProductionRules.isDevelopment(environment)) {
            throw unsafe(
                    "Set authendpoints.phone.http.url to an https address: codes and the gateway's secret travel there.");
        }
        return template;
    }

    private static HttpRequestTemplate template(PhoneProperties.Http http) {
        Map<String, String> headers = new LinkedHashMap<>(http.headers());
        if (http.username() != null) {
            String login =
                    http.username() + ":" + Optional.ofNullable(http.password()).orElse("");
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return new HttpRequestTemplate(new HttpRequestTemplate.Form(
                    String.valueOf(http.url()), http.method(), http.contentType(), http.body(), headers, http.from()));
        } catch (IllegalArgumentException e) {
            throw unsafe("Set authendpoints.phone.http.* so that a request comes of it: " + e.getMessage() + ".");
        }
    }

    private static Optional<String> host(String issuer) {
        try {
            return Optional.ofNullable(URI.create(issuer).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UnsafeConfiguration unsafe(String sentence) {
        return new UnsafeConfiguration(List.of(sentence));
    }
}
