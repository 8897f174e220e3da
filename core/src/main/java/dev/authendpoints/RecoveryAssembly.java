package dev.authendpoints;

import dev.authendpoints.factor.Factors;
import dev.authendpoints.link.Links;
import dev.authendpoints.link.RequestedLinks;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.recovery.AccountRecovery;
import dev.authendpoints.recovery.Announcements;
import dev.authendpoints.recovery.Recoveries;
import dev.authendpoints.recovery.RecoveryNotices;
import dev.authendpoints.reenrolment.Reenrolment;

/** Puts together the way back in for owners who have lost everything. */
final class RecoveryAssembly {
    private final Foundation base;
    private final Settings settings;
    private final Stores stores;
    private final Links links;
    private final Factors factors;
    private final Reenrolment reenrolment;
    private final Announcements announcements;
    private final Recoveries recoveries;

    RecoveryAssembly(Foundation base, Settings settings, Links links, Factors factors, Reenrolment reenrolment) {
        this.base = base;
        this.settings = settings;
        this.stores = base.stores();
        this.links = links;
        this.factors = factors;
        this.reenrolment = reenrolment;
        this.announcements = new Announcements(factors, links, base.outbox());
        this.recoveries = recoveries();
    }

    /** Those that wait: whoever signs in ends them. */
    Recoveries waiting() {
        return recoveries;
    }

    AccountRecovery accountRecovery(RequestedLinks requests, PasswordCheck check) {
        return new AccountRecovery(
                new AccountRecovery.Ground(stores.accounts(), base.lock(), links, requests, check),
                settings.recovery(),
                stores.recoveries(),
                recoveries,
                announcements,
                new AccountRecovery.Desk(base.dice(), base.time(), base.audit(), reenrolment));
    }

    RecoveryNotices notices() {
        return new RecoveryNotices(
                base.transactions(),
                stores.accounts(),
                stores.recoveries(),
                recoveries,
                announcements,
                new RecoveryNotices.Desk(base.audit(), base.time()));
    }

    private Recoveries recoveries() {
        return new Recoveries(
                stores.recoveries(),
                settings.recovery(),
                new Recoveries.Ground(factors, stores.policy(), reenrolment),
                announcements,
                base.audit());
    }
}
