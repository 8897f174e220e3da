package dev.authendpoints.spring.mailbox;

import dev.authendpoints.mail.Mailer;
import dev.authendpoints.mail.Message;
import dev.authendpoints.spring.mail.MailWriter;
import dev.authendpoints.spring.mail.RenderedMail;
import dev.authendpoints.spring.phone.PhoneMessage;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the last 500 mails and text messages in memory instead of sending them. For development only. */
public final class DevMailbox implements Mailer {
    private static final int MOST = 500;
    private static final Pattern CODE = Pattern.compile("#([0-9]+)\\z");

    private final MailWriter writer;
    private final InstantSource time;
    private final String name;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private long changes;

    /**
     * Creates an empty mailbox.
     *
     * @param writer writes the mails
     * @param time the time
     */
    public DevMailbox(MailWriter writer, InstantSource time) {
        this.writer = writer;
        this.time = time;
        this.name = Long.toString(time.millis(), Character.MAX_RADIX);
    }

    @Override
    public void send(Message message) {
        RenderedMail mail = writer.render(message);
        add(new ReceivedMail(
                message.id(),
                "email",
                message.recipient(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.code(),
                mail.link(),
                time.instant()));
    }

    /**
     * Takes a text message.
     *
     * @param message the message; a code stands behind # at its end
     */
    public void receive(PhoneMessage message) {
        Matcher code = CODE.matcher(message.text());
        add(new ReceivedMail(
                message.id(),
                "phone",
                message.number(),
                message.text().lines().findFirst().orElse(""),
                message.text(),
                null,
                code.find() ? code.group(1) : null,
                null,
                time.instant()));
    }

    /**
     * Lists what lies here.
     *
     * @return the mails, the newest first
     */
    public synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /**
     * Lists what went to one address.
     *
     * @param to the address, in any case, or the number; the + in front of it may be missing, because forms write a space so
     * @return the mails, the newest first
     */
    public synchronized List<ReceivedMail> mailsTo(String to) {
        return mails.stream()
                .filter(mail -> bare(mail.to()).equalsIgnoreCase(bare(to.strip())))
                .toList();
    }

    /** Throws everything away. */
    public synchronized void clear() {
        mails.clear();
        changes++;
    }

    /** Differs after every change, and after every start. */
    synchronized String version() {
        return name + "-" + changes;
    }

    private static String bare(String to) {
        return to.startsWith("+") ? to.substring(1) : to;
    }

    private synchronized void add(ReceivedMail mail) {
        mails.addFirst(mail);
        if (mails.size() > MOST) {
            mails.removeLast();
        }
        changes++;
    }
}
