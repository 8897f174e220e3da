package dev.authendpoints.testkit;

import dev.authendpoints.Settings;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.password.CommonPasswords;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.recovery.RecoveryPolicy;
import dev.authendpoints.recovery.RoleRecovery;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.TokenPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a world without a framework lets people do. All else is the same in each of them.
 *
 * @param login how long a login stays open, and how it may be completed
 * @param twoStep what owners may do to their factors
 * @param devices whether devices can be trusted, and for how long
 * @param sessions how many sessions of an account live at once
 * @param helpdesk who has to approve passes, and how long they work
 */
record CorePolicies(
        LoginPolicy login, TwoStepPolicy twoStep, DevicePolicy devices, int sessions, HelpdeskPolicy helpdesk) {
    static final CorePolicies USUAL = new CorePolicies(
            new LoginPolicy(Duration.ofMinutes(10), false),
            new TwoStepPolicy(true, Duration.ofHours(24)),
            new DevicePolicy(true, Duration.ofDays(30)),
            Limits.SESSIONS,
            HelpdeskPolicy.USUAL);

    private static final CommonPasswords COMMON = CommonPasswords.shipped();
    private static final RecoveryPolicy RECOVERABLE =
            new RecoveryPolicy(new RoleRecovery(Set.of(), Set.of("admin"), Duration.ofDays(3)), Duration.ofDays(7));

    CorePolicies with(LoginPolicy other) {
        return new CorePolicies(other, twoStep, devices, sessions, helpdesk);
    }

    CorePolicies with(TwoStepPolicy other) {
        return new CorePolicies(login, other, devices, sessions, helpdesk);
    }

    CorePolicies with(DevicePolicy other) {
        return new CorePolicies(login, twoStep, other, sessions, helpdesk);
    }

    CorePolicies with(int most) {
        return new CorePolicies(login, twoStep, devices, most, helpdesk);
    }

    CorePolicies with(HelpdeskPolicy other) {
        return new CorePolicies(login, twoStep, devices, sessions, other);
    }

    Settings settings(SigningPolicy signing, Dice dice) {
        return new Settings(
                login,
                twoStep,
                devices,
                RECOVERABLE,
                helpdesk,
                new PasswordPolicy(8, COMMON, List.of("authendpoints")),
                new CheapHasher(dice),
                new HashingBound(4, 1000),
                new TokenPolicy(
                        "https://auth.example.org",
                        "https://api.example.org",
                        Duration.ofMinutes(15),
                        Duration.ofDays(14),
                        Duration.ofDays(30),
                        sessions),
                AccountIds.random(dice),
                signing,
                List.of());
    }
}
