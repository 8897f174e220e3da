package dev.authendpoints.admin;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.mail.Asked;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every deed of an administrator leaves behind: an event in the trail of the account, which names the administrator, one
 * in the administrator's own, which names the account, and a notice to its owner. Owners are not told from which address
 * somebody else administers.
 *
 * @param audit the trail of events
 * @param outbox tells owners
 * @param time the time
 */
public record AdminDesk(AuditTrail audit, Outbox outbox, InstantSource time) {
    private static final Client NOWHERE = new Client("", "", "");
    private static final int LONGEST_DETAIL = 255;

    /**
     * Writes a deed down on both sides.
     *
     * @param type what was done
     * @param account to whom
     * @param by who did it
     * @param detail what else there is to say; cut where it is too long
     * @param client from where
     * @param now the time
     */
    public void wrote(AuditType type, AccountId account, AccountId by, String detail, Client client, Instant now) {
        audit.record(now, type, account, NOWHERE, cut(("by " + by + " " + detail).strip()));
        audit.record(now, AuditType.ADMINISTERED, by, client, cut(word(type) + " " + account));
    }

    /**
     * Tells an owner which roles their account has from now on.
     *
     * @param account the account
     * @param roles its roles
     * @param client from where the owner has caused it; see {@link #nowhere} for somebody else
     * @param now the time
     */
    void tellRoles(Account account, Set<String> roles, Client client, Instant now) {
        String names = String.join(", ", new TreeSet<>(roles));
        post(MessageKind.ROLES_CHANGED, account, Asked.by(client, "roles", names), now);
    }

    /**
     * Tells an owner of a deed.
     *
     * @param kind what it says
     * @param account the account
     * @param now the time
     */
    void tell(MessageKind kind, Account account, Instant now) {
        post(kind, account, Asked.by(NOWHERE), now);
    }

    /** Without a link that takes it back: what an administrator does, an administrator undoes. */
    private void post(MessageKind kind, Account account, Map<String, String> params, Instant now) {
        if (account.emailVerified()) {
            outbox.tell(kind, account, params, now);
        }
    }

    static Client nowhere() {
        return NOWHERE;
    }

    private static String word(AuditType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
    }
}
