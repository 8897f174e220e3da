package dev.authendpoints.profile;

import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Language;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.client.Client;
import dev.authendpoints.session.Caller;
import dev.authendpoints.tx.Transactions;

/**
 * Says in which language an account's mails are written. It opens nothing and takes no fresh login. Only owners choose: a mail
 * that a stranger causes comes in the language that its reader has chosen.
 */
public final class LanguageChange {
    private final Transactions transactions;
    private final AccountStore accounts;
    private final ProfileDesk desk;

    /**
     * Creates it.
     *
     * @param transactions opens transactions
     * @param accounts where accounts are kept
     * @param desk writes down
     */
    public LanguageChange(Transactions transactions, AccountStore accounts, ProfileDesk desk) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.desk = desk;
    }

    /**
     * Changes the language.
     *
     * @param caller who asks
     * @param language what that person reads; which ones there are words in is the caller's to know
     * @param client from where
     */
    public void change(Caller caller, Language language, Client client) {
        if (!language.equals(caller.account().language())) {
            transactions.run(() -> write(caller, language, client));
        }
    }

    private void write(Caller caller, Language language, Client client) {
        accounts.changeLanguage(caller.account().id(), language);
        desk.audit()
                .record(
                        desk.time().instant(),
                        AuditType.LANGUAGE_CHANGED,
                        caller.account().id(),
                        client,
                        language.tag());
    }
}
