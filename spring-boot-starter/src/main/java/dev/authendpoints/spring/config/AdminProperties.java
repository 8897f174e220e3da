package dev.authendpoints.spring.config;

/**
 * What administrators do.
 *
 * @param enabled whether there are endpoints for administrators: /admin and below
 * @param bootstrap whether this start offers a token that makes an account the first administrator
 */
public record AdminProperties(boolean enabled, boolean bootstrap) {
    /** Refuses a token that nobody could use. */
    public AdminProperties {
        if (bootstrap && !enabled) {
            throw new IllegalArgumentException(
                    "authendpoints.admin.bootstrap=true needs authendpoints.admin.enabled=true");
        }
    }
}
