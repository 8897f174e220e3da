package dev.authendpoints.recovery;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.link.RequestedLinks;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.recovery.Recovering.Stage;
import dev.authendpoints.reenrolment.Reenrolment;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Freshness;
import dev.authendpoints.token.Renewed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets an owner back in who has lost every second factor and all recovery codes: {@link #ask} mails a link; {@link #start}
 * takes it with the password and begins the wait, which {@link RecoveryNotices} announces; {@link #cancel} ends it for anybody
 * who was told, as does any completed login and any change of a credential; {@link #finish} takes the last link with the
 * password and opens a session that enables one factor in place of all others.
 */
public final class AccountRecovery {
    private static final List<String> PASSWORD = List.of("pwd");

    private final Ground ground;
    private final RecoveryPolicy policy;
    private final RecoveryStore store;
    private final Recoveries recoveries;
    private final Announcements announcements;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param ground who is recognised, and by what
     * @param policy what the installation decides
     * @param store where recoveries are kept
     * @param recoveries whose they may be, and how they end
     * @param announcements tells their owners
     * @param desk names, dates and writes down, and opens sessions in the end
     */
    public AccountRecovery(
            Ground ground,
            RecoveryPolicy policy,
            RecoveryStore store,
            Recoveries recoveries,
            Announcements announcements,
            Desk desk) {
        this.ground = ground;
        this.policy = policy;
        this.store = store;
        this.recoveries = recoveries;
        this.announcements = announcements;
        this.desk = desk;
    }

    /**
     * Tells whether there is recovery at all.
     *
     * @return false when nobody's account can be recovered: the endpoints are not there
     */
    public boolean enabled() {
        return policy.enabled();
    }

    /**
     * Mails a link to the owner of an address, where the account can be recovered; for any other address it does as much work
     * and mails nothing.
     *
     * @param email the address
     * @param client who asks
     */
    public void ask(EmailAddress email, Client client) {
        Instant now = desk.time().instant();
        RequestedLinks.Wanted wanted = new RequestedLinks.Wanted(
                LinkPurpose.START_RECOVERY,
                MessageKind.START_RECOVERY,
                SendPurpose.RECOVERY,
                AuditType.RECOVERY_ASKED,
                (named, owner) -> recoveries.allowed(named, owner, now).isPresent());
        ground.requests().send(wanted, email, client, now);
    }

    /**
     * Begins the wait: the link proves the mailbox, and the password the rest of what is left. All channels are told.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param password the password
     * @param client who asks
     * @return when a last link is mailed at the soonest, or why not
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public RecoveryOutcome<Instant> start(String identity, Secret token, Secret password, Client client) {
        return proved(
                identity,
                LinkPurpose.START_RECOVERY,
                token,
                password,
                client,
                proof -> recoveries
                        .allowed(proof.account().id(), Optional.of(proof.account()), proof.now())
                        .filter(rule -> ground.links().use(proof.link(), proof.now()))
                        .map(rule -> begin(proof, rule, client)));
    }

    /**
     * Ends a recovery for whoever has been told of it. It proves nothing and opens nothing.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param client who presents it
     * @return true when it is ended; false when the link is unknown, or there is nothing to end any more
     */
    public boolean cancel(String identity, Secret token, Client client) {
        if (!AccountId.plausible(identity)) {
            return false;
        }
        Instant now = desk.time().instant();
        return ground.lock()
                .locked(new AccountId(identity), account -> cancel(account, token, client, now))
                .orElse(false);
    }

    /**
     * Uses the last link: with the password it opens a session that enables one factor in place of all others.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param password the password
     * @param client who presents it
     * @return a token that enables a factor and does nothing else, or why not
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public RecoveryOutcome<Renewed> finish(String identity, Secret token, Secret password, Client client) {
        RecoveryOutcome<Granted> granted =
                proved(identity, LinkPurpose.FINISH_RECOVERY, token, password, client, proof -> grant(proof, client));
        return granted.map(session -> desk.reenrolment().sign(session.caller(), session.at()));
    }

    private Instant begin(Proof proof, RecoveryRules.Rule rule, Client client) {
        Instant now = proof.now();
        Duration half = rule.delay().dividedBy(2);
        Recovering recovering = new Recovering(
                desk.dice().id(),
                proof.account().id(),
                proof.account().epoch(),
                Stage.BEGUN,
                now,
                half,
                now.plus(half),
                client.address(),
                client.agent(),
                Optional.empty(),
                false);
        store.begin(recovering);
        announcements.tell(MessageKind.RECOVERY_STARTED, proof.account(), recovering, now);
        desk.audit().record(now, AuditType.RECOVERY_STARTED, proof.account().id(), client, "");
        return recovering.until();
    }

    private boolean cancel(Account account, Secret token, Client client, Instant now) {
        Optional<Link> link = ground.links().find(account.id(), LinkPurpose.CANCEL_RECOVERY, token, now);
        return link.flatMap(shown -> store.of(account.id()))
                .filter(recovering -> recovering.isOpen(account, now))
                .filter(open -> recoveries.cancel(open, account, "link", client, now))
                .isPresent();
    }

    private Optional<Granted> grant(Proof proof, Client client) {
        Account account = proof.account();
        Instant now = proof.now();
        return store.of(account.id())
                .filter(recovering -> recovering.isOpen(account, now) && recoveries.stillAllowed(account))
                .filter(ready -> store.grant(ready.id(), now, now.plus(Freshness.WINDOW)))
                .filter(granted -> ground.links().use(proof.link(), now))
                .map(granted -> open(account, client, now));
    }

    private Granted open(Account account, Client client, Instant now) {
        Caller caller = desk.reenrolment().open(account, ReenrolmentReason.RECOVERY, PASSWORD, client, now);
        desk.audit().record(now, AuditType.RECOVERY_GRANTED, account.id(), client, "");
        return new Granted(caller, now);
    }

    /** First the link, which nobody guesses, then the password, whose tries are counted; then one transaction decides. */
    private <T> RecoveryOutcome<T> proved(
            String identity,
            LinkPurpose purpose,
            Secret token,
            Secret password,
            Client client,
            Function<Proof, Optional<T>> decision) {
        Instant now = desk.time().instant();
        Optional<Account> account =
                AccountId.plausible(identity) ? ground.accounts().find(new AccountId(identity)) : Optional.empty();
        Optional<Link> link = account.flatMap(known -> live(known, purpose, token, now));
        if (account.isEmpty() || link.isEmpty()) {
            return RecoveryOutcome.refused(RecoveryRefusal.INVALID_TOKEN);
        }
        AccountId id = account.get().id();
        if (ground.passwords().check(id, password, client).proved().isEmpty()) {
            return RecoveryOutcome.refused(RecoveryRefusal.WRONG_PASSWORD);
        }
        return ground.lock()
                .whileUnchanged(id, link.get().epoch(), locked -> decision.apply(new Proof(locked, link.get(), now)))
                .flatMap(decided -> decided)
                .map(RecoveryOutcome::done)
                .orElseGet(() -> RecoveryOutcome.refused(RecoveryRefusal.INVALID_TOKEN));
    }

    private Optional<Link> live(Account account, LinkPurpose purpose, Secret token, Instant now) {
        return ground.links()
                .find(account.id(), purpose, token, now)
                .filter(link -> link.epoch() == account.epoch())
                .filter(link -> link.emailKey().equals(account.email().key()))
                .filter(link -> account.emailVerified() && account.open());
    }

    private record Proof(Account account, Link link, Instant now) {}

    private record Granted(Caller caller, Instant at) {}

    /**
     * Who is recognised, and by what.
     *
     * @param accounts accounts
     * @param lock decides under the account's lock
     * @param links mailed links
     * @param requests mails the first one
     * @param passwords checks passwords
     */
    public record Ground(
            AccountStore accounts, AccountLock lock, Links links, RequestedLinks requests, PasswordCheck passwords) {}

    /**
     * Names, dates and writes down, and opens sessions in the end.
     *
     * @param dice identifiers
     * @param time the time
     * @param audit the trail of events
     * @param reenrolment opens the session that replaces all factors
     */
    public record Desk(Dice dice, InstantSource time, AuditTrail audit, Reenrolment reenrolment) {}
}
