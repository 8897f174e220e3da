package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.ChallengeStore;
import dev.authendpoints.login.OpenLogin;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link ChallengeStore} promises. */
public abstract class ChallengeStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final FactorType OTHER = new FactorType("Authenticator");
    private static final int TRIES = 5;
    private static final int WITHOUT = 3;
    private static final int CROWD = 50;

    /** For subclasses. */
    protected ChallengeStoreContract() {}

    @Test
    void what_was_added_is_open() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(find(login, NOW)).contains(login);
        assertThat(tx(() -> store().find(new ChallengeId(rows().id()), NOW))).isEmpty();
    }

    @Test
    void a_login_is_open_until_its_end_and_not_at_it() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(find(login, login.expiresAt().minus(TICK))).contains(login);
        assertThat(find(login, login.expiresAt())).isEmpty();
        assertThat(newest(login, login.expiresAt())).isEmpty();
        assertThat(countTry(login, login.expiresAt())).isFalse();
        assertThat(countTryWithout(login, login.expiresAt())).isFalse();
        assertThat(complete(login, login.expiresAt())).isFalse();
    }

    @Test
    void an_open_login_is_found_with_its_account_as_it_is_now() {
        Account ada = rows().kept("ada");
        OpenLogin login = opened(ada, NOW);
        assertThat(pending(login, NOW)).contains(new ChallengeStore.Pending(login, ada));
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        assertThat(pending(login, NOW).map(found -> found.account().epoch())).contains(ada.epoch() + 1);
        assertThat(pending(login, login.expiresAt())).isEmpty();
        complete(login, NOW);
        assertThat(pending(login, NOW)).isEmpty();
    }

    @Test
    void the_newest_login_of_an_address_and_kind_is_meant() {
        Account ada = rows().kept("ada");
        opened(ada, NOW);
        OpenLogin newer = opened(ada, NOW.plus(TICK));
        opened(rows().kept("bob"), NOW.plus(MINUTE));
        opened(ada, OTHER, NOW.plus(MINUTE));
        assertThat(newest(newer, NOW.plus(MINUTE))).contains(newer);
    }

    @Test
    void there_is_no_newest_login_where_none_was_opened() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(tx(() -> store().newest("bob@example.org", FactorType.EMAIL, NOW)))
                .isEmpty();
        assertThat(tx(() -> store().newest(login.emailKey(), OTHER, NOW))).isEmpty();
    }

    @Test
    void when_the_newest_login_is_completed_no_older_one_takes_its_place() {
        Account ada = rows().kept("ada");
        OpenLogin older = opened(ada, NOW);
        OpenLogin newer = opened(ada, NOW.plus(TICK));
        complete(newer, NOW.plus(MINUTE));
        assertThat(newest(newer, NOW.plus(MINUTE))).isEmpty();
        assertThat(find(older, NOW.plus(MINUTE))).contains(older);
    }

    @Test
    void a_login_has_so_many_tries_and_no_more() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(times(TRIES, () -> countTry(login, NOW))).containsOnly(true);
        assertThat(countTry(login, NOW)).isFalse();
        assertThat(countTryWithout(login, NOW)).isFalse();
    }

    @Test
    void a_login_without_tries_left_is_not_open() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(times(TRIES, () -> countTry(login, NOW))).containsOnly(true);
        assertThat(find(login, NOW)).isEmpty();
        assertThat(newest(login, NOW)).isEmpty();
    }

    @Test
    void the_last_try_may_complete_the_login() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(times(TRIES, () -> countTry(login, NOW))).containsOnly(true);
        assertThat(complete(login, NOW)).isTrue();
    }

    @Test
    void fewer_tries_may_come_without_the_challenge() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(times(WITHOUT, () -> countTryWithout(login, NOW))).containsOnly(true);
        assertThat(countTryWithout(login, NOW)).isFalse();
        assertThat(find(login, NOW)).contains(login);
        assertThat(times(TRIES - WITHOUT, () -> countTry(login, NOW))).containsOnly(true);
        assertThat(countTry(login, NOW)).isFalse();
    }

    @Test
    void tries_with_the_challenge_leave_fewer_without() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(times(TRIES - 1, () -> countTry(login, NOW))).containsOnly(true);
        assertThat(countTryWithout(login, NOW)).isTrue();
        assertThat(countTryWithout(login, NOW)).isFalse();
    }

    @Test
    void a_completed_login_is_over() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(complete(login, NOW)).isTrue();
        assertThat(complete(login, NOW)).isFalse();
        assertThat(find(login, NOW)).isEmpty();
        assertThat(countTry(login, NOW)).isFalse();
        assertThat(countTryWithout(login, NOW)).isFalse();
    }

    @Test
    void the_newest_open_logins_stay_and_older_ones_are_over() {
        Account ada = rows().kept("ada");
        OpenLogin oldest = opened(ada, NOW);
        OpenLogin older = opened(ada, OTHER, NOW.plus(TICK));
        OpenLogin newest = opened(ada, NOW.plus(TICK).plus(TICK));
        tx(() -> store().keepNewest(ada.id(), 2, NOW.plus(MINUTE)));
        assertThat(find(oldest, NOW)).isEmpty();
        assertThat(complete(oldest, NOW)).isFalse();
        assertThat(find(older, NOW)).contains(older);
        assertThat(find(newest, NOW)).contains(newest);
    }

    @Test
    void completed_logins_and_those_of_others_do_not_count_among_the_newest() {
        Account ada = rows().kept("ada");
        OpenLogin older = opened(ada, NOW);
        OpenLogin completed = opened(ada, NOW.plus(TICK));
        complete(completed, NOW.plus(TICK));
        OpenLogin bobs = opened(rows().kept("bob"), NOW);
        tx(() -> store().keepNewest(ada.id(), 1, NOW.plus(MINUTE)));
        assertThat(find(older, NOW.plus(MINUTE))).contains(older);
        assertThat(find(bobs, NOW.plus(MINUTE))).contains(bobs);
    }

    @Test
    void logins_long_past_their_life_are_removed() {
        Account ada = rows().kept("ada");
        opened(ada, NOW);
        OpenLogin later = opened(ada, NOW.plus(MINUTE));
        assertThat(prune(NOW.plus(LIFE))).isZero();
        assertThat(prune(NOW.plus(LIFE).plus(TICK))).isEqualTo(1);
        assertThat(find(later, NOW.plus(LIFE))).contains(later);
    }

    @Test
    void of_sixteen_who_complete_one_login_one_does() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(Race.winners(() -> complete(login, NOW))).isEqualTo(1);
    }

    @Test
    void of_fifty_guesses_at_once_exactly_five_are_counted() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(Race.of(CROWD, guess -> countTry(login, NOW)).stream().filter(counted -> counted))
                .hasSize(TRIES);
    }

    @Test
    void of_fifty_guesses_at_once_without_the_challenge_exactly_three_are_counted() {
        OpenLogin login = opened(rows().kept("ada"), NOW);
        assertThat(Race.of(CROWD, guess -> countTryWithout(login, NOW)).stream().filter(counted -> counted))
                .hasSize(WITHOUT);
    }

    private ChallengeStore store() {
        return stores().challenges();
    }

    private OpenLogin opened(Account account, Instant at) {
        return opened(account, FactorType.EMAIL, at);
    }

    private OpenLogin opened(Account account, FactorType type, Instant at) {
        OpenLogin login = new OpenLogin(
                new ChallengeId(rows().id()),
                account.id(),
                account.epoch(),
                type,
                account.email().key(),
                "192.0.2.10",
                at,
                at.plus(LIFE));
        tx(() -> store().add(login));
        return login;
    }

    private Optional<OpenLogin> find(OpenLogin login, Instant now) {
        return tx(() -> store().find(login.id(), now));
    }

    private Optional<OpenLogin> newest(OpenLogin like, Instant now) {
        return tx(() -> store().newest(like.emailKey(), like.type(), now));
    }

    private Optional<ChallengeStore.Pending> pending(OpenLogin login, Instant now) {
        return tx(() -> store().findPending(login.id(), now));
    }

    private boolean countTry(OpenLogin login, Instant now) {
        return tx(() -> store().countTry(login.id(), TRIES, now));
    }

    private boolean countTryWithout(OpenLogin login, Instant now) {
        return tx(() -> store().countTryWithoutChallenge(login.id(), TRIES, WITHOUT, now));
    }

    private boolean complete(OpenLogin login, Instant now) {
        return tx(() -> store().complete(login.id(), now));
    }

    private int prune(Instant expiredBefore) {
        return tx(() -> store().prune(expiredBefore));
    }

    private static Stream<Boolean> times(int count, BooleanSupplier attempt) {
        return Stream.generate(attempt::getAsBoolean).limit(count);
    }
}
