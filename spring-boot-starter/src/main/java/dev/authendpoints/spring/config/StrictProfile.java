package dev.authendpoints.spring.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What {@code authendpoints.profile=aal2} switches: everything that keeps a deployment from the authenticator assurance level 2 of
 * NIST SP 800-63B-4 by its defaults. It comes last: what is set besides keeps its value, and is then the operator's own word.
 */
public final class StrictProfile implements EnvironmentPostProcessor {
    private static final String KEY = "authendpoints.profile";
    private static final String AAL2 = "aal2";
    private static final Map<String, String> SETTINGS = settings();

    /** Creates it. */
    public StrictProfile() {}

    /**
     * Lists what the profile switches.
     *
     * @return keys and values, in the order of the guide
     */
    public static Map<String, String> all() {
        return SETTINGS;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String profile = environment.getProperty(KEY, "");
        if (profile.equals(AAL2)) {
            environment.getPropertySources().addLast(new MapPropertySource("authendpoints-aal2", Map.copyOf(SETTINGS)));
        } else if (!profile.isEmpty()) {
            throw new UnsafeConfiguration(List.of(KEY + " is aal2, or is left out; it is " + profile));
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("authendpoints.two-factor.required.all", "true");
        settings.put("authendpoints.two-factor.required.grace", "0s");
        settings.put("authendpoints.two-factor.required.providers", "Authenticator,Passkey");
        settings.put("authendpoints.two-factor.required.providers-at-login", "true");
        settings.put("authendpoints.two-factor.remove-last", "false");
        settings.put("authendpoints.two-factor.binding", "required");
        settings.put("authendpoints.two-factor.reset-mailbox-separation", "true");
        settings.put("authendpoints.trusted-devices.enabled", "false");
        settings.put("authendpoints.helpdesk.two-persons", "true");
        settings.put("authendpoints.tokens.refresh-absolute", "24h");
        settings.put("authendpoints.tokens.refresh-idle", "1h");
        return Collections.unmodifiableMap(settings);
    }
}
