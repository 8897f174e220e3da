package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.mail.Channel;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.mail.OutboxRow;
import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link OutboxStore} promises. */
public abstract class OutboxStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(2));
    private static final int MANY = 100;

    /** For subclasses. */
    protected OutboxStoreContract() {}

    @Test
    void what_was_added_is_due_at_once() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(due(NOW)).containsExactly(row.id());
        assertThat(tx(() -> store().waiting())).isEqualTo(1);
    }

    @Test
    void the_oldest_is_due_first_and_no_more_than_asked_for() {
        OutboxRow second = added("LOGIN/two", NOW.plus(TICK));
        OutboxRow first = added("LOGIN/one", NOW);
        OutboxRow third = added("LOGIN/three", NOW.plus(MINUTE));
        assertThat(due(NOW.plus(MINUTE))).containsExactly(first.id(), second.id(), third.id());
        assertThat(tx(() -> store().due(NOW.plus(MINUTE), 2))).containsExactly(first.id(), second.id());
    }

    @Test
    void a_message_past_its_life_is_due_so_that_it_can_be_dropped() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(due(row.notAfter().plus(MINUTE))).containsExactly(row.id());
    }

    @Test
    void who_claims_a_message_gets_it_with_the_attempt_counted() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(claim(row, NOW)).contains(attempted(row, 1));
    }

    @Test
    void what_is_over_from_the_beginning_is_never_due_and_goes_with_what_is_finished() {
        OutboxRow row = row("nobody", NOW);
        tx(() -> store().addFinished(row));
        assertThat(due(LEASE)).isEmpty();
        assertThat(claim(row, LEASE)).isEmpty();
        assertThat(tx(() -> store().waiting())).isZero();
        tx(() -> store().postpone(row.id(), NOW));
        assertThat(due(LEASE)).isEmpty();
        assertThat(tx(() -> store().prune(NOW))).isZero();
        assertThat(tx(() -> store().prune(NOW.plus(TICK)))).isEqualTo(1);
    }

    @Test
    void a_claimed_message_is_nobody_elses_until_the_lease_ends() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(claim(row, NOW)).isPresent();
        assertThat(due(LEASE.minus(TICK))).isEmpty();
        assertThat(claim(row, LEASE.minus(TICK))).isEmpty();
        assertThat(tx(() -> store().waiting())).isEqualTo(1);
        assertThat(due(LEASE)).containsExactly(row.id());
        assertThat(claim(row, LEASE)).contains(attempted(row, 2));
    }

    @Test
    void what_waits_about_something_is_known_until_it_is_finished() {
        OutboxRow row = added("recovery/one", NOW);
        added("recovery/two", NOW);
        assertThat(claim(row, NOW)).isPresent();
        assertThat(tx(() -> store().waits("recovery/one", Channel.EMAIL))).isTrue();
        assertThat(tx(() -> store().waits("recovery/one", Channel.PHONE))).isFalse();
        assertThat(tx(() -> store().waits("recovery/three", Channel.EMAIL))).isFalse();
        tx(() -> store().delivered(row.id(), NOW));
        assertThat(tx(() -> store().waits("recovery/one", Channel.EMAIL))).isFalse();
    }

    @Test
    void nothing_is_claimed_that_nobody_added() {
        assertThat(tx(() -> store().claim(rows().id(), NOW, LEASE))).isEmpty();
    }

    @Test
    void a_delivered_message_is_over() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(claim(row, NOW)).isPresent();
        tx(() -> store().delivered(row.id(), NOW));
        assertThat(due(LEASE)).isEmpty();
        assertThat(claim(row, LEASE)).isEmpty();
        assertThat(tx(() -> store().waiting())).isZero();
    }

    @Test
    void a_dropped_message_is_over() {
        OutboxRow row = added("LOGIN/one", NOW);
        tx(() -> store().dropped(row.id(), NOW));
        assertThat(due(LEASE)).isEmpty();
        assertThat(claim(row, LEASE)).isEmpty();
        assertThat(tx(() -> store().waiting())).isZero();
    }

    @Test
    void a_postponed_message_is_due_again_later() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(claim(row, NOW)).isPresent();
        tx(() -> store().postpone(row.id(), NOW.plus(MINUTE)));
        assertThat(due(NOW.plus(MINUTE).minus(TICK))).isEmpty();
        assertThat(due(NOW.plus(MINUTE))).containsExactly(row.id());
        assertThat(claim(row, NOW.plus(MINUTE))).contains(attempted(row, 2));
    }

    @Test
    void a_finished_message_does_not_come_back_when_a_late_courier_postpones_it() {
        OutboxRow row = added("LOGIN/one", NOW);
        tx(() -> store().delivered(row.id(), NOW));
        tx(() -> store().postpone(row.id(), NOW));
        assertThat(due(LEASE)).isEmpty();
        assertThat(claim(row, LEASE)).isEmpty();
    }

    @Test
    void all_that_waits_about_something_is_dropped_claimed_or_not() {
        OutboxRow claimed = added("LOGIN/one", NOW);
        added("LOGIN/one", NOW);
        OutboxRow other = added("LOGIN/two", NOW);
        assertThat(claim(claimed, NOW)).isPresent();
        tx(() -> store().dropAbout("LOGIN/one", NOW));
        assertThat(due(LEASE)).containsExactly(other.id());
        assertThat(tx(() -> store().waiting())).isEqualTo(1);
    }

    @Test
    void finished_messages_are_removed_after_a_while_and_waiting_ones_are_not() {
        OutboxRow delivered = added("LOGIN/one", NOW);
        OutboxRow dropped = added("LOGIN/two", NOW);
        OutboxRow waiting = added("LOGIN/three", NOW);
        tx(() -> store().delivered(delivered.id(), NOW));
        tx(() -> store().dropped(dropped.id(), NOW));
        assertThat(tx(() -> store().prune(NOW))).isZero();
        assertThat(tx(() -> store().prune(NOW.plus(TICK)))).isEqualTo(2);
        assertThat(due(NOW)).containsExactly(waiting.id());
    }

    @Test
    void what_goes_to_a_phone_is_told_from_what_goes_by_mail() {
        String id = rows().id();
        OutboxRow row = new OutboxRow(
                id, MessageKind.LOGIN_CODE, Channel.PHONE, "", "LOGIN/one", "sealed", NOW, NOW.plus(LIFE), 0);
        tx(() -> store().add(row));
        assertThat(claim(row, NOW)).contains(attempted(row, 1));
    }

    @Test
    void of_sixteen_couriers_who_claim_one_message_one_gets_it() {
        OutboxRow row = added("LOGIN/one", NOW);
        assertThat(Race.winners(() -> claim(row, NOW).isPresent())).isEqualTo(1);
    }

    private OutboxStore store() {
        return stores().outbox();
    }

    private OutboxRow added(String about, Instant at) {
        OutboxRow row = row(about, at);
        tx(() -> store().add(row));
        return row;
    }

    private OutboxRow row(String about, Instant at) {
        return new OutboxRow(
                rows().id(),
                MessageKind.LOGIN_CODE,
                Channel.EMAIL,
                "ada@example.org",
                about,
                "sealed",
                at,
                at.plus(LIFE),
                0);
    }

    private List<String> due(Instant now) {
        return tx(() -> store().due(now, MANY));
    }

    private Optional<OutboxRow> claim(OutboxRow row, Instant now) {
        return tx(() -> store().claim(row.id(), now, LEASE));
    }

    private static OutboxRow attempted(OutboxRow row, int attempts) {
        return new OutboxRow(
                row.id(),
                row.kind(),
                row.channel(),
                row.recipient(),
                row.about(),
                row.sealed(),
                row.createdAt(),
                row.notAfter(),
                attempts);
    }
}
