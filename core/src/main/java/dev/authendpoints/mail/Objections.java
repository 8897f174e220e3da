package dev.authendpoints.mail;

import dev.authendpoints.account.Account;
import java.time.Instant;
import java.util.Map;

/** Makes what a notice carries so that an owner can say: this was not me. */
@FunctionalInterface
public interface Objections {
    /** Nothing can be objected to. */
    Objections NONE = (kind, account, now) -> Map.of();

    /**
     * Makes it, in the transaction that posts the notice.
     *
     * @param kind what the notice says
     * @param account whom it goes to, as the account was before what the notice tells
     * @param now the time
     * @return {@code notMeUid} and {@code notMeToken}, which a template shows as {@code notMe}; nothing where there is nothing
     *     to object to
     */
    Map<String, String> to(MessageKind kind, Account account, Instant now);
}
