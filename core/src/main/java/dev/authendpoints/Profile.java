package dev.authendpoints;

import dev.authendpoints.factor.Factors;
import dev.authendpoints.link.Links;
import dev.authendpoints.profile.AccountDeletion;
import dev.authendpoints.profile.AccountExport;
import dev.authendpoints.profile.EmailChanging;
import dev.authendpoints.profile.FreshOwner;
import dev.authendpoints.profile.LanguageChange;
import dev.authendpoints.profile.ProfileDesk;
import dev.authendpoints.profile.SecurityEvents;
import dev.authendpoints.profile.UsernameChange;

/**
 * What owners of accounts change, read and remove.
 *
 * @param usernameChange another name
 * @param emailChanging another address
 * @param languageChange another language
 * @param accountDeletion the end
 * @param accountExport everything that is kept
 * @param securityEvents what happened
 */
public record Profile(
        UsernameChange usernameChange,
        EmailChanging emailChanging,
        LanguageChange languageChange,
        AccountDeletion accountDeletion,
        AccountExport accountExport,
        SecurityEvents securityEvents) {
    static Profile on(Foundation base, Factors factors, Links links) {
        Stores stores = base.stores();
        FreshOwner owner = new FreshOwner(base.lock(), factors);
        ProfileDesk desk = new ProfileDesk(base.audit(), base.outbox(), base.time());
        SecurityEvents events = new SecurityEvents(stores.audit());
        return new Profile(
                new UsernameChange(owner, stores.accounts(), desk),
                new EmailChanging(owner, stores.accounts(), stores.emailChanges(), links, base.budget(), desk),
                new LanguageChange(base.transactions(), stores.accounts(), desk),
                new AccountDeletion(owner, stores.accounts(), desk),
                new AccountExport(
                        owner,
                        factors,
                        new AccountExport.Places(stores.sessions(), stores.devices(), stores.emailChanges()),
                        events,
                        base.time()),
                events);
    }
}
