package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.Foundation;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.factor.Factors;
import dev.authendpoints.factor.FormerStates;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.PasswordHash;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a change can be undone, down to not at all. */
class UndoWindowTest {
    private final Dice dice = Dice.secure();
    private final TestClock clock = new TestClock();
    private final Backend backend = MemoryDatabase.backend();
    private final Account ada = new Account(
            new AccountId(dice.id()),
            Username.parse("ada").orElseThrow(),
            EmailAddress.parse("ada@example.org").orElseThrow(),
            true,
            new PasswordHash("$cheap$", "pepper"),
            0,
            false,
            clock.instant());

    @Test
    void where_there_is_none_no_notice_has_a_link_and_nothing_is_kept() {
        changes(Duration.ZERO);
        assertThat(links(Duration.ZERO)).isEmpty();
        assertThat(backend.stores().formers().epochs(ada.id())).isEmpty();
    }

    @Test
    void links_and_what_is_kept_end_with_it() {
        Duration hour = Duration.ofHours(1);
        changes(hour);
        assertThat(links(hour.minusNanos(1000))).hasSize(1);
        assertThat(links(hour)).isEmpty();
        assertThat(backend.stores().formers().prune(clock.instant().plus(hour))).isZero();
        assertThat(backend.stores().formers().prune(clock.instant().plus(hour).plusNanos(1000)))
                .isEqualTo(1);
    }

    @Test
    void of_very_many_states_the_oldest_are_kept_and_the_newest() {
        Foundation base = open(Duration.ofDays(7));
        Factors factors = factors(base);
        for (long epoch = 0; epoch < 60; epoch++) {
            long at = epoch;
            backend.transactions().run(() -> factors.keep(at(at), clock.instant()));
            base.outbox().notify(MessageKind.FACTOR_REMOVED, at(at), Map.of(), clock.instant());
        }
        assertThat(backend.stores().formers().epochs(ada.id()))
                .hasSize(50)
                .startsWith(0L, 1L, 2L)
                .endsWith(48L, 59L);
        assertThat(links(Duration.ZERO)).hasSize(50).doesNotContain(50L);
    }

    private void changes(Duration window) {
        Foundation base = open(window);
        backend.transactions().run(() -> factors(base).keep(ada, clock.instant()));
        base.outbox().notify(MessageKind.FACTOR_REMOVED, ada, Map.of(), clock.instant());
    }

    private Foundation open(Duration window) {
        MasterKey key = MasterKey.parse(MasterKey.generate(dice));
        return Foundation.open(backend.transactions(), backend.stores(), clock, dice, key, window);
    }

    private Factors factors(Foundation base) {
        FormerStates states = new FormerStates(backend.stores().formers(), base.box(), base.undoWindow());
        return new Factors(backend.stores().factors(), List.of(), states);
    }

    private Account at(long epoch) {
        return new Account(
                ada.id(), ada.username(), ada.email(), true, ada.passwordHash(), epoch, false, ada.createdAt());
    }

    private List<Long> links(Duration later) {
        return backend.stores()
                .links()
                .epochs(ada.id(), LinkPurpose.NOT_ME, clock.instant().plus(later));
    }
}
