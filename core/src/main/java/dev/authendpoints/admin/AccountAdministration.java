package dev.authendpoints.admin;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.policy.Roles;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Disables accounts, gives and takes roles, ends sessions. An account that is disabled, and one that has lost a role, has
 * another epoch from then on: every session, open login, step-up, device and link of before is worth nothing, also when it is
 * enabled again. A role that is given ends nothing. Somebody is always left who administers.
 */
public final class AccountAdministration {
    private final AdminGate gate;
    private final AdminStore administrators;
    private final AccountStore accounts;
    private final Bound bound;
    private final AccountDesk shown;
    private final AdminDesk desk;

    /**
     * Creates it.
     *
     * @param gate the gate that everything passes
     * @param administrators tells whether somebody is left
     * @param accounts where accounts are kept
     * @param bound what belongs to accounts
     * @param shown shows accounts
     * @param desk writes down and tells
     */
    public AccountAdministration(
            AdminGate gate,
            AdminStore administrators,
            AccountStore accounts,
            Bound bound,
            AccountDesk shown,
            AdminDesk desk) {
        this.gate = gate;
        this.administrators = administrators;
        this.accounts = accounts;
        this.bound = bound;
        this.shown = shown;
        this.desk = desk;
    }

    /**
     * Changes an account.
     *
     * @param caller who wants it; a change of their own account leaves this session alive
     * @param id the account
     * @param wish what is wanted; what is so already is left alone, and nobody is told
     * @param client from where
     * @return the account as it is from now on, or why not
     */
    public AdminOutcome<AccountView> change(Caller caller, AccountId id, AccountWish wish, Client client) {
        Instant now = desk.time().instant();
        return gate.decide(caller, AdminRight.ADMINISTER, id, now, account -> {
            Set<String> before = bound.policy().roles(id);
            Set<String> after = wish.roles().orElse(before);
            boolean disabled = wish.disabled().orElse(account.disabled());
            boolean leaves = administers(before, account.disabled()) && !administers(after, disabled);
            if (leaves && !administrators.othersAdminister(id)) {
                return new AdminOutcome.Refused<>(AdminRefusal.LAST_ADMINISTRATOR);
            }
            Deed deed = new Deed(caller, account, client, now);
            assign(deed, before, after);
            if (disabled != account.disabled()) {
                disable(deed, disabled);
            }
            boolean closes = disabled && !account.disabled();
            if (closes || !after.containsAll(before)) {
                endAll(deed, closes);
            }
            return new AdminOutcome.Done<>(shown.view(accounts.find(id).orElseThrow(), now));
        });
    }

    /**
     * Ends all sessions of an account. Its password, factors and trusted devices stay.
     *
     * @param caller who wants it
     * @param id the account
     * @param client from where
     * @return how many have ended, or why not
     */
    public AdminOutcome<Integer> endSessions(Caller caller, AccountId id, Client client) {
        Instant now = desk.time().instant();
        return gate.decide(caller, AdminRight.ADMINISTER, id, now, account -> {
            int ended = bound.sessions().keepNewest(id, 0, now);
            if (ended > 0) {
                AccountId by = caller.account().id();
                desk.wrote(AuditType.SESSIONS_ENDED_BY_ADMINISTRATOR, id, by, Integer.toString(ended), client, now);
                desk.tell(MessageKind.SIGNED_OUT, account, now);
            }
            return new AdminOutcome.Done<>(ended);
        });
    }

    private static boolean administers(Set<String> roles, boolean disabled) {
        return roles.contains(Roles.ADMIN) && !disabled;
    }

    private void assign(Deed deed, Set<String> before, Set<String> after) {
        if (after.equals(before)) {
            return;
        }
        bound.policy().assign(deed.id(), after);
        String changes = (signed('+', after, before) + signed('-', before, after)).strip();
        desk.wrote(AuditType.ROLES_CHANGED, deed.id(), deed.by(), changes, deed.client(), deed.now());
        desk.tellRoles(deed.account(), after, AdminDesk.nowhere(), deed.now());
    }

    private static String signed(char sign, Set<String> roles, Set<String> without) {
        StringBuilder text = new StringBuilder();
        new TreeSet<>(roles)
                .stream()
                        .filter(role -> !without.contains(role))
                        .forEach(role -> text.append(sign).append(role).append(' '));
        return text.toString();
    }

    private void disable(Deed deed, boolean disabled) {
        AuditType what = disabled ? AuditType.ACCOUNT_DISABLED : AuditType.ACCOUNT_ENABLED;
        desk.wrote(what, deed.id(), deed.by(), "", deed.client(), deed.now());
        desk.tell(disabled ? MessageKind.ACCOUNT_DISABLED : MessageKind.ACCOUNT_ENABLED, deed.account(), deed.now());
        if (!disabled) {
            accounts.enable(deed.id());
        }
    }

    /** To close an account raises its epoch, too. */
    private void endAll(Deed deed, boolean closes) {
        bound.factors().withdraw(deed.id(), deed.now());
        bound.devices().removeAll(deed.id());
        if (closes) {
            accounts.disable(deed.id());
        } else {
            accounts.raiseEpoch(deed.id());
            deed.survivor()
                    .ifPresent(session ->
                            bound.sessions().moveTo(session, deed.account().epoch() + 1));
        }
    }

    /** Who does what to whom. */
    private record Deed(Caller caller, Account account, Client client, Instant now) {
        AccountId id() {
            return account.id();
        }

        AccountId by() {
            return caller.account().id();
        }

        Optional<SessionId> survivor() {
            return by().equals(id()) ? Optional.of(caller.session().id()) : Optional.empty();
        }
    }

    /**
     * What belongs to accounts.
     *
     * @param policy roles
     * @param factors factors, which take back what waits to be sent
     * @param devices trusted devices
     * @param sessions sessions
     */
    public record Bound(PolicyStore policy, Factors factors, DeviceStore devices, SessionStore sessions) {}
}
