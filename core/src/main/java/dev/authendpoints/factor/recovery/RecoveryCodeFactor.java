package dev.authendpoints.factor.recovery;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.factor.Recovery;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Ten codes of 120 bits, each of which completes one login (NIST SP 800-63B-4 §3.1.2, look-up secrets). Nothing is sent when
 * one is asked for; when one is used its owner is told, and how many are left.
 */
public final class RecoveryCodeFactor implements Recovery {
    private static final int CODES = 10;

    private final RecoveryCodeStore codes;
    private final SecretHasher hasher;
    private final Dice dice;
    private final AuditTrail audit;
    private final Outbox outbox;

    /**
     * Creates it.
     *
     * @param codes where codes are kept
     * @param hasher hashes codes
     * @param dice makes codes
     * @param audit the trail of events
     * @param outbox tells the owner
     */
    public RecoveryCodeFactor(
            RecoveryCodeStore codes, SecretHasher hasher, Dice dice, AuditTrail audit, Outbox outbox) {
        this.codes = codes;
        this.hasher = hasher;
        this.dice = dice;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public FactorType type() {
        return FactorType.RECOVERY_CODE;
    }

    @Override
    public Holding holding() {
        return Holding.RECOVERY_CODE;
    }

    @Override
    public List<Secret> renew(AccountId account, Instant now) {
        List<Secret> fresh =
                Stream.generate(() -> RecoveryCode.fresh(dice)).limit(CODES).toList();
        codes.replace(
                account,
                fresh.stream()
                        .map(code -> hash(account, RecoveryCode.canonical(code)))
                        .toList(),
                now);
        return fresh;
    }

    @Override
    public Optional<String> keep(AccountId account) {
        return Optional.of(codes.all(account)).filter(set -> !set.isEmpty()).map(KeptCode::write);
    }

    @Override
    public void restore(AccountId account, String set, List<String> known) {
        List<KeptCode> seen =
                known.stream().flatMap(text -> KeptCode.read(text).stream()).toList();
        codes.restore(
                account,
                KeptCode.read(set).stream().map(code -> code.asLast(seen)).toList());
    }

    @Override
    public OptionalInt left(AccountId account) {
        return codes.left(account);
    }

    @Override
    public boolean drill(AccountId account, Answer answer, Instant now) {
        return hashed(account, answer)
                .filter(hash -> isUnused(account, hash))
                .filter(hash -> codes.drill(account, hash, now))
                .isPresent();
    }

    @Override
    public Optional<Instant> drilledAt(AccountId account) {
        return codes.drilledAt(account);
    }

    @Override
    public Offer offer(Occasion occasion) {
        return Offer.nothing();
    }

    @Override
    public boolean readable(Answer answer) {
        return RecoveryCode.read(answer).isPresent();
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        AccountId account = occasion.account().id();
        return hashed(account, answer)
                .filter(hash -> isUnused(account, hash))
                .map(hash -> new Proof(account, List.of("recovery"), () -> use(occasion, hash)));
    }

    @Override
    public void forget(AccountId account) {
        codes.removeAll(account);
    }

    /** Compares with every code there is, whichever it is. */
    private boolean isUnused(AccountId account, SecretHash hash) {
        return codes.unused(account).stream().filter(hash::equals).count() == 1;
    }

    private boolean use(Occasion occasion, SecretHash hash) {
        Account account = occasion.account();
        Instant now = occasion.now();
        if (!codes.use(account.id(), hash, now)) {
            return false;
        }
        int left = left(account.id()).orElse(0);
        String count = String.valueOf(left);
        audit.record(now, AuditType.RECOVERY_CODE_USED, account.id(), occasion.client(), count);
        MessageKind kind = left > FEW ? MessageKind.RECOVERY_CODE_USED : MessageKind.RECOVERY_CODES_LOW;
        outbox.notify(kind, account, Asked.by(occasion.client(), "left", count), now);
        return true;
    }

    private Optional<SecretHash> hashed(AccountId account, Answer answer) {
        return RecoveryCode.read(answer).map(code -> hash(account, code));
    }

    private SecretHash hash(AccountId account, Secret code) {
        return hasher.hash("recovery-code", code, account.value());
    }
}
