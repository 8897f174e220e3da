package dev.authendpoints.spring.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * A way back in for owners who have lost all second factors and recovery codes. It is the weakest way into their accounts: whoever
 * holds the mailbox for as long as the wait, unnoticed, has the account. A bean of the type {@code RecoveryRules} takes the place of
 * roles and wait.
 *
 * @param enabled whether there is one at all
 * @param roles the roles whose accounts can be recovered; all accounts by default
 * @param neverRoles the roles whose accounts cannot, whatever other roles they have
 * @param delay how long owners are told before a new factor can be enabled: up to 30 days, and in production at least 24h
 * @param pause for how long no other begins after one was objected to: up to 30 days
 */
public record RecoveryProperties(
        boolean enabled,
        @DefaultValue List<String> roles,
        @DefaultValue List<String> neverRoles,
        @DefaultValue("72h") @Name("wait") Duration delay,
        @DefaultValue("7d") Duration pause) {
    /** Refuses what would never end. */
    public RecoveryProperties {
        if (delay.compareTo(Duration.ofMinutes(1)) < 0 || delay.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("authendpoints.recovery.wait must be from 1m to 30d");
        }
        if (pause.isNegative() || pause.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("authendpoints.recovery.pause must be from 0s to 30d");
        }
    }
}
