package dev.authendpoints;

import dev.authendpoints.device.BrowserMarkers;
import dev.authendpoints.device.DeviceNonces;
import dev.authendpoints.device.DeviceTokens;
import dev.authendpoints.device.OwnDevices;
import dev.authendpoints.device.TrustedDevices;
import dev.authendpoints.factor.Enabling;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorChange;
import dev.authendpoints.factor.FactorTries;
import dev.authendpoints.factor.FactorUnlock;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.RecoveryDrill;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.link.Links;
import dev.authendpoints.login.Challenges;
import dev.authendpoints.login.Entrance;
import dev.authendpoints.login.Logins;
import dev.authendpoints.login.PasswordLogin;
import dev.authendpoints.login.PasswordlessLogin;
import dev.authendpoints.login.TwoStepLogin;
import dev.authendpoints.mail.Courier;
import dev.authendpoints.mail.Mailer;
import dev.authendpoints.password.NewPassword;
import dev.authendpoints.password.PasswordChange;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.password.PasswordReset;
import dev.authendpoints.password.PasswordTries;
import dev.authendpoints.password.Passwords;
import dev.authendpoints.password.ResetMails;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.registration.Claims;
import dev.authendpoints.registration.EmailVerification;
import dev.authendpoints.registration.Registration;
import dev.authendpoints.registration.VerificationMails;
import dev.authendpoints.session.Sessions;
import dev.authendpoints.stepup.StepUpTries;
import dev.authendpoints.stepup.StepUps;
import dev.authendpoints.token.AccessTokens;
import dev.authendpoints.token.Callers;
import dev.authendpoints.token.Grants;
import dev.authendpoints.token.SigningKeys;
import dev.authendpoints.token.TokenRefresh;
import java.time.Instant;
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
 * @param deviceTokens read what trusted devices show
 * @param ownDevices list trusted devices, and trust them no longer
 * @param passwordChange change a known password
 * @param passwordReset set a forgotten one
 * @param profile what owners change, read and remove
 * @param tokenRefresh exchange and revoke refresh tokens
 * @param sessions show and end the caller's sessions
 * @param stepUps prove in an open session that it is still its owner's
 * @param roles the roles of accounts
 * @param duties who has to have a second factor and has none
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
        DeviceTokens deviceTokens,
        OwnDevices ownDevices,
        PasswordChange passwordChange,
        PasswordReset passwordReset,
        Profile profile,
        TokenRefresh tokenRefresh,
        Sessions sessions,
        StepUps stepUps,
        Roles roles,
        Duties duties,
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
        Stores stores = base.stores();
        Instant now = base.time().instant();
        Factors factors = new Factors(stores.factors(), kinds);
        Links links = new Links(stores.links(), base.outbox(), base.hasher(), base.dice());

        SigningKeys signingKeys = SigningKeys.open(
                new SigningKeys.Vault(base.transactions(), stores.signingKeys(), base.keys(), base.dice()),
                settings.signing(),
                base.time());
        AccessTokens accessTokens = new AccessTokens(signingKeys, settings.token(), base.dice(), settings.claims());
        Grants grants = new Grants(
                stores.sessions(), stores.refreshTokens(), base.hasher(), base.dice(), settings.token(), accessTokens);
        Duties duties = new Duties(settings.twoStep().rules(), stores.policy(), base.audit(), base.outbox());
        TokenRefresh refresh = new TokenRefresh(
                new TokenRefresh.Ground(base.lock(), stores.sessions(), duties),
                stores.refreshTokens(),
                grants,
                new TokenRefresh.Aftermath(base.audit(), base.outbox()),
                base.time());

        BrowserMarkers browsers = new BrowserMarkers(base.hasher(), base.dice(), base.tries());
        Passwords passwords =
                new Passwords(settings.hasher(), settings.hashing(), base.keys().peppers(now), base.dice());
        PasswordCheck check = new PasswordCheck(
                base.transactions(),
                stores.accounts(),
                passwords,
                new PasswordTries(base.tries(), base.hasher(), browsers, base.audit(), base.outbox()),
                base.time());
        NewPassword newPassword = new NewPassword(
                settings.password(),
                passwords,
                stores.accounts(),
                new NewPassword.Aftermath(
                        factors, stores.devices(), browsers, base.tries(), base.audit(), base.outbox()));

        VerificationMails verificationMails =
                new VerificationMails(base.transactions(), stores.accounts(), links, base.outbox(), base.budget());
        FactorTries factorTries = new FactorTries(base.tries(), links, base.outbox(), base.audit());
        Challenges challenges = new Challenges(base.hasher(), base.dice());
        Logins logins = new Logins(
                base.transactions(),
                stores.accounts(),
                stores.challenges(),
                challenges,
                new Logins.Watch(base.tries(), factorTries, base.audit()),
                settings.login());
        FactorChange change = new FactorChange(
                stores.accounts(),
                new FactorChange.Bound(stores.sessions(), stores.devices()),
                base.audit(),
                base.outbox(),
                factors,
                factorTries);
        DeviceTokens deviceTokens = new DeviceTokens(base.hasher(), base.dice());
        DeviceNonces deviceNonces = new DeviceNonces(base.hasher(), base.dice());
        Entrance entrance = new Entrance(
                grants,
                new TrustedDevices(
                        stores.devices(),
                        deviceTokens,
                        deviceNonces,
                        settings.devices(),
                        new TrustedDevices.Aftermath(stores.sessions(), base.audit(), base.outbox())),
                browsers,
                duties);

        return new AuthEndpoints(
                factors,
                new Registration(
                        base.transactions(),
                        stores.accounts(),
                        passwords,
                        settings.password(),
                        verificationMails,
                        new Registration.Desk(settings.accountIds(), base.audit(), base.time())),
                new EmailVerification(
                        base.lock(),
                        stores.accounts(),
                        new Claims(stores.accounts(), stores.emailChanges(), stores.sessions(), factors, links),
                        verificationMails,
                        check,
                        new EmailVerification.Desk(base.audit(), base.outbox(), base.time())),
                new PasswordLogin(check, base.lock(), factors, logins, entrance, base.time()),
                new TwoStepLogin(check, base.lock(), factors, logins, entrance, base.time()),
                new PasswordlessLogin(
                        new PasswordlessLogin.Ground(base.transactions(), stores.accounts(), base.lock()),
                        factors,
                        logins,
                        entrance,
                        settings.login(),
                        base.time()),
                challenges,
                new Enabling(
                        base.transactions(),
                        base.lock(),
                        factors,
                        stores.enrolments(),
                        change,
                        new Enabling.Desk(base.dice(), base.time(), settings.twoStep(), duties)),
                new TwoStepSettings(base.lock(), factors, change, duties, base.time()),
                new OwnFactors(base.lock(), factors, change, settings.twoStep(), duties, base.time()),
                new RecoveryDrill(base.transactions(), base.lock(), factors, base.tries(), base.audit(), base.time()),
                new FactorUnlock(base.lock(), links, factorTries, base.time()),
                deviceTokens,
                new OwnDevices(base.lock(), stores.devices(), deviceNonces, factors::needed, base.audit(), base.time()),
                new PasswordChange(check, newPassword, base.lock(), stores.sessions(), base.time()),
                new PasswordReset(
                        stores.accounts(),
                        base.lock(),
                        links,
                        new ResetMails(
                                base.transactions(),
                                stores.accounts(),
                                links,
                                base.budget(),
                                base.hasher(),
                                new ResetMails.Notes(base.outbox(), base.audit())),
                        newPassword,
                        base.time()),
                Profile.on(base, factors, links),
                refresh,
                new Sessions(base.lock(), stores.sessions(), base.audit(), base.time()),
                new StepUps(
                        new StepUps.Ground(base.transactions(), base.lock(), stores.sessions(), duties),
                        check,
                        factors,
                        new StepUpTries(base.tries(), factorTries, stores.sessions(), base.audit(), base.outbox()),
                        stores.stepUps(),
                        new StepUps.Desk(grants, base.dice(), base.audit(), base.time())),
                new Roles(base.lock(), stores.policy()),
                duties,
                new Callers(accessTokens, stores.sessions(), base.time()),
                signingKeys);
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
