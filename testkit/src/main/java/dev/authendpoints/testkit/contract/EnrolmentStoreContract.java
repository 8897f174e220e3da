package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.EnrolmentStore;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Label;
import dev.authendpoints.factor.Move;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an {@link EnrolmentStore} promises. */
public abstract class EnrolmentStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final FactorType OTHER = new FactorType("Authenticator");
    private static final int TRIES = 5;
    private static final int CROWD = 50;

    /** For subclasses. */
    protected EnrolmentStoreContract() {}

    @Test
    void what_was_begun_is_pending() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(pending(enrolment, NOW)).contains(enrolment);
    }

    @Test
    void an_enrolment_of_another_kind_or_account_is_another_one() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        Enrolment enrolment = begun(ada, FactorType.EMAIL);
        assertThat(tx(() -> store().pending(ada.id(), OTHER, NOW))).isEmpty();
        assertThat(tx(() -> store().pending(bob.id(), FactorType.EMAIL, NOW))).isEmpty();
        begun(ada, OTHER);
        begun(bob, FactorType.EMAIL);
        assertThat(pending(enrolment, NOW)).contains(enrolment);
    }

    @Test
    void an_enrolment_is_pending_until_its_end_and_not_at_it() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        Instant end = enrolment.expiresAt();
        assertThat(pending(enrolment, end.minus(TICK))).contains(enrolment);
        assertThat(pending(enrolment, end)).isEmpty();
        assertThat(countTry(enrolment, end)).isFalse();
        assertThat(complete(enrolment, end)).isFalse();
    }

    @Test
    void a_later_enrolment_takes_the_place_of_an_earlier_one() {
        Account ada = rows().kept("ada");
        Enrolment earlier = begun(ada, FactorType.EMAIL);
        Enrolment later = begun(ada, FactorType.EMAIL);
        assertThat(pending(earlier, NOW)).contains(later);
        assertThat(countTry(earlier, NOW)).isFalse();
        assertThat(complete(earlier, NOW)).isFalse();
    }

    @Test
    void what_it_will_be_called_and_replace_may_change_and_gives_no_try_back() {
        Account ada = rows().kept("ada");
        Enrolment bobs = begun(rows().kept("bob"), FactorType.EMAIL);
        Enrolment enrolment = begun(ada, FactorType.EMAIL);
        assertThat(Stream.generate(() -> countTry(enrolment, NOW)).limit(TRIES)).containsOnly(true);
        Label label = new Label("📱".repeat(64));
        Move move = new Move(rows().id(), Duration.ofHours(24));
        tx(() -> store().describe(enrolment.id(), Optional.of(label), Optional.of(move)));
        assertThat(pending(enrolment, NOW).flatMap(Enrolment::label)).contains(label);
        assertThat(pending(enrolment, NOW).flatMap(Enrolment::move)).contains(move);
        tx(() -> store().describe(enrolment.id(), Optional.empty(), Optional.empty()));
        assertThat(pending(enrolment, NOW).flatMap(Enrolment::label)).isEmpty();
        assertThat(pending(enrolment, NOW).flatMap(Enrolment::move)).isEmpty();
        assertThat(countTry(enrolment, NOW)).isFalse();
        assertThat(pending(bobs, NOW)).contains(bobs);
    }

    @Test
    void an_enrolment_has_so_many_tries_and_no_more() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(Stream.generate(() -> countTry(enrolment, NOW)).limit(TRIES)).containsOnly(true);
        assertThat(countTry(enrolment, NOW)).isFalse();
    }

    @Test
    void the_last_try_may_complete_the_enrolment() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(Stream.generate(() -> countTry(enrolment, NOW)).limit(TRIES)).containsOnly(true);
        assertThat(complete(enrolment, NOW)).isTrue();
    }

    @Test
    void a_later_enrolment_has_tries_of_its_own() {
        Account ada = rows().kept("ada");
        Enrolment earlier = begun(ada, FactorType.EMAIL);
        assertThat(Stream.generate(() -> countTry(earlier, NOW)).limit(TRIES)).containsOnly(true);
        assertThat(countTry(begun(ada, FactorType.EMAIL), NOW)).isTrue();
    }

    @Test
    void a_complete_enrolment_is_over() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(complete(enrolment, NOW)).isTrue();
        assertThat(complete(enrolment, NOW)).isFalse();
        assertThat(pending(enrolment, NOW)).isEmpty();
        assertThat(countTry(enrolment, NOW)).isFalse();
    }

    @Test
    void after_a_complete_enrolment_another_may_begin() {
        Account ada = rows().kept("ada");
        assertThat(complete(begun(ada, FactorType.EMAIL), NOW)).isTrue();
        Enrolment later = begun(ada, FactorType.EMAIL);
        assertThat(pending(later, NOW)).contains(later);
        assertThat(countTry(later, NOW)).isTrue();
    }

    @Test
    void enrolments_long_past_their_life_are_removed() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(tx(() -> store().prune(enrolment.expiresAt()))).isZero();
        assertThat(tx(() -> store().prune(enrolment.expiresAt().plus(TICK)))).isEqualTo(1);
        assertThat(pending(enrolment, NOW)).isEmpty();
    }

    @Test
    void of_sixteen_who_complete_one_enrolment_one_does() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(Race.winners(() -> complete(enrolment, NOW))).isEqualTo(1);
    }

    @Test
    void of_fifty_guesses_at_once_exactly_five_are_counted() {
        Enrolment enrolment = begun(rows().kept("ada"), FactorType.EMAIL);
        assertThat(Race.of(CROWD, guess -> countTry(enrolment, NOW)).stream().filter(counted -> counted))
                .hasSize(TRIES);
    }

    private EnrolmentStore store() {
        return stores().enrolments();
    }

    private Enrolment begun(Account account, FactorType type) {
        Enrolment enrolment = new Enrolment(
                rows().id(),
                account.id(),
                type,
                rows().keptSession(account).id(),
                account.epoch(),
                NOW,
                NOW.plus(LIFE),
                Optional.of(new Label("Ada's phone")),
                Optional.of(new Move("another", Duration.ZERO)));
        tx(() -> store().replace(enrolment));
        return enrolment;
    }

    private Optional<Enrolment> pending(Enrolment like, Instant now) {
        return tx(() -> store().pending(like.account(), like.type(), now));
    }

    private boolean countTry(Enrolment enrolment, Instant now) {
        return tx(() -> store().countTry(enrolment.id(), TRIES, now));
    }

    private boolean complete(Enrolment enrolment, Instant now) {
        return tx(() -> store().complete(enrolment.id(), now));
    }
}
