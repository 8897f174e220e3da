package dev.authendpoints.spring.discovery;

import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.spring.config.AuthEndpointsProperties;
import dev.authendpoints.spring.words.Languages;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What this server has, as far as strangers may know: no versions, and nothing of any account. */
public final class Discovery {
    private static final Duration DAY = Duration.ofDays(1);
    private final AuthEndpointsProperties properties;
    private final Factors factors;
    private final Languages languages;
    private final boolean ownRecovery;
    private final boolean mailbox;

    /**
     * Creates it.
     *
     * @param properties the configuration
     * @param factors the kinds of factors that this server has
     * @param languages which languages people are written to in
     * @param ownRecovery whether rules of the host's own say whose accounts can be recovered, and after which wait
     * @param mailbox whether mails lie in the mailbox of development
     */
    public Discovery(
            AuthEndpointsProperties properties,
            Factors factors,
            Languages languages,
            boolean ownRecovery,
            boolean mailbox) {
        this.properties = properties;
        this.factors = factors;
        this.languages = languages;
        this.ownRecovery = ownRecovery;
        this.mailbox = mailbox;
    }

    Map<String, Object> members(String contextPath) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("productName", properties.productName());
        members.put("providers", factors.types().stream().map(FactorType::name).toList());
        members.put("languages", languages.standardFirst());
        members.put(
                "password",
                Map.of("minLength", properties.password().minLength(), "maxLength", PasswordPolicy.MAX_LENGTH));
        if (properties.trustedDevices().enabled()) {
            members.put(
                    "trustedDevices",
                    Map.of("days", days(properties.trustedDevices().life())));
        }
        if (properties.recovery().enabled()) {
            members.put("recovery", recovery());
        }
        factors.passwordless().ifPresent(kind -> members.put("passkeys", Map.of("passwordless", kind.alone())));
        members.put("transport", properties.tokens().transport().name().toLowerCase(Locale.ROOT));
        if (mailbox) {
            members.put("mailbox", contextPath + "/dev/mailbox");
        }
        return members;
    }

    private Map<String, Object> recovery() {
        return ownRecovery
                ? Map.of()
                : Map.of("wait", properties.recovery().delay().toSeconds());
    }

    /** Whole days, rounded up: of less than a day, one. */
    private static long days(Duration life) {
        return life.plus(DAY).minusNanos(1).toDays();
    }
}
