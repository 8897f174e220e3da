package dev.authendpoints.policy;

import dev.authendpoints.account.Account;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of accounts that have to have a second factor and have none. Their grace begins with their first login under the
 * rule, so that nobody finds it over who never heard of it; each login says how long is left, and now and then a mail does.
 */
public final class Duties {
    private static final Duration REMINDED_EVERY = Duration.ofDays(3);
    private static final Duration LAST_CALL = Duration.ofDays(1);

    private final TwoStepRules rules;
    private final PolicyStore store;
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param rules who has to
     * @param store roles and duties
     * @param audit the trail of events
     * @param outbox reminds
     */
    public Duties(TwoStepRules rules, PolicyStore store, AuditTrail audit, Outbox outbox) {
        this.rules = rules;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Judges an account without a second factor whose password is proved, in the deciding transaction, with the account locked.
     *
     * @param account the account
     * @param client from where
     * @param now the time
     * @return how it may go on
     */
    public Verdict judge(Account account, Client client, Instant now) {
        TwoStepRules.Rule rule = rule(account, client);
        if (!rule.required()) {
            return Verdict.FREE;
        }
        Optional<Duty> before = store.duty(account.id());
        Duty seen = before.filter(known -> known.reason().equals(rule.reason()))
                .orElseGet(() -> notice(account, rule, before, client, now));
        if (rule.reportOnly()) {
            audit.record(now, AuditType.TWO_STEP_WOULD_STOP, account.id(), client, rule.reason());
            return Verdict.FREE;
        }
        Instant dueAt = seen.dueAt().orElse(now.plus(rule.grace()));
        Duty due = seen.due(dueAt);
        if (!now.isBefore(dueAt)) {
            store.keep(due);
            audit.record(now, AuditType.TWO_STEP_STOPPED, account.id(), client, rule.reason());
            return Verdict.ENROL;
        }
        store.keep(reminded(due, dueAt, account, client, now));
        return new Verdict(Optional.of(Duration.between(now, dueAt)), false);
    }

    /**
     * Judges an open session that wants to go on, in the deciding transaction, with the account locked. Where no rule is
     * configured, nothing is read.
     *
     * @param account its account
     * @param client from where it is used
     * @param now the time
     * @return true when the account's grace is over and it still has no second factor
     */
    public boolean stops(Account account, Client client, Instant now) {
        boolean over = !rules.equals(TwoStepRules.NONE)
                && store.duty(account.id())
                        .flatMap(Duty::dueAt)
                        .filter(due -> !now.isBefore(due))
                        .isPresent()
                && binds(account, client);
        if (over) {
            audit.record(now, AuditType.TWO_STEP_STOPPED, account.id(), client, "refresh");
        }
        return over;
    }

    /**
     * Reads the rule that an account is under.
     *
     * @param account the account
     * @param client from where it is used
     * @return the rule
     */
    public TwoStepRules.Rule rule(Account account, Client client) {
        return rules.equals(TwoStepRules.NONE)
                ? TwoStepRules.Rule.FREE
                : rules.of(account, store.roles(account.id()), client);
    }

    /**
     * Tells whether an account must not be left without a second factor.
     *
     * @param account the account
     * @param client from where it is used
     * @return false also where that is only reported
     */
    public boolean binds(Account account, Client client) {
        TwoStepRules.Rule rule = rule(account, client);
        return rule.required() && !rule.reportOnly();
    }

    /**
     * Forgets what an account had to do: it has a second factor now.
     *
     * @param account the account, locked
     */
    public void fulfilled(Account account) {
        store.fulfilled(account.id());
    }

    /**
     * Lists accounts that have to have a second factor and have none, as far as they have signed in under the rule.
     *
     * @param most how many at most
     * @return those noticed first come first
     */
    public List<Duty> missing(int most) {
        return store.duties(most);
    }

    /** Another reason gives no other grace: what was due by a day is due by that day, or sooner. */
    private Duty notice(Account account, TwoStepRules.Rule rule, Optional<Duty> before, Client client, Instant now) {
        Instant latest = now.plus(rule.grace());
        Optional<Instant> due = before.flatMap(Duty::dueAt)
                .map(written -> rule.reportOnly() || written.isBefore(latest) ? written : latest);
        Optional<Instant> told =
                before.filter(known -> known.dueAt().equals(due)).flatMap(Duty::toldAt);
        Duty duty = new Duty(account.id(), rule.reason(), now, due, told);
        store.keep(duty);
        audit.record(now, AuditType.TWO_STEP_MISSING, account.id(), client, rule.reason());
        return duty;
    }

    private Duty reminded(Duty duty, Instant dueAt, Account account, Client client, Instant now) {
        Duration pause = now.plus(LAST_CALL).isBefore(dueAt) ? REMINDED_EVERY : LAST_CALL;
        boolean soon = duty.toldAt().map(told -> told.plus(pause).isAfter(now)).orElse(false);
        if (soon) {
            return duty;
        }
        outbox.notify(MessageKind.TWO_STEP_DUE, account, Asked.by(client, "until", dueAt.toString()), now);
        return duty.told(now);
    }

    /**
     * How an account without a second factor may go on.
     *
     * @param enrolWithin how much of its grace is left; nothing where nothing is required of it
     * @param enrolOnly whether it may enable a factor and do nothing else
     */
    public record Verdict(Optional<Duration> enrolWithin, boolean enrolOnly) {
        /**
         * Says when a session that is opened now has to end.
         *
         * @param now the time
         * @return the end of the grace; nothing where nothing is required
         */
        public Optional<Instant> until(Instant now) {
            return enrolWithin.map(now::plus);
        }

        /** Nothing is required. */
        public static final Verdict FREE = new Verdict(Optional.empty(), false);

        static final Verdict ENROL = new Verdict(Optional.empty(), true);
    }
}
