package dev.authendpoints.testkit;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody's mailbox, and the mail server that fills it. Threads may share it. */
public final class Mailbox implements Mailer {
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    /** Creates an empty mailbox with a server that is well. */
    public Mailbox() {}

    @Override
    public void send(Message message) throws NotSent {
        Mood today = mood;
        if (today != Mood.WELL) {
            throw new NotSent(today.words, today == Mood.REFUSING);
        }
        messages.add(message);
    }

    /** From now on the server does not answer. */
    public void goesDown() {
        mood = Mood.DOWN;
    }

    /** From now on the server refuses every message for good. */
    public void refuses() {
        mood = Mood.REFUSING;
    }

    /** From now on the server is well. */
    public void comesBack() {
        mood = Mood.WELL;
    }

    /**
     * Lists what has arrived.
     *
     * @param to at which address
     * @return the oldest first
     */
    public List<Message> all(String to) {
        return messages.stream()
                .filter(message -> message.recipient().equalsIgnoreCase(to))
                .toList();
    }

    /**
     * Counts what has arrived.
     *
     * @param to at which address
     * @param kind of which kind
     * @return how many
     */
    public long count(String to, MessageKind kind) {
        return all(to).stream().filter(message -> message.kind().equals(kind)).count();
    }

    /**
     * Gives the newest message.
     *
     * @param to at which address
     * @return the message
     * @throws AssertionError when none has arrived
     */
    public Message newest(String to) {
        List<Message> all = all(to);
        if (all.isEmpty()) {
            throw new AssertionError("No mail has arrived at " + to);
        }
        return all.get(all.size() - 1);
    }

    /**
     * Reads the newest code.
     *
     * @param to at which address
     * @return the code
     * @throws AssertionError when no message with a code has arrived
     */
    public String code(String to) {
        return param(newestWith("code", to), "code");
    }

    /**
     * Reads the newest link.
     *
     * @param to at which address
     * @return what it carries
     * @throws AssertionError when no message with a link has arrived
     */
    public MailedLink link(String to) {
        Message message = newestWith("token", to);
        return new MailedLink(param(message, "uid"), param(message, "token"));
    }

    /**
     * Reads the newest link that says: this was not me.
     *
     * @param to at which address
     * @return what it carries
     * @throws AssertionError when no message with such a link has arrived
     */
    public MailedLink notMe(String to) {
        return objection(newestWith("notMeToken", to));
    }

    /**
     * Reads the link of a notice that says: this was not me.
     *
     * @param to at which address
     * @param kind of which kind the notice is; the newest counts
     * @return what it carries
     * @throws AssertionError when no such message with such a link has arrived
     */
    public MailedLink notMe(String to, MessageKind kind) {
        return all(to).stream()
                .filter(message ->
                        message.kind().equals(kind) && message.params().containsKey("notMeToken"))
                .reduce((older, newer) -> newer)
                .map(Mailbox::objection)
                .orElseThrow(() -> new AssertionError("No " + kind.name() + " to object to has arrived at " + to));
    }

    private static MailedLink objection(Message message) {
        return new MailedLink(param(message, "notMeUid"), param(message, "notMeToken"));
    }

    private Message newestWith(String param, String to) {
        return all(to).stream()
                .filter(message -> message.params().containsKey(param))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError("No mail with a " + param + " has arrived at " + to));
    }

    private static String param(Message message, String name) {
        return Optional.ofNullable(message.params().get(name)).orElseThrow();
    }

    private enum Mood {
        WELL(""),
        DOWN("connection refused"),
        REFUSING("550 no such mailbox");

        private final String words;

        Mood(String words) {
            this.words = words;
        }
    }

    /**
     * What a mailed link carries.
     *
     * @param uid the account's identifier
     * @param token the secret
     */
    public record MailedLink(String uid, String token) {}
}
