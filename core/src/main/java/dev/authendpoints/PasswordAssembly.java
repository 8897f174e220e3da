package dev.authendpoints;

import dev.authendpoints.device.BrowserMarkers;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.link.Links;
import dev.authendpoints.link.RequestedLinks;
import dev.authendpoints.password.NewPassword;
import dev.authendpoints.password.PasswordChange;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.password.PasswordReset;
import dev.authendpoints.password.PasswordTries;
import dev.authendpoints.password.Passwords;
import dev.authendpoints.separation.Separation;
import java.time.Instant;

/** Puts together what knows passwords: who checks them, changes them and has them reset. */
final class PasswordAssembly {
    private final Foundation base;
    private final Settings settings;
    private final Stores stores;
    private final Links links;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final NewPassword newPassword;
    private final RequestedLinks requests;

    PasswordAssembly(
            Foundation base,
            Settings settings,
            Links links,
            Factors factors,
            BrowserMarkers browsers,
            Separation separation) {
        this.base = base;
        this.settings = settings;
        this.stores = base.stores();
        this.links = links;
        this.passwords = passwords();
        this.check = check(browsers);
        this.newPassword = newPassword(factors, browsers, separation);
        this.requests = requestedLinks();
    }

    /** Hashes them. */
    Passwords hashing() {
        return passwords;
    }

    /** Checks those that were typed, and counts. */
    PasswordCheck checking() {
        return check;
    }

    /** Mails links to whoever asks. */
    RequestedLinks requests() {
        return requests;
    }

    PasswordChange change() {
        return new PasswordChange(check, newPassword, base.lock(), stores.sessions(), base.time());
    }

    PasswordReset reset() {
        return new PasswordReset(stores.accounts(), base.lock(), links, requests, newPassword, base.time());
    }

    private Passwords passwords() {
        Instant now = base.time().instant();
        return new Passwords(settings.hasher(), settings.hashing(), base.keys().peppers(now), base.dice());
    }

    private PasswordCheck check(BrowserMarkers browsers) {
        return new PasswordCheck(
                base.transactions(),
                stores.accounts(),
                passwords,
                new PasswordTries(base.tries(), base.hasher(), browsers, base.audit(), base.outbox()),
                base.time());
    }

    private NewPassword newPassword(Factors factors, BrowserMarkers browsers, Separation separation) {
        return new NewPassword(
                settings.password(),
                passwords,
                stores.accounts(),
                new NewPassword.Aftermath(
                        factors, stores.devices(), browsers, base.tries(), base.audit(), base.outbox(), separation));
    }

    private RequestedLinks requestedLinks() {
        return new RequestedLinks(
                base.transactions(),
                stores.accounts(),
                links,
                base.budget(),
                base.hasher(),
                new RequestedLinks.Notes(base.outbox(), base.audit()));
    }
}
