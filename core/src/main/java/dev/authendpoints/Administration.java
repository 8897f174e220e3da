package dev.authendpoints;

import dev.authendpoints.admin.AccountAdministration;
import dev.authendpoints.admin.AccountDesk;
import dev.authendpoints.admin.AdminDesk;
import dev.authendpoints.admin.AdminGate;
import dev.authendpoints.admin.Bootstrap;
import dev.authendpoints.admin.PolicyDesk;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.report.Reports;

/**
 * What administrators do.
 *
 * @param bootstrap how the first one comes to be
 * @param accountDesk finds accounts and shows them
 * @param accountAdministration changes them
 * @param policyDesk shows what the settings leave open
 */
public record Administration(
        Bootstrap bootstrap,
        AccountDesk accountDesk,
        AccountAdministration accountAdministration,
        PolicyDesk policyDesk) {
    static Administration on(Foundation base, Factors factors, Reports reports, Duties duties) {
        Stores stores = base.stores();
        AdminGate gate = new AdminGate(base.transactions(), stores.accounts(), stores.policy());
        AdminDesk desk = new AdminDesk(base.audit(), base.outbox(), base.time());
        AccountDesk shown =
                new AccountDesk(gate, stores.accounts(), stores.policy(), factors, stores.sessions(), base.time());
        return new Administration(
                new Bootstrap(
                        base.transactions(),
                        base.lock(),
                        stores.administrators(),
                        stores.policy(),
                        new Bootstrap.Tokens(base.dice(), base.hasher()),
                        desk),
                shown,
                new AccountAdministration(
                        gate,
                        stores.administrators(),
                        stores.accounts(),
                        new AccountAdministration.Bound(stores.policy(), factors, stores.devices(), stores.sessions()),
                        shown,
                        desk),
                new PolicyDesk(gate, reports, duties, stores.accounts(), base.time()));
    }
}
