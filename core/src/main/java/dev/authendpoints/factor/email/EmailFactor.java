package dev.authendpoints.factor.email;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.factor.code.Destination;
import dev.authendpoints.factor.code.Gate;
import dev.authendpoints.factor.code.Manner;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.mail.Recipient;
import java.time.Instant;
import java.util.Optional;

/**
 * Mails a code of six digits to the account's verified address. It shows that somebody reads the mailbox now, and no more:
 * NIST SP 800-63B-4 §3.1.3.1 does not count e-mail as an out-of-band authenticator.
 */
public final class EmailFactor implements Factor {
    private static final Manner MAILED =
            new Manner("email-code", "email", SendPurpose.LOGIN, SendPurpose.ENABLE, SendPurpose.STEP_UP);

    private final SentCodes codes;

    /**
     * Creates it.
     *
     * @param codes makes, sends and compares codes
     */
    public EmailFactor(SentCodes codes) {
        this.codes = codes;
    }

    @Override
    public FactorType type() {
        return FactorType.EMAIL;
    }

    @Override
    public Holding holding() {
        return Holding.MAILBOX;
    }

    @Override
    public Offer offer(Occasion occasion) {
        return codes.offer(occasion, MAILED, to(occasion), Gate.OPEN);
    }

    @Override
    public boolean readable(Answer answer) {
        return codes.readable(answer);
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        return codes.accepts(occasion, MAILED, to(occasion), answer);
    }

    /** Nothing belongs to it: codes go to the account's address. */
    @Override
    public Optional<String> keep(AccountId account, String factorId) {
        return Optional.of("");
    }

    @Override
    public int prune(Instant endedBefore) {
        return codes.prune(endedBefore);
    }

    @Override
    public boolean ready(Occasion occasion) {
        return !codes.next(occasion, MAILED).isAfter(occasion.now());
    }

    @Override
    public void withdraw(AccountId account, Instant now) {
        codes.withdraw(account, now);
    }

    private static Destination to(Occasion occasion) {
        EmailAddress email = occasion.account().email();
        return new Destination(Recipient.of(email), email.key(), email.masked());
    }
}
