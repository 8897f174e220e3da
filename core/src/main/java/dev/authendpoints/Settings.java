package dev.authendpoints;

import dev.authendpoints.account.AccountIds;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordHasher;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.recovery.RecoveryPolicy;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.TokenClaims;
import dev.authendpoints.token.TokenPolicy;
import java.util.List;

/**
 * What an installation decides.
 *
 * @param login how long a login stays open, and how it may be completed
 * @param twoStep what owners may do to their factors
 * @param devices whether devices can be trusted, and for how long
 * @param recovery whose owners may help themselves when they have lost everything
 * @param helpdesk who has to approve passes, and how long they work
 * @param password which passwords are taken
 * @param hasher how passwords are hashed
 * @param hashing how many are hashed at once
 * @param token what tokens say and how long they live
 * @param accountIds how new accounts are named
 * @param signing how tokens are signed
 * @param claims claims of one's own in access tokens
 */
public record Settings(
        LoginPolicy login,
        TwoStepPolicy twoStep,
        DevicePolicy devices,
        RecoveryPolicy recovery,
        HelpdeskPolicy helpdesk,
        PasswordPolicy password,
        PasswordHasher hasher,
        HashingBound hashing,
        TokenPolicy token,
        AccountIds accountIds,
        SigningPolicy signing,
        List<TokenClaims> claims) {}
