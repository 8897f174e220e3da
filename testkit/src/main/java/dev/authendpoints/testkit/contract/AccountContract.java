package dev.authendpoints.testkit.contract;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Identity;
import dev.authendpoints.account.Username;
import dev.authendpoints.testkit.Race;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What contracts about accounts share. */
abstract class AccountContract extends StoreContract {
    final AccountStore store() {
        return stores().accounts();
    }

    final Optional<Account> find(AccountId id) {
        return tx(() -> store().find(id));
    }

    final Optional<Account> find(String identity) {
        return tx(() -> store().find(Identity.of(identity)));
    }

    static Username name(String text) {
        return Username.parse(text).orElseThrow();
    }

    final void verify(Account account) {
        tx(() -> verifyNow(account));
    }

    final void verifyNow(Account account) {
        store().verifyEmail(account.id(), account.email(), NOW);
    }

    final int removeUnverified() {
        return tx(() -> store().removeUnverified(NOW.plus(TICK)));
    }

    final List<Account> sixteen(String username, String email) {
        return IntStream.range(0, Race.RUNNERS)
                .mapToObj(number -> "runner" + number)
                .map(name -> rows().account(username.replace("%s", name), email.replace("%s", name)))
                .toList();
    }

    static Account verified(Account account) {
        return new Account(
                account.id(),
                account.username(),
                account.email(),
                true,
                account.passwordHash(),
                account.epoch(),
                account.disabled(),
                account.createdAt());
    }
}
