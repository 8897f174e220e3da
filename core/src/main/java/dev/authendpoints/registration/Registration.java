package dev.authendpoints.registration;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Language;
import dev.authendpoints.account.Username;
import dev.authendpoints.audit.AuditTrail;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.password.Passwords;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Taken;
import dev.authendpoints.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Registers accounts. Every well-formed request makes an unverified account and one message, whether the address is known
 * or not: to the address the link that proves it, or to its owner a note that somebody tried.
 */
public final class Registration {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final VerificationMails mails;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts where accounts are kept
     * @param passwords hashes the password
     * @param policy judges the password
     * @param mails mails the link, or tells the owner
     * @param desk names the account, dates it and writes it down
     */
    public Registration(
            Transactions transactions,
            AccountStore accounts,
            Passwords passwords,
            PasswordPolicy policy,
            VerificationMails mails,
            Desk desk) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
        this.mails = mails;
        this.desk = desk;
    }

    /**
     * Registers an account.
     *
     * @param form what was filled in
     * @param client who calls
     * @return what became of it
     */
    public Outcome register(Form form, Client client) {
        transactions.requireNone();
        List<FieldError> errors = errors(form);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid(errors);
        }
        PasswordHash hash = passwords.hash(form.password());
        Account account = new Account(
                desk.ids().next(),
                Username.parse(form.username()).orElseThrow(),
                EmailAddress.parse(form.email()).orElseThrow(),
                false,
                hash,
                0,
                false,
                false,
                form.language(),
                desk.time().instant());
        try {
            VerificationMails.Allowance allowance = mails.mayRegister(account.email(), account.createdAt());
            transactions.run(() -> add(account, allowance, client, account.createdAt()));
            return new Outcome.Registered(account.id());
        } catch (Taken e) {
            requireNew(account.id());
            return new Outcome.UsernameTaken();
        }
    }

    /**
     * Which of the two was taken is not in the exception, and a person who is told of the name would look for another in vain.
     */
    private void requireNew(AccountId id) {
        if (transactions.run(() -> accounts.find(id)).isPresent()) {
            throw new IllegalStateException("AccountIds gave the identifier of an account that exists: " + id);
        }
    }

    private void add(Account account, VerificationMails.Allowance allowance, Client client, Instant now) {
        accounts.add(account);
        mails.registered(account, allowance, client, now);
        desk.audit().record(now, AuditType.REGISTERED, account.id(), client, "");
    }

    private List<FieldError> errors(Form form) {
        List<FieldError> errors = new ArrayList<>();
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        Optional<Username> username = Username.parse(form.username());
        if (email.isEmpty()) {
            errors.add(FieldError.EMAIL);
        }
        if (username.isEmpty()) {
            errors.add(FieldError.USERNAME);
        } else if (username.get().isAddress()
                && email.filter(own -> own.key().equals(username.get().key())).isEmpty()) {
            errors.add(new FieldError(
                    "username", "foreign_address", "may be an e-mail address only when it is the same as email"));
        }
        policy.check("password", form.password(), List.of(form.username(), form.email()))
                .ifPresent(errors::add);
        if (!form.password().equals(form.confirmPassword())) {
            errors.add(new FieldError("confirmPassword", "mismatch", "must repeat the password"));
        }
        return errors;
    }

    /**
     * What a person fills in.
     *
     * @param email the address
     * @param username the name
     * @param password the password
     * @param confirmPassword the password again
     * @param language what that person reads
     */
    public record Form(String email, String username, Secret password, Secret confirmPassword, Language language) {
        /**
         * What a person fills in of whom nobody knows the language.
         *
         * @param email the address
         * @param username the name
         * @param password the password
         * @param confirmPassword the password again
         */
        public Form(String email, String username, Secret password, Secret confirmPassword) {
            this(email, username, password, confirmPassword, Language.UNKNOWN);
        }
    }

    /**
     * What a new account gets its name and date from.
     *
     * @param ids identifiers
     * @param audit the trail of events
     * @param time the time
     */
    public record Desk(AccountIds ids, AuditTrail audit, InstantSource time) {}

    /** What can become of a registration. */
    public sealed interface Outcome {
        /**
         * Treats all three shapes.
         *
         * @param registered what to do with a new account
         * @param taken what to do when another account has the username
         * @param invalid what to do with a badly filled form
         * @param <T> what all give
         * @return what was given
         */
        <T> T fold(Function<AccountId, T> registered, Supplier<T> taken, Function<List<FieldError>, T> invalid);

        /**
         * The account exists, its address not verified yet.
         *
         * @param account its identifier
         */
        record Registered(AccountId account) implements Outcome {
            @Override
            public <T> T fold(
                    Function<AccountId, T> registered, Supplier<T> taken, Function<List<FieldError>, T> invalid) {
                return registered.apply(account);
            }
        }

        /** Another account has the username. */
        record UsernameTaken() implements Outcome {
            @Override
            public <T> T fold(
                    Function<AccountId, T> registered, Supplier<T> taken, Function<List<FieldError>, T> invalid) {
                return taken.get();
            }
        }

        /**
         * The form is not filled in right.
         *
         * @param errors what is wrong
         */
        record Invalid(List<FieldError> errors) implements Outcome {
            @Override
            public <T> T fold(
                    Function<AccountId, T> registered, Supplier<T> taken, Function<List<FieldError>, T> invalid) {
                return invalid.apply(errors);
            }
        }
    }
}
