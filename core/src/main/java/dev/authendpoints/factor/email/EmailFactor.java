package dev.authendpoints.factor.email;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.limit.Holder;
import dev.authendpoints.limit.SendBudget;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.secret.SecretHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mails a code of six digits to the account's verified address. It shows that somebody reads the mailbox now, and no more:
 * NIST SP 800-63B-4 §3.1.3.1 does not count e-mail as an out-of-band authenticator.
 */
public final class EmailFactor implements Factor {
    private static final int DIGITS = 6;
    private static final Duration COOL_DOWN = Duration.ofMinutes(1);

    private final EmailCodeStore codes;
    private final SendBudget budget;
    private final Outbox outbox;
    private final SecretHasher hasher;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param codes where codes are kept
     * @param budget bounds what is sent
     * @param outbox sends
     * @param hasher hashes codes
     * @param dice makes codes
     */
    public EmailFactor(EmailCodeStore codes, SendBudget budget, Outbox outbox, SecretHasher hasher, Dice dice) {
        this.codes = codes;
        this.budget = budget;
        this.outbox = outbox;
        this.hasher = hasher;
        this.dice = dice;
    }

    @Override
    public FactorType type() {
        return FactorType.EMAIL;
    }

    @Override
    public Offer offer(Occasion occasion) {
        String to = occasion.account().email().masked();
        Instant now = occasion.now();
        Optional<Instant> cool = codes.find(occasion.key())
                .map(code -> code.sentAt().plus(COOL_DOWN))
                .filter(end -> end.isAfter(now));
        if (cool.isPresent()) {
            return Offer.sent(to, Duration.between(now, cool.get()));
        }
        Instant next =
                budget.takeCode(occasion.account().id(), purpose(occasion), occasion.key(), now, occasion.expiresAt());
        if (next.isAfter(now)) {
            return Offer.withheld(to, Duration.between(now, next));
        }
        send(occasion);
        return Offer.sent(to, COOL_DOWN);
    }

    @Override
    public boolean readable(Answer answer) {
        return answer.sixDigits().isPresent();
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        return answer.sixDigits().flatMap(code -> proof(occasion, hash(occasion, code)));
    }

    private Optional<Proof> proof(Occasion occasion, SecretHash hash) {
        return codes.find(occasion.key())
                .filter(sent -> sent.hash().equals(hash))
                .filter(sent -> occasion.now().isBefore(sent.expiresAt()))
                .map(sent -> new Proof(
                        sent.account(),
                        List.of("email"),
                        () -> codes.use(sent.occasion(), sent.hash(), occasion.now())));
    }

    @Override
    public int prune(Instant endedBefore) {
        return codes.prune(endedBefore);
    }

    @Override
    public boolean ready(Occasion occasion) {
        Holder holder = Holder.of(occasion.account().id());
        return !budget.next(holder, purpose(occasion), occasion.now()).isAfter(occasion.now());
    }

    @Override
    public void withdraw(AccountId account, Instant now) {
        codes.occasions(account, now).forEach(occasion -> outbox.drop(occasion, now));
    }

    private void send(Occasion occasion) {
        Secret code = new Secret(dice.digits(DIGITS));
        Account account = occasion.account();
        Instant now = occasion.now();
        Instant end = occasion.expiresAt();
        outbox.drop(occasion.key(), now);
        codes.replace(new EmailCode(occasion.key(), account.id(), hash(occasion, code), now, end));
        Map<String, String> params = Asked.by(occasion.client(), "code", code.reveal());
        outbox.post(kind(occasion), account, occasion.key(), params, now, end);
    }

    private SecretHash hash(Occasion occasion, Secret code) {
        Account account = occasion.account();
        return hasher.hash(
                "email-code",
                code,
                occasion.key(),
                account.id().value(),
                account.email().key());
    }

    private static SendPurpose purpose(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> SendPurpose.LOGIN;
            case ENROLMENT -> SendPurpose.ENABLE;
        };
    }

    private static MessageKind kind(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN -> MessageKind.LOGIN_CODE;
            case ENROLMENT -> MessageKind.ENABLE_CODE;
        };
    }
}
