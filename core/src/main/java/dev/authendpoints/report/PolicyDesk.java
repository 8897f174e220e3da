package dev.authendpoints.report;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.admin.AdminGate;
import dev.authendpoints.admin.AdminOutcome;
import dev.authendpoints.admin.AdminRight;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.session.Caller;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows administrators what the settings leave open, and who has to have a second factor and has none. */
public final class PolicyDesk {
    private static final int MOST = 500;

    private final AdminGate gate;
    private final Reports reports;
    private final Duties duties;
    private final AccountStore accounts;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param gate the gate that everything passes
     * @param reports the ways in
     * @param duties who has to have a second factor
     * @param accounts where accounts are kept
     * @param time the time
     */
    public PolicyDesk(AdminGate gate, Reports reports, Duties duties, AccountStore accounts, InstantSource time) {
        this.gate = gate;
        this.reports = reports;
        this.duties = duties;
        this.accounts = accounts;
        this.time = time;
    }

    /**
     * Reports the ways into the accounts that the settings allow.
     *
     * @param caller who asks
     * @return an account of each kind, or why not
     */
    public AdminOutcome<List<PolicyCase>> waysIn(Caller caller) {
        return gate.decide(
                caller, AdminRight.ADMINISTER, time.instant(), () -> new AdminOutcome.Done<>(reports.ofPolicy()));
    }

    /**
     * Lists accounts that have to have a second factor and have none, as far as they have signed in under the rule: those that
     * are stopped, will be, or would be if the rule did more than report.
     *
     * @param caller who asks
     * @return up to 500, those noticed first come first, or why not
     */
    public AdminOutcome<List<Missing>> withoutFactor(Caller caller) {
        return gate.decide(
                caller,
                AdminRight.ADMINISTER,
                time.instant(),
                () -> new AdminOutcome.Done<>(duties.missing(MOST).stream()
                        .flatMap(duty -> missing(duty).stream())
                        .toList()));
    }

    private Optional<Missing> missing(Duty duty) {
        return accounts.find(duty.account()).map(account -> new Missing(account, duty));
    }

    /**
     * An account that has to have a second factor and has none.
     *
     * @param account the account; whoever writes it down leaves its hash and its epoch out
     * @param duty why, and since when
     */
    public record Missing(Account account, Duty duty) {
        @Override
        public String toString() {
            return "Missing[" + account.id() + "]";
        }
    }
}
