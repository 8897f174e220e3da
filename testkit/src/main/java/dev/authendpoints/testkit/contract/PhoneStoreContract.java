package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.phone.Phone;
import dev.authendpoints.factor.phone.PhoneStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link PhoneStore} promises. */
public abstract class PhoneStoreContract extends StoreContract {
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));

    /** For subclasses. */
    protected PhoneStoreContract() {}

    @Test
    void a_phone_waits_for_its_enrolment_until_its_time() {
        Phone phone = awaited(account("ada"), "ENROLMENT/one");
        assertThat(waiting("ENROLMENT/one", UNTIL.minus(TICK))).contains(phone);
        assertThat(waiting("ENROLMENT/one", UNTIL)).isEmpty();
        assertThat(waiting("ENROLMENT/two", NOW)).isEmpty();
        assertThat(inUse(phone.account())).isEmpty();
    }

    @Test
    void another_that_waits_takes_the_place_of_the_first() {
        AccountId ada = account("ada");
        awaited(ada, "ENROLMENT/one");
        Phone second = awaited(ada, "ENROLMENT/two");
        assertThat(waiting("ENROLMENT/one", NOW)).isEmpty();
        assertThat(waiting("ENROLMENT/two", NOW)).contains(second);
    }

    @Test
    void the_phone_in_use_stays_until_another_is_put_to_use() {
        AccountId ada = account("ada");
        Phone first = awaited(ada, "ENROLMENT/one");
        assertThat(put("ENROLMENT/one", ada)).isTrue();
        Phone second = awaited(ada, "ENROLMENT/two");
        assertThat(inUse(ada)).contains(first);
        assertThat(put("ENROLMENT/two", ada)).isTrue();
        assertThat(inUse(ada)).contains(second);
        assertThat(waiting("ENROLMENT/two", NOW)).isEmpty();
    }

    @Test
    void what_waits_for_another_enrolment_or_account_is_not_put_to_use() {
        AccountId ada = account("ada");
        awaited(ada, "ENROLMENT/one");
        assertThat(put("ENROLMENT/two", ada)).isFalse();
        assertThat(put("ENROLMENT/one", account("bob"))).isFalse();
        assertThat(put("ENROLMENT/one", ada)).isTrue();
        assertThat(put("ENROLMENT/one", ada)).isFalse();
    }

    @Test
    void an_account_forgets_its_phones_and_no_others() {
        AccountId ada = account("ada");
        AccountId bob = account("bob");
        awaited(ada, "ENROLMENT/one");
        put("ENROLMENT/one", ada);
        awaited(ada, "ENROLMENT/two");
        Phone bobs = awaited(bob, "ENROLMENT/three");
        tx(() -> store().removeAll(ada));
        assertThat(inUse(ada)).isEmpty();
        assertThat(waiting("ENROLMENT/two", NOW)).isEmpty();
        assertThat(waiting("ENROLMENT/three", NOW)).contains(bobs);
    }

    @Test
    void what_waited_too_long_is_removed_and_what_is_in_use_stays() {
        AccountId ada = account("ada");
        Phone used = awaited(ada, "ENROLMENT/one");
        put("ENROLMENT/one", ada);
        awaited(ada, "ENROLMENT/two");
        assertThat(tx(() -> store().prune(UNTIL))).isZero();
        assertThat(tx(() -> store().prune(UNTIL.plus(TICK)))).isEqualTo(1);
        assertThat(inUse(ada)).contains(used);
    }

    private PhoneStore store() {
        return database().factorStores().phones();
    }

    private AccountId account(String name) {
        return rows().kept(name).id();
    }

    private Phone awaited(AccountId account, String enrolment) {
        Phone phone = new Phone(rows().id(), account, "sealed " + enrolment);
        tx(() -> store().await(phone, enrolment, UNTIL));
        return phone;
    }

    private Optional<Phone> waiting(String enrolment, Instant now) {
        return tx(() -> store().waiting(enrolment, now));
    }

    private Optional<Phone> inUse(AccountId account) {
        return tx(() -> store().inUse(account));
    }

    private boolean put(String enrolment, AccountId account) {
        return tx(() -> store().putToUse(enrolment, account));
    }
}
