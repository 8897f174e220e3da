package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.profile.EmailChangeStore;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.testkit.Race;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link EmailChangeStore} promises. */
public abstract class EmailChangeStoreContract extends StoreContract {
    private static final EmailAddress NEW =
            EmailAddress.parse("Ada.New@example.net").orElseThrow();
    private static final Instant END = NOW.plus(MINUTE);

    /** For subclasses. */
    protected EmailChangeStoreContract() {}

    @Test
    void a_change_is_found_until_it_ends() {
        Account ada = rows().kept("ada");
        EmailChange change = kept(ada, NEW);
        assertThat(find(ada, NOW)).contains(change);
        assertThat(find(ada, END.minus(TICK))).contains(change);
        assertThat(find(ada, END)).isEmpty();
        assertThat(find(rows().kept("bob"), NOW)).isEmpty();
    }

    @Test
    void a_newer_change_takes_the_place_of_an_older_one() {
        Account ada = rows().kept("ada");
        kept(ada, NEW);
        EmailChange newer = kept(ada, EmailAddress.parse("other@example.net").orElseThrow());
        assertThat(find(ada, NOW)).contains(newer);
        assertThat(complete(ada, NEW, NOW)).isFalse();
        assertThat(find(ada, NOW)).contains(newer);
    }

    @Test
    void an_address_may_be_wanted_by_several_accounts() {
        Account ada = rows().kept("ada");
        kept(ada, NEW);
        assertThat(wantedByAnother(ada, NOW)).isFalse();
        Account mal = rows().kept("mal");
        assertThat(wantedByAnother(mal, NOW)).isTrue();
        assertThat(wantedByAnother(mal, END)).isFalse();
        kept(mal, EmailAddress.parse("ADA.NEW@example.net").orElseThrow());
        assertThat(wantedByAnother(ada, NOW)).isTrue();
    }

    @Test
    void a_change_is_used_once_and_in_time() {
        Account ada = rows().kept("ada");
        kept(ada, NEW);
        assertThat(complete(ada, NEW, END)).isFalse();
        assertThat(complete(ada, NEW, END.minus(TICK))).isTrue();
        assertThat(complete(ada, NEW, NOW)).isFalse();
        assertThat(find(ada, NOW)).isEmpty();
    }

    @Test
    void of_sixteen_who_use_one_change_one_does() {
        Account ada = rows().kept("ada");
        kept(ada, NEW);
        assertThat(Race.winners(() -> complete(ada, NEW, NOW))).isEqualTo(1);
    }

    @Test
    void changes_past_their_life_go() {
        Account ada = rows().kept("ada");
        kept(ada, NEW);
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(1);
    }

    @Test
    void a_change_goes_with_its_account() {
        Account ada = rows().kept("ada");
        kept(ada, NEW);
        tx(() -> stores().accounts().remove(ada.id()));
        assertThat(stores().accounts().find(ada.id())).isEmpty();
        rows().kept("ada");
    }

    private EmailChangeStore store() {
        return stores().emailChanges();
    }

    private EmailChange kept(Account account, EmailAddress email) {
        EmailChange change = new EmailChange(account.id(), 0, new SessionId(rows().id()), email, NOW, END);
        tx(() -> store().replace(change));
        return change;
    }

    private Optional<EmailChange> find(Account account, Instant now) {
        return tx(() -> store().find(account.id(), now));
    }

    private boolean wantedByAnother(Account account, Instant now) {
        return tx(() -> store().wantedByAnother(NEW, account.id(), now));
    }

    private boolean complete(Account account, EmailAddress email, Instant now) {
        return tx(() -> store().complete(account.id(), email, now));
    }
}
