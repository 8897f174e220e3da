package dev.authendpoints.helpdesk;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.limit.Limits;
import dev.authendpoints.login.Credentials;
import dev.authendpoints.password.PasswordCheck;
import dev.authendpoints.reenrolment.Reenrolment;
import dev.authendpoints.reenrolment.ReenrolmentReason;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Caller;
import dev.authendpoints.token.Renewed;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes a pass in place of the lost second factor, never of the password. What it opens enables a factor, which takes the place
 * of all others, and does nothing else. One answer says no to all that is not right, and does not say which of the two it is.
 */
public final class PassRedemption {
    private static final List<String> PASSWORD = List.of("pwd");

    private final PasswordCheck passwords;
    private final AccountLock lock;
    private final Transactions transactions;
    private final Passes passes;
    private final Reenrolment reenrolment;
    private final PassNotices notices;

    /**
     * Creates it.
     *
     * @param passwords checks the password, on the one budget that it has
     * @param lock decides under the account's lock
     * @param transactions opens transactions
     * @param passes where passes are kept
     * @param reenrolment opens what a pass is good for
     * @param notices writes down and tells
     */
    public PassRedemption(
            PasswordCheck passwords,
            AccountLock lock,
            Transactions transactions,
            Passes passes,
            Reenrolment reenrolment,
            PassNotices notices) {
        this.passwords = passwords;
        this.lock = lock;
        this.transactions = transactions;
        this.passes = passes;
        this.reenrolment = reenrolment;
        this.notices = notices;
    }

    /**
     * Redeems a pass: counts the try and commits it, and decides in one transaction.
     *
     * @param credentials the name and password that were typed
     * @param typed the pass that was typed
     * @param client who typed them
     * @return a token that enables a factor and does nothing else; nothing where anything is not right
     * @throws dev.authendpoints.password.HashingBound.TooBusy when too many passwords wait to be hashed
     */
    public Optional<Renewed> redeem(Credentials credentials, Secret typed, Client client) {
        PasswordCheck.Checked checked =
                passwords.check(credentials.identity(), credentials.password(), credentials.marker(), client);
        Instant now = notices.desk().time().instant();
        Optional<SecretHash> counted = checked.proved().flatMap(account -> counted(account, typed, now));
        Optional<Caller> opened = checked.decide(
                        lock, account -> counted.flatMap(hash -> decide(account, hash, client, now)))
                .flatMap(caller -> caller);
        if (opened.isEmpty() && checked.plausible()) {
            transactions.run(
                    () -> notices.desk().audit().record(now, AuditType.PASS_REFUSED, checked.claimed(), client, ""));
        }
        return opened.map(caller -> reenrolment.sign(caller, now));
    }

    /** What cannot be a pass is not counted: nothing would be compared. */
    private Optional<SecretHash> counted(Account account, Secret typed, Instant now) {
        return passes.texts()
                .read(account.id(), typed)
                .filter(hash ->
                        transactions.run(() -> passes.store().countTry(account.id(), Limits.TRIES_OF_A_PASS, now)));
    }

    /** Under the account's lock: the pass is used up, and what it is good for is open. */
    private Optional<Caller> decide(Account account, SecretHash hash, Client client, Instant now) {
        Optional<Pass> redeemed = passes.store().redeem(account.id(), hash, account.epoch(), now);
        return redeemed.filter(passes.vouching()::stands).map(pass -> {
            notices.redeemed(pass, account, client, now);
            return reenrolment.open(account, ReenrolmentReason.PASS, PASSWORD, client, now);
        });
    }

    /**
     * Where passes are kept, and how their texts are read.
     *
     * @param store where they are kept
     * @param texts hashes their texts
     * @param vouching who stands for them
     */
    public record Passes(PassStore store, PassTexts texts, Vouching vouching) {}
}
