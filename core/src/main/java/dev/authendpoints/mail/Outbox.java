package dev.authendpoints.mail;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Takes messages in the transaction that made them necessary; the {@link Courier} delivers them afterwards. */
public final class Outbox {
    /** A notice is worth reading for three days, then the trail of events tells more. */
    private static final Duration NOTICE_LIFE = Duration.ofDays(3);

    /** Under this name a phone's number is sealed beside the parameters. */
    private static final String NUMBER = "number";

    private final OutboxStore store;
    private final SecretBox box;
    private final Dice dice;
    private final Objections objections;

    /**
     * Creates an outbox whose notices carry nothing to object with.
     *
     * @param store where messages wait
     * @param box seals their parameters
     * @param dice names them
     */
    public Outbox(OutboxStore store, SecretBox box, Dice dice) {
        this(store, box, dice, Objections.NONE);
    }

    /**
     * Creates an outbox.
     *
     * @param store where messages wait
     * @param box seals their parameters
     * @param dice names them
     * @param objections makes what owners object with to what a notice tells
     */
    public Outbox(OutboxStore store, SecretBox box, Dice dice, Objections objections) {
        this.store = store;
        this.box = box;
        this.dice = dice;
        this.objections = objections;
    }

    /**
     * Posts a message that is worth something for a while.
     *
     * @param kind what it says
     * @param to whom it goes to
     * @param about what made it necessary
     * @param params what its template shows, beside the username
     * @param now the time
     * @param notAfter when it is worth nothing any more
     */
    public void post(
            MessageKind kind, Account to, String about, Map<String, String> params, Instant now, Instant notAfter) {
        post(kind, to, to.email(), about, params, now, notAfter);
    }

    /**
     * Posts a mail to another address than the account's own: one that it wants, or one that it had.
     *
     * @param kind what it says
     * @param to whom it goes to
     * @param email where it goes to
     * @param about what made it necessary
     * @param params what its template shows, beside the username
     * @param now the time
     * @param notAfter when it is worth nothing any more
     */
    public void post(
            MessageKind kind,
            Account to,
            EmailAddress email,
            String about,
            Map<String, String> params,
            Instant now,
            Instant notAfter) {
        post(kind, to, Recipient.of(email), about, params, now, notAfter);
    }

    /**
     * Posts a message by any way. The number of a phone is sealed with the rest, so that no copy of the database tells it.
     *
     * @param kind what it says
     * @param to whom it goes to
     * @param recipient where it goes to
     * @param about what made it necessary
     * @param params what its template shows, beside the username
     * @param now the time
     * @param notAfter when it is worth nothing any more
     */
    public void post(
            MessageKind kind,
            Account to,
            Recipient recipient,
            String about,
            Map<String, String> params,
            Instant now,
            Instant notAfter) {
        String id = dice.id();
        Map<String, String> all = new HashMap<>(params);
        all.put("username", to.username().text());
        if (to.language().known()) {
            all.put(Message.LANGUAGE, to.language().tag());
        }
        boolean phone = recipient.channel() == Channel.PHONE;
        if (phone) {
            all.put(NUMBER, recipient.address());
        }
        store.add(new OutboxRow(
                id,
                kind,
                recipient.channel(),
                phone ? "" : recipient.address(),
                about,
                box.seal(Params.write(all), place(id)),
                now,
                notAfter,
                0));
    }

    /**
     * Tells an owner that something changed, with what it takes to say that it was not them. An address that nobody has proved
     * has no owner and gets no notice: who registers with somebody else's must not be able to fill that mailbox.
     *
     * @param kind what it says
     * @param to whom it goes to, as the account was before the change
     * @param params what its template shows, beside the username
     * @param now the time
     */
    public void notify(MessageKind kind, Account to, Map<String, String> params, Instant now) {
        if (to.emailVerified()) {
            Map<String, String> all = new HashMap<>(params);
            all.putAll(objections.to(kind, to, now));
            tell(kind, to, all, now);
        } else {
            postToNobody(now);
        }
    }

    /**
     * Tells an owner something that cannot be objected to from there, or not yet.
     *
     * @param kind what it says
     * @param to whom it goes to
     * @param params what its template shows, beside the username
     * @param now the time
     */
    public void tell(MessageKind kind, Account to, Map<String, String> params, Instant now) {
        tell(kind, to, to.email(), params, now);
    }

    /**
     * Tells an owner something at another address than the account's own.
     *
     * @param kind what it says
     * @param to whom it goes to
     * @param email where it goes to
     * @param params what its template shows, beside the username
     * @param now the time
     */
    public void tell(MessageKind kind, Account to, EmailAddress email, Map<String, String> params, Instant now) {
        post(kind, to, email, Message.aboutAccount(to.id()), params, now, now.plus(NOTICE_LIFE));
    }

    /**
     * Tells an owner of something grave by another way than mail: one that they have proved to be theirs.
     *
     * @param kind what it says
     * @param to whom it goes to
     * @param place where it goes to
     * @param params what it shows, beside the username
     * @param now the time
     */
    public void notify(MessageKind kind, Account to, Recipient place, Map<String, String> params, Instant now) {
        post(kind, to, place, Message.aboutAccount(to.id()), params, now, now.plus(NOTICE_LIFE));
    }

    /**
     * Writes a message for nobody, so that a stranger's request costs what an owner's does. No courier ever sees it: strangers
     * who ask in masses delay nobody's mail.
     *
     * @param now the time
     */
    public void postToNobody(Instant now) {
        String id = dice.id();
        String sealed = box.seal(Params.write(Map.of("username", "nobody")), place(id));
        store.addFinished(new OutboxRow(
                id, MessageKind.NONE, Channel.EMAIL, "", "nobody", sealed, now, now.plus(NOTICE_LIFE), 0));
    }

    /**
     * Drops what still waits about something that was used or superseded.
     *
     * @param about what the messages are about
     * @param now the time
     */
    public void drop(String about, Instant now) {
        store.dropAbout(about, now);
    }

    /**
     * Tells whether mail about something still waits.
     *
     * @param about what the messages are about
     * @return true while a mail is neither delivered nor dropped; messages by other ways do not count
     */
    public boolean mailWaits(String about) {
        return store.waits(about, Channel.EMAIL);
    }

    Message open(OutboxRow row) {
        Map<String, String> params = new HashMap<>(Params.read(box.open(row.sealed(), place(row.id()))));
        String number = params.remove(NUMBER);
        return new Message(
                row.id(),
                row.kind(),
                row.channel(),
                number == null ? row.recipient() : number,
                row.about(),
                params,
                row.createdAt(),
                row.notAfter());
    }

    private static String place(String id) {
        return "outbox/" + id;
    }
}
