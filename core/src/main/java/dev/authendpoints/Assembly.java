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
import dev.authendpoints.factor.FactorUndo;
import dev.authendpoints.factor.FactorUnlock;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.FormerStates;
import dev.authendpoints.factor.OwnFactors;
import dev.authendpoints.factor.RecoveryDrill;
import dev.authendpoints.factor.TwoStepSettings;
import dev.authendpoints.link.Links;
import dev.authendpoints.link.NotMeLinks;
import dev.authendpoints.login.Challenges;
import dev.authendpoints.login.Entrance;
import dev.authendpoints.login.Logins;
import dev.authendpoints.login.PasswordLogin;
import dev.authendpoints.login.PasswordlessLogin;
import dev.authendpoints.login.TwoStepLogin;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.reenrolment.Reenrolment;
import dev.authendpoints.registration.Claims;
import dev.authendpoints.registration.EmailVerification;
import dev.authendpoints.registration.Registration;
import dev.authendpoints.registration.VerificationMails;
import dev.authendpoints.report.Reports;
import dev.authendpoints.separation.Separation;
import dev.authendpoints.session.Sessions;
import dev.authendpoints.stepup.StepUpTries;
import dev.authendpoints.stepup.StepUps;
import dev.authendpoints.token.AccessTokens;
import dev.authendpoints.token.Callers;
import dev.authendpoints.token.Grants;
import dev.authendpoints.token.SigningKeys;
import dev.authendpoints.token.TokenRefresh;
import dev.authendpoints.undo.NotMe;
import java.util.List;

/** Puts {@link AuthEndpoints} together: what several features share is made once, in the order in which it needs each other. */
final class Assembly {
    private final Foundation base;
    private final Settings settings;
    private final Stores stores;
    private final FormerStates states;
    private final Factors factors;
    private final Links links;
    private final SigningKeys signingKeys;
    private final AccessTokens accessTokens;
    private final Grants grants;
    private final Duties duties;
    private final BrowserMarkers browsers;
    private final Separation separation;
    private final PasswordAssembly passwords;
    private final FactorTries factorTries;
    private final FactorChange change;
    private final Reenrolment reenrolment;
    private final RecoveryAssembly recovery;
    private final Challenges challenges;
    private final Logins logins;
    private final DeviceTokens deviceTokens;
    private final DeviceNonces deviceNonces;
    private final Entrance entrance;

    Assembly(Foundation base, Settings settings, List<Factor> kinds) {
        this.base = base;
        this.settings = settings;
        this.stores = base.stores();
        this.states = new FormerStates(stores.formers(), base.box(), base.undoWindow());
        this.factors = new Factors(stores.factors(), kinds, states);
        this.links = new Links(stores.links(), base.outbox(), base.hasher(), base.dice());
        this.signingKeys = signingKeys();
        this.accessTokens = new AccessTokens(signingKeys, settings.token(), base.dice(), settings.claims());
        this.grants = grants();
        this.duties = new Duties(settings.twoStep().rules(), stores.policy(), base.audit(), base.outbox());
        this.browsers = new BrowserMarkers(base.hasher(), base.dice(), base.tries());
        this.separation = new Separation(settings.twoStep().separated(), factors, stores.separation());
        this.passwords = new PasswordAssembly(base, settings, links, factors, browsers, separation);
        this.factorTries = new FactorTries(base.tries(), links, base.outbox(), base.audit());
        this.change = change();
        this.reenrolment =
                new Reenrolment(stores.reenrolments(), stores.passes(), stores.sessions(), grants, base.audit());
        this.recovery = new RecoveryAssembly(base, settings, links, factors, reenrolment);
        this.challenges = new Challenges(base.hasher(), base.dice());
        this.logins = logins();
        this.deviceTokens = new DeviceTokens(base.hasher(), base.dice());
        this.deviceNonces = new DeviceNonces(base.hasher(), base.dice());
        this.entrance = new Entrance(grants, trustedDevices(), browsers, duties, separation, recovery.waiting());
    }

    AuthEndpoints endpoints() {
        VerificationMails mails =
                new VerificationMails(base.transactions(), stores.accounts(), links, base.outbox(), base.budget());
        Reports reports = reports();
        return new AuthEndpoints(
                factors,
                registration(mails),
                emailVerification(mails),
                new PasswordLogin(passwords.checking(), base.lock(), factors, logins, entrance, base.time()),
                new TwoStepLogin(passwords.checking(), base.lock(), factors, logins, entrance, base.time()),
                passwordlessLogin(),
                challenges,
                enabling(),
                new TwoStepSettings(base.lock(), factors, change, duties, base.time()),
                new OwnFactors(base.lock(), factors, change, settings.twoStep(), duties, base.time()),
                new RecoveryDrill(base.transactions(), base.lock(), factors, base.tries(), base.audit(), base.time()),
                new FactorUnlock(base.lock(), links, factorTries, base.time()),
                notMe(),
                recovery.accountRecovery(passwords.requests(), passwords.checking()),
                recovery.notices(),
                reenrolment,
                deviceTokens,
                new OwnDevices(base.lock(), stores.devices(), deviceNonces, factors::needed, base.audit(), base.time()),
                passwords.change(),
                passwords.reset(),
                Profile.on(base, factors, links),
                tokenRefresh(),
                new Sessions(base.lock(), stores.sessions(), base.audit(), base.time()),
                stepUps(),
                new Roles(base.lock(), stores.policy()),
                Administration.on(
                        base,
                        factors,
                        reports,
                        duties,
                        new Administration.Recognition(passwords.checking(), reenrolment, settings.helpdesk())),
                duties,
                reports,
                new Callers(accessTokens, stores.sessions(), base.time()),
                signingKeys);
    }

    private SigningKeys signingKeys() {
        return SigningKeys.open(
                new SigningKeys.Vault(base.transactions(), stores.signingKeys(), base.keys(), base.dice()),
                settings.signing(),
                base.time());
    }

    private Grants grants() {
        return new Grants(
                stores.sessions(), stores.refreshTokens(), base.hasher(), base.dice(), settings.token(), accessTokens);
    }

    private TokenRefresh tokenRefresh() {
        return new TokenRefresh(
                new TokenRefresh.Ground(base.lock(), stores.sessions(), duties),
                stores.refreshTokens(),
                grants,
                new TokenRefresh.Aftermath(base.audit(), base.outbox()),
                base.time());
    }

    private Registration registration(VerificationMails mails) {
        return new Registration(
                base.transactions(),
                stores.accounts(),
                passwords.hashing(),
                settings.password(),
                mails,
                new Registration.Desk(settings.accountIds(), base.audit(), base.time()));
    }

    private EmailVerification emailVerification(VerificationMails mails) {
        return new EmailVerification(
                base.lock(),
                stores.accounts(),
                new Claims(stores.accounts(), stores.emailChanges(), stores.sessions(), factors, links),
                mails,
                passwords.checking(),
                new EmailVerification.Desk(base.audit(), base.outbox(), base.time()));
    }

    private FactorChange change() {
        return new FactorChange(
                stores.accounts(),
                new FactorChange.Bound(stores.sessions(), stores.devices(), links),
                base.audit(),
                base.outbox(),
                factors,
                factorTries);
    }

    private Enabling enabling() {
        return new Enabling(
                base.transactions(),
                base.lock(),
                factors,
                stores.enrolments(),
                change,
                new Enabling.Desk(base.dice(), base.time(), settings.twoStep(), duties, stores.reenrolments()));
    }

    private NotMe notMe() {
        return new NotMe(
                base.lock(),
                stores.accounts(),
                new NotMeLinks(stores.links(), base.hasher(), base.dice(), base.undoWindow()),
                new FactorUndo(
                        factors, stores.factors(), states, settings.twoStep().separated()),
                new NotMe.Bound(factors, stores.devices()),
                new NotMe.Desk(links, base.outbox(), base.audit(), base.time()));
    }

    private Logins logins() {
        return new Logins(
                base.transactions(),
                stores.accounts(),
                stores.challenges(),
                challenges,
                new Logins.Watch(base.tries(), factorTries, base.audit()),
                settings.login());
    }

    private PasswordlessLogin passwordlessLogin() {
        return new PasswordlessLogin(
                new PasswordlessLogin.Ground(base.transactions(), stores.accounts(), base.lock()),
                factors,
                logins,
                entrance,
                settings.login(),
                base.time());
    }

    private TrustedDevices trustedDevices() {
        return new TrustedDevices(
                stores.devices(),
                deviceTokens,
                deviceNonces,
                settings.devices(),
                new TrustedDevices.Aftermath(stores.sessions(), base.audit(), base.outbox()));
    }

    private Reports reports() {
        return new Reports(
                factors,
                duties,
                stores.devices(),
                stores.policy(),
                new Reports.Policies(settings.twoStep(), settings.devices(), settings.recovery(), settings.helpdesk()),
                base.time());
    }

    private StepUps stepUps() {
        return new StepUps(
                new StepUps.Ground(base.transactions(), base.lock(), stores.sessions(), duties, recovery.waiting()),
                passwords.checking(),
                factors,
                new StepUpTries(base.tries(), factorTries, stores.sessions(), base.audit(), base.outbox()),
                stores.stepUps(),
                new StepUps.Desk(grants, base.dice(), base.audit(), base.time()));
    }
}
