package dev.authendpoints.spring.mail;

import dev.authendpoints.mail.Mailer;
import jakarta.mail.AuthenticationFailedException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not leave: a reply code (RFC 5321 §4.2) and a status code (RFC 3463), never the server's words, which may
 * quote an address or the mail.
 */
record SmtpFailure(String why, boolean permanent) {
    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    static SmtpFailure of(Exception failure) {
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(failure);
        Throwable last = failure;
        while (!open.isEmpty()) {
            last = open.remove();
            Optional<SmtpFailure> answer = answer(last);
            if (answer.isPresent()) {
                return answer.get();
            }
            causes(last).filter(seen::add).forEach(open::add);
        }
        return new SmtpFailure("no mail server answered (" + last.getClass().getSimpleName() + ")", false);
    }

    Mailer.NotSent notSent() {
        return new Mailer.NotSent(why, permanent);
    }

    private static Optional<SmtpFailure> answer(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException refused) {
            return Optional.of(reply("RCPT", refused.getReturnCode(), refused));
        }
        if (failure instanceof SMTPSenderFailedException refused) {
            return Optional.of(reply("MAIL", refused.getReturnCode(), refused));
        }
        if (failure instanceof SMTPSendFailedException refused) {
            return Optional.of(reply(verb(refused.getCommand()), refused.getReturnCode(), refused));
        }
        return failure instanceof AuthenticationFailedException || failure instanceof MailAuthenticationException
                ? Optional.of(new SmtpFailure("the mail server refused our login", false))
                : Optional.empty();
    }

    /** A refused sender is ours to mend, so the message waits; a refused recipient or content is final. */
    private static SmtpFailure reply(String verb, int code, Exception refused) {
        Matcher status = STATUS.matcher(String.valueOf(refused.getMessage()));
        String said = code + (status.find() ? " " + status.group() : "");
        return new SmtpFailure(
                "the mail server answered " + said + " to " + verb, code >= 500 && code < 600 && !verb.equals("MAIL"));
    }

    private static String verb(String command) {
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return Set.of("MAIL", "RCPT", "DATA", "BDAT").contains(verb) ? verb : "the message";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        Stream<Throwable> cause = Stream.ofNullable(failure.getCause());
        return failure instanceof MailSendException several
                ? Stream.concat(cause, Arrays.stream(several.getMessageExceptions()))
                : cause;
    }
}
