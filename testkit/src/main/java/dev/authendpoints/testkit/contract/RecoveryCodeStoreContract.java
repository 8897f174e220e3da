package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.testkit.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link RecoveryCodeStore} promises. */
public abstract class RecoveryCodeStoreContract extends StoreContract {
    /** For subclasses. */
    protected RecoveryCodeStoreContract() {}

    @Test
    void a_set_is_kept_as_a_whole() {
        AccountId ada = account("ada");
        assertThat(left(ada)).isEmpty();
        List<SecretHash> set = kept(ada);
        assertThat(left(ada)).hasValue(10);
        assertThat(unused(ada)).containsExactlyInAnyOrderElementsOf(set);
    }

    @Test
    void a_code_is_used_once_and_no_other_is() {
        AccountId ada = account("ada");
        List<SecretHash> set = kept(ada);
        assertThat(use(ada, set.get(0))).isTrue();
        assertThat(use(ada, set.get(0))).isFalse();
        assertThat(unused(ada)).containsExactlyInAnyOrderElementsOf(set.subList(1, set.size()));
        assertThat(left(ada)).hasValue(set.size() - 1);
    }

    @Test
    void what_is_no_code_is_not_used() {
        AccountId ada = account("ada");
        List<SecretHash> set = kept(ada);
        assertThat(use(ada, rows().hash())).isFalse();
        assertThat(unused(ada)).containsExactlyInAnyOrderElementsOf(set);
    }

    @Test
    void a_set_that_is_used_up_is_still_one() {
        AccountId ada = account("ada");
        kept(ada).forEach(hash -> assertThat(use(ada, hash)).isTrue());
        assertThat(unused(ada)).isEmpty();
        assertThat(left(ada)).hasValue(0);
    }

    @Test
    void a_newer_set_takes_the_place_of_an_older_one_used_codes_included() {
        AccountId ada = account("ada");
        List<SecretHash> older = kept(ada);
        assertThat(use(ada, older.get(0))).isTrue();
        List<SecretHash> newer = kept(ada);
        assertThat(unused(ada)).containsExactlyInAnyOrderElementsOf(newer);
        older.forEach(hash -> assertThat(use(ada, hash)).isFalse());
    }

    @Test
    void nobody_has_anothers_codes() {
        AccountId ada = account("ada");
        AccountId bob = account("bob");
        List<SecretHash> bobs = kept(bob);
        assertThat(left(ada)).isEmpty();
        assertThat(unused(ada)).isEmpty();
        assertThat(use(ada, bobs.get(0))).isFalse();
        kept(ada);
        tx(() -> store().removeAll(ada));
        assertThat(left(ada)).isEmpty();
        assertThat(unused(ada)).isEmpty();
        assertThat(unused(bob)).containsExactlyInAnyOrderElementsOf(bobs);
    }

    @Test
    void of_sixteen_who_use_one_code_one_does() {
        AccountId ada = account("ada");
        List<SecretHash> set = kept(ada);
        assertThat(Race.winners(() -> use(ada, set.get(4)))).isEqualTo(1);
        assertThat(unused(ada)).hasSize(set.size() - 1).doesNotContain(set.get(4));
    }

    @Test
    void a_code_that_is_shown_is_not_used_and_the_last_time_is_remembered() {
        AccountId ada = account("ada");
        List<SecretHash> set = kept(ada);
        assertThat(drilledAt(ada)).isEmpty();
        assertThat(drill(ada, set.get(3), NOW)).isTrue();
        assertThat(drill(ada, set.get(3), NOW.plusSeconds(60))).isTrue();
        assertThat(drill(ada, set.get(5), NOW.plusSeconds(30))).isTrue();
        assertThat(drilledAt(ada)).contains(NOW.plusSeconds(60));
        assertThat(unused(ada)).containsExactlyInAnyOrderElementsOf(set);
    }

    @Test
    void a_used_code_is_not_shown_and_using_one_forgets_no_drill() {
        AccountId ada = account("ada");
        List<SecretHash> set = kept(ada);
        assertThat(drill(ada, set.get(0), NOW)).isTrue();
        assertThat(use(ada, set.get(0))).isTrue();
        assertThat(drill(ada, set.get(0), NOW.plusSeconds(1))).isFalse();
        assertThat(drill(ada, rows().hash(), NOW.plusSeconds(1))).isFalse();
        assertThat(drilledAt(ada)).contains(NOW);
    }

    @Test
    void a_newer_set_was_never_shown_and_nobody_shows_anothers() {
        AccountId ada = account("ada");
        AccountId bob = account("bob");
        List<SecretHash> adas = kept(ada);
        assertThat(drill(bob, adas.get(0), NOW)).isFalse();
        assertThat(drill(ada, adas.get(0), NOW)).isTrue();
        assertThat(drilledAt(bob)).isEmpty();
        kept(ada);
        assertThat(drilledAt(ada)).isEmpty();
    }

    private RecoveryCodeStore store() {
        return database().factorStores().recoveryCodes();
    }

    private AccountId account(String username) {
        return rows().kept(username).id();
    }

    private List<SecretHash> kept(AccountId account) {
        List<SecretHash> set = Stream.generate(rows()::hash).limit(10).toList();
        tx(() -> store().replace(account, set, NOW));
        return set;
    }

    private List<SecretHash> unused(AccountId account) {
        return tx(() -> store().unused(account));
    }

    private OptionalInt left(AccountId account) {
        return tx(() -> store().left(account));
    }

    private boolean drill(AccountId account, SecretHash hash, Instant now) {
        return tx(() -> store().drill(account, hash, now));
    }

    private Optional<Instant> drilledAt(AccountId account) {
        return tx(() -> store().drilledAt(account));
    }

    private boolean use(AccountId account, SecretHash hash) {
        return tx(() -> store().use(account, hash, NOW));
    }
}
