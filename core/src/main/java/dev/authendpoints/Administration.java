package dev.authendpoints;

import dev.authendpoints.admin.AccountAdministration;
import dev.authendpoints.admin.AccountDesk;
import dev.authendpoints.admin.AdminDesk;
import dev.authendpoints.admin.AdminGate;
import dev.authendpoints.admin.Bootstrap;
import dev.authendpoints.factor.Factors;

/**
 * What administrators do.
 *
 * @param bootstrap how the first one comes to be
 * @param accountDesk finds accounts and shows them
 * @param accountAdministration changes them
 */
public record Administration(
        Bootstrap bootstrap, AccountDesk accountDesk, AccountAdministration accountAdministration) {
    static Administration on(Foundation base, Factors factors) {
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
                        desk));
    }
}
