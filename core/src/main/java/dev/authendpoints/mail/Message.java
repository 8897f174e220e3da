package dev.authendpoints.mail;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Language;
import java.time.Instant;
import java.util.Map;

/**
 * A message to somebody.
 *
 * @param id names it; a message that is delivered twice after a crash keeps its name
 * @param kind what it says
 * @param channel by which way it goes
 * @param recipient the mail address or the phone's number that it goes to; empty for nobody
 * @param about what made it necessary: an account, a login or an enrolment
 * @param params what its template shows
 * @param createdAt when it became necessary
 * @param notAfter when it is worth nothing any more
 */
public record Message(
        String id,
        MessageKind kind,
        Channel channel,
        String recipient,
        String about,
        Map<String, String> params,
        Instant createdAt,
        Instant notAfter) {
    /** Under this name the language of the account is kept beside the parameters. */
    static final String LANGUAGE = "language";

    /** Takes a copy of the parameters. */
    public Message {
        params = Map.copyOf(params);
    }

    /**
     * Tells which language its reader's account has.
     *
     * @return the language, or {@link Language#UNKNOWN}
     */
    public Language language() {
        return new Language(params.getOrDefault(LANGUAGE, ""));
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + kind.name() + "]";
    }

    static String aboutAccount(AccountId account) {
        return "account/" + account;
    }
}
