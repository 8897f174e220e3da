package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.device.BrowserMarkers;
import dev.authendpoints.device.DeviceToken;
import dev.authendpoints.device.TrustedDevices;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.Offered;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.recovery.Recoveries;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.separation.Separation;
import dev.authendpoints.session.Caller;
import dev.authendpoints.token.Grant;
import dev.authendpoints.token.Grants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is behind a completed login.
 *
 * @param grants opens sessions
 * @param devices which devices are trusted
 * @param browsers which browsers are known
 * @param duties who has to have a second factor
 * @param separation whether a mailed code is taken after a reset by mail
 * @param recoveries what a login puts an end to
 */
public record Entrance(
        Grants grants,
        TrustedDevices devices,
        BrowserMarkers browsers,
        Duties duties,
        Separation separation,
        Recoveries recoveries) {
    /** The kinds of factors that a login may be completed with, the account locked. */
    Offered offered(Factors factors, Account account, Client client) {
        return separation.narrow(account.id(), factors.offeredTo(account.id(), duties.rule(account, client)));
    }

    /** Opens a session, in the deciding transaction, and knows the browser from now on. */
    Granted open(Account account, List<String> amr, Optional<Secret> marker, Client client, Instant now) {
        separation.signedIn(account.id(), amr);
        recoveries.signedIn(account, amr, client, now);
        return known(grants.open(account, amr, client, now), account, marker, now);
    }

    /** Opens a session for a password alone, which ends with the account's grace. */
    Granted open(
            Account account,
            List<String> amr,
            Duties.Verdict duty,
            Optional<Secret> marker,
            Client client,
            Instant now) {
        separation.signedIn(account.id(), amr);
        recoveries.signedIn(account, amr, client, now);
        return known(grants.open(account, amr, duty.until(now), client, now), account, marker, now);
    }

    /** Opens a session that may enable a factor and do nothing else. */
    Caller openToEnrol(Account account, List<String> amr, Client client, Instant now) {
        separation.signedIn(account.id(), amr);
        recoveries.signedIn(account, amr, client, now);
        return grants.openToEnrol(account, amr, client, now);
    }

    private Granted known(Grant grant, Account account, Optional<Secret> marker, Instant now) {
        return new Granted(grant, browsers.mark(account, marker, now), Optional.empty());
    }

    Welcome welcome(Granted granted) {
        return new Welcome(grants.sign(granted.grant()), granted.marker(), granted.device());
    }

    /** What the deciding transaction has granted; it is signed after the commit. */
    record Granted(Grant grant, BrowserMarker marker, Optional<DeviceToken> device) {
        Granted on(Optional<DeviceToken> trusted) {
            return new Granted(grant, marker, trusted);
        }
    }
}
