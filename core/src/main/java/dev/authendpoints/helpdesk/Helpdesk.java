package dev.authendpoints.helpdesk;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.admin.AdminDesk;
import dev.authendpoints.admin.AdminGate;
import dev.authendpoints.admin.AdminOutcome;
import dev.authendpoints.admin.AdminRefusal;
import dev.authendpoints.admin.AdminRight;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.tx.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Issues, approves, lists and withdraws passes. Whoever issues one has recognised the owner and reads the text to them; that
 * text is shown this once. Where two persons are needed it is worth nothing until somebody else has approved it, who never sees
 * it: neither of them can do without the other. Passes of accounts that administer or help always need two, one of whom
 * administers.
 */
public final class Helpdesk {
    /** How long a pass waits for approval. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int MOST = 100;

    private final AdminGate gate;
    private final Transactions transactions;
    private final PassStore store;
    private final PassTexts texts;
    private final Ground ground;
    private final PassNotices notices;

    /**
     * Creates it.
     *
     * @param gate the gate that everything passes
     * @param transactions opens transactions
     * @param store where passes are kept
     * @param texts makes and hashes their texts
     * @param ground what is decided by
     * @param notices writes down and tells
     */
    public Helpdesk(
            AdminGate gate,
            Transactions transactions,
            PassStore store,
            PassTexts texts,
            Ground ground,
            PassNotices notices) {
        this.gate = gate;
        this.transactions = transactions;
        this.store = store;
        this.texts = texts;
        this.ground = ground;
        this.notices = notices;
    }

    /**
     * Issues a pass, in place of the one that the account has.
     *
     * @param caller who has recognised the owner; not the owner
     * @param id whose second factor it stands for
     * @param reason why
     * @param client from where
     * @return the pass and its text, or why not
     */
    public AdminOutcome<Issued> issue(Caller caller, AccountId id, Reason reason, Client client) {
        AdminDesk desk = notices.desk();
        Instant now = desk.time().instant();
        return gate.decide(caller, AdminRight.HELP, id, now, account -> {
            AccountId by = caller.account().id();
            if (by.equals(id)) {
                return new AdminOutcome.Refused<>(AdminRefusal.ANOTHER_PERSON_NEEDED);
            }
            if (!account.open() || ground.factors().typesOf(id).isEmpty()) {
                return new AdminOutcome.Refused<>(AdminRefusal.PASS_NOT_POSSIBLE);
            }
            if (ground.budget().take(Holder.of(id), SendPurpose.PASS, now).isAfter(now)) {
                return new AdminOutcome.Refused<>(AdminRefusal.PASS_NOT_POSSIBLE);
            }
            boolean two = ground.policy().twoPersons() || isPrivileged(id);
            Pass pass = new Pass(
                    texts.id(),
                    id,
                    account.epoch(),
                    reason,
                    by,
                    two,
                    Optional.empty(),
                    now,
                    now.plus(two ? PATIENCE : ground.policy().life()));
            Secret text = texts.fresh();
            store.replace(pass, texts.hash(id, text), now);
            notices.issued(pass, account, client, now);
            return new AdminOutcome.Done<>(new Issued(pass, text));
        });
    }

    /**
     * Approves a pass. From now on it works, as long as any.
     *
     * @param caller who approves it: neither who has issued it nor whose it is; for an account that administers or helps,
     *     somebody who administers
     * @param id the pass
     * @param client from where
     * @return the pass as it is from now on, or why not
     */
    public AdminOutcome<Pass> approve(Caller caller, PassId id, Client client) {
        Instant now = notices.desk().time().instant();
        return about(caller, id, now, (pass, account) -> {
            AccountId by = caller.account().id();
            if (by.equals(pass.issuer()) || by.equals(pass.account())) {
                return new AdminOutcome.Refused<>(AdminRefusal.ANOTHER_PERSON_NEEDED);
            }
            if (isPrivileged(pass.account())
                    && !AdminRight.ADMINISTER.isGivenBy(ground.roles().roles(by))) {
                return new AdminOutcome.Refused<>(AdminRefusal.FORBIDDEN);
            }
            if (!account.open() || account.epoch() != pass.epoch()) {
                return new AdminOutcome.Refused<>(AdminRefusal.PASS_NOT_POSSIBLE);
            }
            Instant end = now.plus(ground.policy().life());
            if (!store.approve(id, by, now, end)) {
                return new AdminOutcome.Refused<>(AdminRefusal.NOT_FOUND);
            }
            Pass approved = pass.approved(by, end);
            notices.approved(approved, account, client, now);
            return new AdminOutcome.Done<>(approved);
        });
    }

    /**
     * Withdraws a pass.
     *
     * @param caller who withdraws it, whoever has issued it
     * @param id the pass
     * @param client from where
     * @return done, or why not
     */
    public AdminOutcome<Boolean> withdraw(Caller caller, PassId id, Client client) {
        Instant now = notices.desk().time().instant();
        return about(caller, id, now, (pass, account) -> {
            if (!store.withdraw(id, now)) {
                return new AdminOutcome.Refused<>(AdminRefusal.NOT_FOUND);
            }
            notices.desk()
                    .wrote(
                            AuditType.PASS_WITHDRAWN,
                            pass.account(),
                            caller.account().id(),
                            "",
                            client,
                            now);
            return new AdminOutcome.Done<>(true);
        });
    }

    /**
     * Lists the passes that are open, never with their texts.
     *
     * @param caller who asks
     * @return up to 100, the newest first, or why not
     */
    public AdminOutcome<List<Pass>> open(Caller caller) {
        Instant now = notices.desk().time().instant();
        return gate.decide(caller, AdminRight.HELP, now, () -> new AdminOutcome.Done<>(store.open(MOST, now)));
    }

    /** Whoever may not ask is not told whether there is such a pass. */
    private <T> AdminOutcome<T> about(Caller caller, PassId id, Instant now, Decision<T> decision) {
        transactions.requireNone();
        Optional<Pass> pass = transactions.run(() -> store.find(id, now));
        return pass.map(found -> gate.<T>decide(
                        caller, AdminRight.HELP, found.account(), now, account -> decision.on(found, account)))
                .orElseGet(() -> gate.decide(
                        caller, AdminRight.HELP, now, () -> new AdminOutcome.Refused<>(AdminRefusal.NOT_FOUND)));
    }

    private boolean isPrivileged(AccountId id) {
        return Vouching.isPrivileged(ground.roles().roles(id));
    }

    @FunctionalInterface
    private interface Decision<T> {
        AdminOutcome<T> on(Pass pass, Account account);
    }

    /**
     * What is decided by.
     *
     * @param policy what the installation says
     * @param roles who administers and helps
     * @param factors who has a second factor to lose
     * @param budget how many passes an account's owner is told of
     */
    public record Ground(HelpdeskPolicy policy, PolicyStore roles, Factors factors, SendBudget budget) {}

    /**
     * A pass and its text, this once.
     *
     * @param pass the pass
     * @param text what is read to the owner
     */
    public record Issued(Pass pass, Secret text) {}
}
