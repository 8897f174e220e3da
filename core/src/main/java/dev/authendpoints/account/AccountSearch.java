package dev.authendpoints.account;

import java.util.Optional;

/**
 * What accounts are looked for by: the beginning of a name or of an address, or a whole identifier. It is read as names are, in
 * any case and form.
 *
 * @param beginning the canonical form of what names and addresses begin with; empty for all accounts
 * @param id the identifier that was typed, if it can be one
 * @param after where the page before ended
 * @param most how many at most
 */
public record AccountSearch(String beginning, Optional<AccountId> id, Optional<AccountId> after, int most) {
    private static final int MAX_LENGTH = 254;

    /**
     * Reads a search.
     *
     * @param text any text
     * @param after where the page before ended
     * @param most how many at most
     * @return the search; what no name or address can begin with is found nowhere
     */
    public static AccountSearch of(String text, Optional<AccountId> after, int most) {
        String typed = text.strip();
        String canonical = Canonical.of(typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed);
        return new AccountSearch(
                canonical, Optional.of(typed).filter(AccountId::plausible).map(AccountId::new), after, most);
    }

    /**
     * Tells whether an account is one of those that are looked for.
     *
     * @param account the account
     * @return true when it is, on whatever page
     */
    public boolean finds(Account account) {
        return account.email().key().startsWith(beginning)
                || (!account.username().isAddress() && account.username().key().startsWith(beginning))
                || id.filter(account.id()::equals).isPresent();
    }
}
