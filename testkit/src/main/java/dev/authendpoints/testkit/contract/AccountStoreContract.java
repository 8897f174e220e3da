package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.AccountSearch;
import dev.authendpoints.account.AccountStore;
import dev.authendpoints.account.Language;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.tx.Taken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link AccountStore} promises of accounts, their names and passwords. */
public abstract class AccountStoreContract extends AccountContract {
    /** For subclasses. */
    protected AccountStoreContract() {}

    @Test
    void what_was_added_is_found_by_its_identifier() {
        Account ada = rows().kept("ada");
        assertThat(find(ada.id())).contains(ada);
        assertThat(tx(() -> store().lock(ada.id()))).contains(ada);
    }

    @Test
    void a_disabled_account_is_found_as_such() {
        Account ada = rows().keptDisabled("ada");
        assertThat(find(ada.id())).contains(ada);
    }

    @Test
    void nobody_is_found_by_what_nobody_has() {
        rows().kept("ada");
        AccountId unknown = new AccountId(rows().id());
        assertThat(find(unknown)).isEmpty();
        assertThat(tx(() -> store().lock(unknown))).isEmpty();
        assertThat(find("bob")).isEmpty();
        assertThat(find("bob@example.org")).isEmpty();
    }

    @Test
    void a_username_is_found_in_every_spelling() {
        Account ada = rows().kept(rows().account("Ada", "ada@example.org"));
        assertThat(find("ada")).contains(ada);
        assertThat(find(" ADA ")).contains(ada);
    }

    @Test
    void a_username_is_taken_once() {
        rows().kept("ada");
        Account other = rows().account("ADA", "other@example.org");
        assertThatExceptionOfType(Taken.class).isThrownBy(() -> rows().kept(other));
        assertThat(find(other.id())).isEmpty();
    }

    @Test
    void a_username_that_is_an_address_is_never_taken() {
        Account first = rows().kept(rows().account("ada@example.org", "ada@example.org"));
        Account second = rows().kept(rows().account("ada@example.org", "ada@example.org"));
        assertThat(find(first.id())).contains(first);
        assertThat(find(second.id())).contains(second);
    }

    @Test
    void of_sixteen_who_lock_and_change_an_account_each_sees_what_the_one_before_has_left() {
        Account ada = rows().kept("ada");
        List<Account> seen = Race.of(
                Race.RUNNERS,
                runner -> tx(() -> {
                    Account locked = store().lock(ada.id()).orElseThrow();
                    if (!locked.emailVerified()) {
                        store().verifyEmail(ada.id(), ada.email(), NOW);
                    }
                    store().raiseEpoch(ada.id());
                    return locked;
                }));
        assertThat(seen.stream().map(Account::epoch)).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(account -> !account.emailVerified())).hasSize(1);
    }

    @Test
    void a_changed_password_raises_the_epoch() {
        Account ada = rows().kept("ada");
        PasswordHash hash = rows().password();
        tx(() -> store().changePassword(ada.id(), hash));
        Account changed = find(ada.id()).orElseThrow();
        assertThat(changed.passwordHash()).isEqualTo(hash);
        assertThat(changed.epoch()).isEqualTo(1);
    }

    @Test
    void a_raised_epoch_changes_nothing_else_and_nobody_else() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        tx(() -> store().raiseEpoch(ada.id()));
        Account raised = find(ada.id()).orElseThrow();
        assertThat(raised.epoch()).isEqualTo(1);
        assertThat(raised.passwordHash()).isEqualTo(ada.passwordHash());
        assertThat(find(bob.id())).contains(bob);
    }

    @Test
    void an_upgraded_hash_takes_the_place_of_the_one_that_was_verified() {
        Account ada = rows().kept("ada");
        PasswordHash upgraded = rows().password();
        tx(() -> store().upgradeHash(ada.id(), ada.passwordHash(), upgraded));
        Account found = find(ada.id()).orElseThrow();
        assertThat(found.passwordHash()).isEqualTo(upgraded);
        assertThat(found.epoch()).isZero();
    }

    @Test
    void an_upgraded_hash_never_brings_back_a_changed_password() {
        Account ada = rows().kept("ada");
        PasswordHash changed = rows().password();
        tx(() -> store().changePassword(ada.id(), changed));
        tx(() -> store().upgradeHash(ada.id(), ada.passwordHash(), rows().password()));
        assertThat(find(ada.id()).map(Account::passwordHash)).contains(changed);
    }

    @Test
    void accounts_that_nobody_verified_are_removed_and_their_names_are_free() {
        Account ada = rows().kept("ada");
        rows().keptSession(ada);
        assertThat(removeUnverified()).isEqualTo(1);
        assertThat(find(ada.id())).isEmpty();
        assertThat(find("ada")).isEmpty();
        assertThat(find(rows().kept("ada").id())).isPresent();
    }

    @Test
    void accounts_that_are_young_or_verified_stay() {
        Account ada = rows().kept("ada");
        verify(ada);
        Account bob = rows().kept("bob");
        assertThat(tx(() -> store().removeUnverified(NOW))).isZero();
        assertThat(removeUnverified()).isEqualTo(1);
        assertThat(find(ada.id())).contains(verified(ada));
        assertThat(find(bob.id())).isEmpty();
    }

    @Test
    void of_sixteen_who_want_one_username_one_gets_it() {
        List<Account> accounts = sixteen("ada", "%s@example.org");
        assertThat(Race.of(Race.RUNNERS, runner -> wins(() -> store().add(accounts.get(runner)))))
                .containsOnlyOnce(true);
        assertThat(accounts.stream().filter(account -> find(account.id()).isPresent()))
                .hasSize(1);
    }

    @Test
    void a_changed_name_takes_the_place_of_the_old_one() {
        Account ada = rows().kept("ada");
        tx(() -> store().changeUsername(ada.id(), name("Countess")));
        assertThat(find("countess").map(Account::id)).contains(ada.id());
        assertThat(find("ada")).isEmpty();
        assertThat(find(ada.id())).contains(ada.named(name("Countess")));
        tx(() -> store().changeUsername(ada.id(), name("COUNTESS")));
        assertThat(find("countess").map(Account::username)).contains(name("COUNTESS"));
        rows().kept("ada");
    }

    @Test
    void an_account_remembers_its_language() {
        Account ada = rows().kept("ada");
        Language german = new Language("de");
        assertThat(ada.language().known()).isFalse();
        tx(() -> store().changeLanguage(ada.id(), german));
        assertThat(find(ada.id())).contains(ada.reading(german));
        tx(() -> store().changeLanguage(ada.id(), Language.UNKNOWN));
        assertThat(find(ada.id())).contains(ada);
        Account bob = rows().account("bob", "bob@example.org").reading(german);
        tx(() -> store().add(bob));
        assertThat(find("bob").map(Account::language)).contains(german);
        assertThat(tx(() -> store().lock(bob.id())).map(Account::language)).contains(german);
    }

    @Test
    void a_changed_name_is_nobodys_or_refused() {
        Account ada = rows().kept("ada");
        rows().kept("bob");
        assertThatExceptionOfType(Taken.class)
                .isThrownBy(() -> tx(() -> store().changeUsername(ada.id(), name("BOB"))));
        assertThat(find("ada")).contains(ada);
        tx(() -> store().changeUsername(ada.id(), name("ada@example.org")));
        assertThat(find("ada")).isEmpty();
        assertThat(find(ada.id()).map(Account::username)).contains(name("ada@example.org"));
    }

    @Test
    void of_sixteen_who_change_to_one_name_one_gets_it() {
        List<Account> accounts = sixteen("%s", "%s@example.org");
        accounts.forEach(account -> rows().kept(account));
        assertThat(Race.of(
                        Race.RUNNERS,
                        runner -> wins(() ->
                                store().changeUsername(accounts.get(runner).id(), name("countess")))))
                .containsOnlyOnce(true);
    }

    @Test
    void a_removed_account_leaves_nothing_and_its_name_and_address_are_free() {
        Account ada = rows().kept("ada");
        verify(ada);
        rows().keptSession(ada);
        tx(() -> store().remove(ada.id()));
        assertThat(find(ada.id())).isEmpty();
        assertThat(find("ada@example.org")).isEmpty();
        assertThat(tx(() -> stores().sessions().open(ada.id(), 10, NOW))).isEmpty();
        verify(rows().kept("ada"));
    }

    @Test
    void a_frozen_account_has_another_epoch_until_a_new_password_thaws_it() {
        Account ada = rows().kept("ada");
        assertThat(ada.open()).isTrue();
        tx(() -> store().freeze(ada.id(), NOW));
        Account frozen = tx(() -> store().lock(ada.id())).orElseThrow();
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.open()).isFalse();
        assertThat(frozen.epoch()).isEqualTo(ada.epoch() + 1);
        tx(() -> store().raiseEpoch(ada.id()));
        assertThat(tx(() -> store().find(ada.id())).orElseThrow().frozen()).isTrue();
        tx(() -> store().changePassword(ada.id(), rows().password()));
        Account thawed = tx(() -> store().find(ada.id())).orElseThrow();
        assertThat(thawed.open()).isTrue();
        assertThat(thawed.epoch()).isEqualTo(ada.epoch() + 3);
    }

    @Test
    void a_disabled_account_stays_so_whatever_its_password() {
        Account ada = rows().kept("ada");
        tx(() -> store().disable(ada.id()));
        tx(() -> store().changePassword(ada.id(), rows().password()));
        Account disabled = tx(() -> store().find(ada.id())).orElseThrow();
        assertThat(disabled.open()).isFalse();
        assertThat(disabled.disabled()).isTrue();
        assertThat(disabled.epoch()).isEqualTo(ada.epoch() + 2);
    }

    @Test
    void a_disabled_account_is_enabled_again_under_its_epoch() {
        Account ada = rows().keptDisabled("ada");
        tx(() -> store().enable(ada.id()));
        Account enabled = tx(() -> store().find(ada.id())).orElseThrow();
        assertThat(enabled.open()).isTrue();
        assertThat(enabled.epoch()).isEqualTo(ada.epoch());
    }

    @Test
    void accounts_are_found_by_how_names_and_addresses_begin_and_by_whole_identifiers() {
        Account ada = rows().kept(rows().account("ada", "countess@example.org"));
        Account adam = rows().kept(rows().account("adam", "adam@example.org"));
        Account addressed = rows().kept(rows().account("eve_b@example.org", "eve_b@example.org"));
        assertThat(found("ADA")).containsExactlyInAnyOrder(ada.id(), adam.id());
        assertThat(found("countess@")).containsExactly(ada.id());
        assertThat(found("eve_b")).containsExactly(addressed.id());
        assertThat(found("eve%")).isEmpty();
        assertThat(found("ad_m")).isEmpty();
        assertThat(found("dam")).isEmpty();
        assertThat(found("@")).isEmpty();
        assertThat(found("@" + addressed.id())).isEmpty();
        assertThat(found(adam.id().value())).containsExactly(adam.id());
        assertThat(found("")).hasSize(3);
        List<AccountId> two = tx(() -> store().search(AccountSearch.of("", Optional.empty(), 2))).stream()
                .map(Account::id)
                .toList();
        assertThat(tx(() -> store().search(AccountSearch.of("", Optional.of(two.get(1)), 2))))
                .singleElement()
                .satisfies(last -> assertThat(two).doesNotContain(last.id()));
    }

    private List<AccountId> found(String text) {
        return tx(() -> store().search(AccountSearch.of(text, Optional.empty(), 10))).stream()
                .map(Account::id)
                .toList();
    }
}
