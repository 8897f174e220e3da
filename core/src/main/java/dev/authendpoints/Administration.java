package dev.authendpoints;

import dev.authendpoints.admin.AccountAdministration;
import dev.authendpoints.admin.AccountDesk;
import dev.authendpoints.admin.AdminDesk;
import dev.authendpoints.admin.AdminGate;
import dev.authendpoints.admin.Bootstrap;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.helpdesk.Helpdesk;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.helpdesk.PassNotices;
import dev.authendpoints.helpdesk.PassRedemption;
import dev.authendpoints.helpdesk.PassTexts;
import dev.authendpoints.helpdesk.Vouching;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.policy.Duties;
import dev.authendpoints.reenrolment.Reenrolment;
import dev.authendpoints.report.PolicyDesk;
import dev.authendpoints.report.Reports;

/**
 * What administrators do.
 *
 * @param bootstrap how the first one comes to be
 * @param accountDesk finds accounts and shows them
 * @param accountAdministration changes them
 * @param policyDesk shows what the settings leave open
 * @param helpdesk issues passes, and looks after them
 * @param passRedemption takes them from their owners
 */
public record Administration(
        Bootstrap bootstrap,
        AccountDesk accountDesk,
        AccountAdministration accountAdministration,
        PolicyDesk policyDesk,
        Helpdesk helpdesk,
        PassRedemption passRedemption) {
    static Administration on(
            Foundation base, Factors factors, Reports reports, Duties duties, Recognition recognition) {
        Stores stores = base.stores();
        AdminGate gate = new AdminGate(base.transactions(), stores.accounts(), stores.policy());
        AdminDesk desk = new AdminDesk(base.audit(), base.outbox(), base.time());
        AccountDesk shown =
                new AccountDesk(gate, stores.accounts(), stores.policy(), factors, stores.sessions(), base.time());
        PassTexts texts = new PassTexts(base.dice(), base.hasher());
        PassNotices notices = new PassNotices(desk, factors);
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
                new PolicyDesk(gate, reports, duties, stores.accounts(), base.time()),
                new Helpdesk(
                        gate,
                        base.transactions(),
                        stores.passes(),
                        texts,
                        new Helpdesk.Ground(recognition.policy(), stores.policy(), factors, base.budget()),
                        notices),
                new PassRedemption(
                        recognition.passwords(),
                        base.lock(),
                        base.transactions(),
                        new PassRedemption.Passes(
                                stores.passes(), texts, new Vouching(stores.accounts(), stores.policy())),
                        recognition.reenrolment(),
                        notices));
    }

    /**
     * How owners are recognised who have lost their second factor.
     *
     * @param passwords checks passwords
     * @param reenrolment opens what a pass is good for
     * @param policy what an installation decides about passes
     */
    record Recognition(PasswordCheck passwords, Reenrolment reenrolment, HelpdeskPolicy policy) {}
}
