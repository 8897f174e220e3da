package dev.authendpoints.password;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountLock;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.BrowserMarker;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.limit.SendPurpose;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.Links;
import dev.authendpoints.link.RequestedLinks;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sets a password through a mailed link. It signs nobody in and touches no second factor. It is the one way to open an account
 * again that its owner has frozen.
 */
public final class PasswordReset {
    private static final RequestedLinks.Wanted RESET = new RequestedLinks.Wanted(
            LinkPurpose.RESET_PASSWORD,
            MessageKind.RESET_PASSWORD,
            SendPurpose.RESET_PASSWORD,
            AuditType.PASSWORD_RESET_ASKED,
            RequestedLinks.Entitled.EVERY_OWNER);

    private final AccountStore accounts;
    private final AccountLock lock;
    private final Links links;
    private final RequestedLinks requests;
    private final NewPassword newPassword;
    private final InstantSource time;

    /**
     * Creates it.
     *
     * @param accounts where accounts are kept
     * @param lock decides under the account's lock
     * @param links mailed links
     * @param requests mails them, within their budget
     * @param newPassword judges, hashes and sets the new password
     * @param time the time
     */
    public PasswordReset(
            AccountStore accounts,
            AccountLock lock,
            Links links,
            RequestedLinks requests,
            NewPassword newPassword,
            InstantSource time) {
        this.accounts = accounts;
        this.lock = lock;
        this.links = links;
        this.requests = requests;
        this.newPassword = newPassword;
        this.time = time;
    }

    /**
     * Mails a link to the owner of an address; for an address that nobody owns it does as much work and mails nothing.
     *
     * @param email the address
     * @param client who asks
     */
    public void begin(EmailAddress email, Client client) {
        Instant now = time.instant();
        requests.send(RESET, email, client, now);
    }

    /**
     * Sets the password.
     *
     * @param identity the account's identifier, as the link says it
     * @param token the link's token
     * @param wanted the new password
     * @param repeated the new password again
     * @param client who presents it
     * @return what became of it
     */
    public Outcome confirm(String identity, Secret token, Secret wanted, Secret repeated, Client client) {
        Instant now = time.instant();
        Optional<Account> account =
                AccountId.plausible(identity) ? accounts.find(new AccountId(identity)) : Optional.empty();
        Optional<Link> link = account.flatMap(known -> live(known, token, now));
        if (account.isEmpty() || link.isEmpty()) {
            return new Outcome.InvalidToken();
        }
        List<FieldError> errors = newPassword.errors(account.get(), wanted, repeated);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid(errors);
        }
        PasswordHash hash = newPassword.hash(wanted);
        return lock.lockedOrFrozen(account.get().id(), locked -> {
                    if (locked.epoch() != link.get().epoch() || !links.use(link.get(), now)) {
                        return Optional.<BrowserMarker>empty();
                    }
                    return Optional.of(newPassword.reset(locked, hash, client, now));
                })
                .flatMap(used -> used)
                .<Outcome>map(Outcome.Changed::new)
                .orElseGet(Outcome.InvalidToken::new);
    }

    private Optional<Link> live(Account account, Secret token, Instant now) {
        return links.find(account.id(), LinkPurpose.RESET_PASSWORD, token, now)
                .filter(link -> link.epoch() == account.epoch())
                .filter(link -> link.emailKey().equals(account.email().key()))
                .filter(link -> account.emailVerified() && !account.disabled());
    }

    /** What can become of a reset. */
    public sealed interface Outcome {
        /**
         * Treats all three shapes.
         *
         * @param changed what to do when the password is changed, with what the browser shows from now on
         * @param invalidToken what to do with a link that is worth nothing
         * @param invalid what to do with a password that is not taken
         * @param <T> what all give
         * @return what was given
         */
        <T> T fold(Function<BrowserMarker, T> changed, Supplier<T> invalidToken, Function<List<FieldError>, T> invalid);

        /**
         * The password is changed; all sessions have ended.
         *
         * @param marker what the browser shows from now on
         */
        record Changed(BrowserMarker marker) implements Outcome {
            @Override
            public <T> T fold(
                    Function<BrowserMarker, T> changed,
                    Supplier<T> invalidToken,
                    Function<List<FieldError>, T> invalid) {
                return changed.apply(marker);
            }
        }

        /** The link is unknown, used or past its life, or the account has changed since. */
        record InvalidToken() implements Outcome {
            @Override
            public <T> T fold(
                    Function<BrowserMarker, T> changed,
                    Supplier<T> invalidToken,
                    Function<List<FieldError>, T> invalid) {
                return invalidToken.get();
            }
        }

        /**
         * The new password is not taken; the link still works.
         *
         * @param errors what is wrong
         */
        record Invalid(List<FieldError> errors) implements Outcome {
            @Override
            public <T> T fold(
                    Function<BrowserMarker, T> changed,
                    Supplier<T> invalidToken,
                    Function<List<FieldError>, T> invalid) {
                return invalid.apply(errors);
            }
        }
    }
}
