package dev.authendpoints.factor;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.mail.Recipient;
import dev.authendpoints.reenrolment.OpenReenrolment;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The moment in which a factor is enabled: its proof is used up, and what becomes of the others is done. The account is locked.
 */
final class Completion {
    private final Factors factors;
    private final EnrolmentStore enrolments;
    private final FactorChange change;
    private final Enabling.Desk desk;

    Completion(Factors factors, EnrolmentStore enrolments, FactorChange change, Enabling.Desk desk) {
        this.factors = factors;
        this.enrolments = enrolments;
        this.change = change;
        this.desk = desk;
    }

    /** What comes with the factor; nothing where its proof, its enrolment or what it would replace is gone. */
    Optional<List<Secret>> enable(Enrolment enrolment, Account account, Factor factor, Proof proof, Occasion occasion) {
        Instant now = occasion.now();
        Optional<OpenReenrolment> replacing = desk.reenrolments().of(enrolment.session());
        boolean proved = proof.account().equals(account.id()) && proof.consume();
        if (!proved || !enrolments.complete(enrolment.id(), now) || isTakenBack(replacing, now)) {
            return Optional.empty();
        }
        String factorId = proof.factorId().orElseGet(desk.dice()::id);
        String label = label(enrolment, factor, factorId, replacing.isPresent());
        EnrolledFactor fresh =
                new EnrolledFactor(factorId, account.id(), factor.type(), label, now, Optional.empty(), false);
        List<Secret> recoveryCodes = replacing.isPresent()
                ? replace(fresh, account, factor, enrolment, replacing.get(), occasion)
                : add(fresh, account, factor, enrolment, occasion);
        desk.duties().fulfilled(account);
        return Optional.of(recoveryCodes);
    }

    /** One statement: of those who replace an account's factors, and those who object to it, one is first. */
    private boolean isTakenBack(Optional<OpenReenrolment> replacing, Instant now) {
        return replacing
                .filter(reenrolment -> !desk.reenrolments().close(reenrolment.session(), now))
                .isPresent();
    }

    private List<Secret> add(
            EnrolledFactor fresh, Account account, Factor factor, Enrolment enrolment, Occasion occasion) {
        List<Secret> recoveryCodes = factors.edits().add(account, fresh, factor.another());
        Optional<Instant> oldWorksUntil =
                enrolment.move().flatMap(move -> factors.edits().move(fresh, move));
        if (!recoveryCodes.isEmpty()) {
            change.newRecoveryCodes(account.id());
        }
        factor.enrol(occasion, fresh.id());
        FactorChange.Enabled enabled = new FactorChange.Enabled(factor.shown(account, fresh.id()), oldWorksUntil);
        change.enabled(account, enrolment, enabled, occasion.client(), occasion.now());
        return recoveryCodes;
    }

    /** Those are told who could be told until now: whoever has taken the account over has no say in it. */
    private List<Secret> replace(
            EnrolledFactor fresh,
            Account account,
            Factor factor,
            Enrolment enrolment,
            OpenReenrolment reenrolment,
            Occasion occasion) {
        List<Recipient> former = factors.reaching(account);
        List<Secret> recoveryCodes = factors.edits().replaceAll(account, fresh, factor.another());
        factor.enrol(occasion, fresh.id());
        FactorChange.Replaced replaced =
                new FactorChange.Replaced(factor.shown(account, fresh.id()), reenrolment.reason(), former);
        change.replaced(account, enrolment, replaced, occasion.client(), occasion.now());
        return recoveryCodes;
    }

    /** What its owner calls it; or what its kind does; or what the one is called whose place it takes. */
    private String label(Enrolment enrolment, Factor factor, String factorId, boolean alone) {
        AccountId account = enrolment.account();
        String called = factor.called(account, factorId);
        return enrolment
                .label()
                .map(Label::text)
                .or(() -> enrolment
                        .move()
                        .filter(move -> called.equals(factor.type().name()))
                        .flatMap(move -> factors.edits().replaceable(account, factor.type(), move))
                        .map(EnrolledFactor::label))
                .orElseGet(() -> alone ? called : factors.edits().freshLabel(account, factor, called));
    }
}
