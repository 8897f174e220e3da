package dev.authendpoints.factor.phone;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Holding;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.factor.code.Destination;
import dev.authendpoints.factor.code.Manner;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.mail.Recipient;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a code of six digits to a phone, as a text message. It shows that somebody reads the messages to a number now. That is
 * a restricted authenticator (NIST SP 800-63B-4 §3.1.3.3): numbers are ported, and messages are read on their way.
 *
 * <p>A number counts once a code that was sent to it has come back, and not before. The number that an account has works until
 * another is confirmed.
 */
public final class PhoneFactor implements Factor {
    /** The kind. */
    public static final FactorType TYPE = new FactorType("Phone");

    private static final String NUMBER = "phoneNumber";
    private static final Manner TEXTED =
            new Manner("phone-code", "sms", SendPurpose.PHONE, SendPurpose.PHONE_ENABLE, SendPurpose.PHONE_STEP_UP);

    private final PhoneStore store;
    private final SentCodes codes;
    private final PhoneNumbers numbers;
    private final PhoneGuard guard;
    private final SecretBox box;
    private final Dice dice;

    /**
     * Creates it.
     *
     * @param store where phones are kept
     * @param codes makes, sends and compares codes
     * @param numbers reads numbers, and knows where codes are sent
     * @param guard bounds what all accounts together are sent
     * @param box seals numbers
     * @param dice names phones
     */
    public PhoneFactor(
            PhoneStore store, SentCodes codes, PhoneNumbers numbers, PhoneGuard guard, SecretBox box, Dice dice) {
        this.store = store;
        this.codes = codes;
        this.numbers = numbers;
        this.guard = guard;
        this.box = box;
        this.dice = dice;
    }

    @Override
    public FactorType type() {
        return TYPE;
    }

    @Override
    public Holding holding() {
        return Holding.PHONE;
    }

    @Override
    public Another another() {
        return Another.REPLACES;
    }

    @Override
    public List<FieldError> objections(Particulars particulars) {
        return particulars
                .text(NUMBER)
                .map(typed -> numbers.objection(typed).stream().toList())
                .orElseGet(() -> List.of(particulars.missing(NUMBER)));
    }

    @Override
    public Offer offer(Occasion occasion) {
        return switch (occasion.purpose()) {
            case LOGIN, STEP_UP ->
                known(occasion).map(number -> text(occasion, number)).orElseGet(Offer::nothing);
            case ENROLMENT -> enrolment(occasion, wanted(occasion));
        };
    }

    @Override
    public boolean repeats(Occasion occasion) {
        return known(occasion).equals(Optional.of(wanted(occasion)));
    }

    @Override
    public boolean ready(Occasion occasion) {
        return !next(occasion, wanted(occasion)).isAfter(occasion.now());
    }

    @Override
    public boolean readable(Answer answer) {
        return codes.readable(answer);
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        return known(occasion)
                .flatMap(number -> codes.accepts(occasion, TEXTED, to(number), answer)
                        .map(proof -> new Proof(proof.account(), proof.amr(), () -> consume(proof, number, occasion))));
    }

    /** The phone that waits is the one whose code was proved: another would have ended the code. */
    @Override
    public void enrol(Occasion occasion, String factorId) {
        if (!store.putToUse(occasion.key(), occasion.account().id())) {
            throw new IllegalStateException("The phone that was just proved is gone");
        }
    }

    @Override
    public Optional<String> shown(Account account, String factorId) {
        return store.inUse(account.id()).map(this::number).map(PhoneNumber::masked);
    }

    @Override
    public Optional<Recipient> reaching(Account account, String factorId) {
        return store.inUse(account.id())
                .map(phone -> Recipient.phone(number(phone).e164()));
    }

    @Override
    public Map<String, String> kept(Account account, String factorId) {
        return store.inUse(account.id())
                .map(phone -> Map.of(NUMBER, number(phone).e164()))
                .orElse(Map.of());
    }

    /** An account has one in use, whatever its factor is called. */
    @Override
    public Optional<String> keep(AccountId account, String factorId) {
        return store.inUse(account).map(phone -> phone.id() + " " + phone.sealed());
    }

    @Override
    public void restore(AccountId account, String factorId, String kept) {
        String[] values = kept.split(" ", -1);
        store.add(new Phone(values[0], account, values[1]));
    }

    @Override
    public void withdraw(AccountId account, Instant now) {
        codes.withdraw(account, now);
    }

    @Override
    public void forget(AccountId account) {
        store.removeAll(account);
    }

    @Override
    public int prune(Instant endedBefore) {
        return codes.prune(endedBefore) + store.prune(endedBefore) + guard.prune(endedBefore);
    }

    /** Another number than the one that waits, and no code to be had for it: what was sent before still works. */
    private Offer enrolment(Occasion occasion, PhoneNumber wanted) {
        boolean waits = known(occasion).filter(wanted::equals).isPresent();
        Instant next = next(occasion, wanted);
        if (!waits && next.isAfter(occasion.now())) {
            return Offer.withheld(wanted.masked(), Duration.between(occasion.now(), next));
        }
        if (!waits) {
            await(occasion, wanted);
        }
        return text(occasion, wanted);
    }

    /** Where this installation has stopped to send, nothing is on its way before the occasion ends. */
    private Offer text(Occasion occasion, PhoneNumber number) {
        return numbers.served(number)
                ? codes.offer(occasion, TEXTED, to(number), now -> guard.pass(number, occasion))
                : Offer.withheld(number.masked(), Duration.between(occasion.now(), occasion.expiresAt()));
    }

    private void await(Occasion occasion, PhoneNumber number) {
        String id = dice.id();
        AccountId account = occasion.account().id();
        Phone phone = new Phone(id, account, box.seal(number.e164(), place(account, id)));
        store.await(phone, occasion.key(), occasion.expiresAt());
    }

    private Instant next(Occasion occasion, PhoneNumber number) {
        Instant own = codes.next(occasion, TEXTED);
        Instant shared = guard.next(number, occasion);
        return own.isAfter(shared) ? own : shared;
    }

    private boolean consume(Proof proof, PhoneNumber number, Occasion occasion) {
        boolean consumed = proof.consume();
        if (consumed) {
            guard.used(number, occasion);
        }
        return consumed;
    }

    /** The number that codes of this occasion go to. */
    private Optional<PhoneNumber> known(Occasion occasion) {
        Optional<Phone> phone = switch (occasion.purpose()) {
            case LOGIN, STEP_UP -> store.inUse(occasion.account().id());
            case ENROLMENT -> store.waiting(occasion.key(), occasion.now());
        };
        return phone.map(this::number);
    }

    /** There was no objection to it. */
    private PhoneNumber wanted(Occasion occasion) {
        return occasion.particulars().text(NUMBER).flatMap(numbers::read).orElseThrow();
    }

    private PhoneNumber number(Phone phone) {
        return numbers.stored(box.open(phone.sealed(), place(phone.account(), phone.id())));
    }

    private static Destination to(PhoneNumber number) {
        return new Destination(Recipient.phone(number.e164()), number.e164(), number.masked());
    }

    private static String place(AccountId account, String id) {
        return "phone/" + account.value() + "/" + id;
    }
}
