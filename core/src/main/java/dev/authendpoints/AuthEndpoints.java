package dev.authendpoints;

import dev.authendpoints.device.DeviceTokens;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.factor.Enabling;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorUnlock;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.RecoveryDrill;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.login.Challenges;
import dev.authendpoints.login.PasswordLogin;
import dev.authendpoints.login.PasswordlessLogin;
import dev.authendpoints.login.TwoStepLogin;
import dev.authendpoints.mail.Courier;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.password.PasswordChange;
import dev.authendpoints.password.PasswordReset;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.recovery.AccountRecovery;
import dev.authendpoints.recovery.RecoveryNotices;
import dev.authendpoints.reenrolment.Reenrolment;
import dev.authendpoints.registration.EmailVerification;
import dev.authendpoints.registration.Registration;
import dev.authendpoints.report.Reports;
import dev.authendpoints.session.Sessions;
import dev.authendpoints.stepup.StepUps;
import dev.authendpoints.token.Callers;
import dev.authendpoints.token.SigningKeys;
import dev.authendpoints.token.TokenRefresh;
import dev.authendpoints.undo.NotMe;
import java.util.List;

/**
 * Everything this library does, wired without a framework.
 *
 * @param factors the kinds of second factors
 * @param registration register an account
 * @param emailVerification prove its address
 * @param passwordLogin sign in with a password alone
 * @param twoStepLogin sign in with a password and a second factor
 * @param passwordlessLogin sign in with a factor that stands for two
 * @param challenges read what the second step presents
 * @param enabling enable a factor
 * @param twoStepSettings list factors, renew recovery codes, switch two-step verification off
 * @param ownFactors rename, prefer and remove single factors
 * @param recoveryDrill show that the recovery codes are kept
 * @param factorUnlock give stopped factors their tries back
 * @param notMe freeze an account whose owner says that a change was not theirs
 * @param accountRecovery let an owner in who has lost everything
 * @param recoveryNotices announce that, step by step
 * @param reenrolment replace all factors, for who has none of them any more
 * @param deviceTokens read what trusted devices show
 * @param ownDevices list trusted devices, and trust them no longer
 * @param passwordChange change a known password
 * @param passwordReset set a forgotten one
 * @param profile what owners change, read and remove
 * @param tokenRefresh exchange and revoke refresh tokens
 * @param sessions show and end the caller's sessions
 * @param stepUps prove in an open session that it is still its owner's
 * @param roles the roles of accounts
 * @param administration what administrators do
 * @param duties who has to have a second factor and has none
 * @param reports the ways in, the weakest first
 * @param callers tell who presents an access token
 * @param signingKeys the keys behind access tokens
 */
public record AuthEndpoints(
        Factors factors,
        Registration registration,
        EmailVerification emailVerification,
        PasswordLogin passwordLogin,
        TwoStepLogin twoStepLogin,
        PasswordlessLogin passwordlessLogin,
        Challenges challenges,
        Enabling enabling,
        TwoStepSettings twoStepSettings,
        OwnFactors ownFactors,
        RecoveryDrill recoveryDrill,
        FactorUnlock factorUnlock,
        NotMe notMe,
        AccountRecovery accountRecovery,
        RecoveryNotices recoveryNotices,
        Reenrolment reenrolment,
        DeviceTokens deviceTokens,
        OwnDevices ownDevices,
        PasswordChange passwordChange,
        PasswordReset passwordReset,
        Profile profile,
        TokenRefresh tokenRefresh,
        Sessions sessions,
        StepUps stepUps,
        Roles roles,
        Administration administration,
        Duties duties,
        Reports reports,
        Callers callers,
        SigningKeys signingKeys) {
    /**
     * Wires it.
     *
     * @param base what every feature stands on
     * @param settings what this installation decides
     * @param kinds the kinds of second factors, in the order in which they are offered
     * @return everything
     */
    public static AuthEndpoints on(Foundation base, Settings settings, List<Factor> kinds) {
        return new Assembly(base, settings, kinds).endpoints();
    }

    /**
     * Makes a courier for the outbox.
     *
     * @param base what every feature stands on
     * @param mailer carries messages
     * @return the courier
     */
    public static Courier courier(Foundation base, Mailer mailer) {
        return new Courier(base.transactions(), base.stores().outbox(), base.outbox(), mailer, base.time());
    }
}
