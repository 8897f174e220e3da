package dev.authendpoints.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server that outlives the nodes. */
final class Inbox {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern LINK = Pattern.compile("#uid=([\\w-]+)&token=([\\w-]+)");
    /** A courier that was killed holds what it had claimed for a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Inbox() {
        smtp.start();
    }

    int port() {
        return smtp.getSmtp().getPort();
    }

    void stop() {
        smtp.stop();
    }

    /** How many codes somebody was sent. */
    int codes(String to) throws Exception {
        return found(to, Inbox::code).size();
    }

    /** The code that was sent to somebody as the nth, counted from 1. */
    String code(String to, int nth) throws Exception {
        return await(to, nth, Inbox::code).group(1);
    }

    /** Account and token of the link that was sent to somebody as the nth, counted from 1. */
    List<String> link(String to, int nth) throws Exception {
        Matcher link = await(to, nth, Inbox::link);
        return List.of(link.group(1), link.group(2));
    }

    private Matcher await(String to, int nth, Finder finder) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Matcher> found = found(to, finder);
        while (found.size() < nth) {
            if (System.nanoTime() > end) {
                throw new AssertionError(to + " has " + found.size() + " such messages and not " + nth);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            found = found(to, finder);
        }
        return found.get(nth - 1);
    }

    private List<Matcher> found(String to, Finder finder) throws Exception {
        List<Matcher> found = new ArrayList<>();
        for (MimeMessage message : smtp.getReceivedMessages()) {
            Matcher matcher = finder.in(message);
            if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(to) && matcher.find()) {
                found.add(matcher);
            }
        }
        return found;
    }

    private static Matcher code(MimeMessage message) throws MessagingException {
        return CODE.matcher(message.getSubject());
    }

    private static Matcher link(MimeMessage message) throws MessagingException, IOException {
        return LINK.matcher(
                ((Multipart) message.getContent()).getBodyPart(0).getContent().toString());
    }

    /** Looks for something in a message. */
    private interface Finder {
        Matcher in(MimeMessage message) throws MessagingException, IOException;
    }
}
