package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DeviceId;
import dev.authendpoints.device.DeviceKey;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.device.TrustedDevice;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link DeviceStore} promises. */
public abstract class DeviceStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofDays(30);
    // SEC 1: the generator of P-256 is a point like any other.
    private static final String X = "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY";
    private static final String Y = "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";
    private static final Client AWAY = new Client("203.0.113.9", "203.0.113.9", "Chrome");

    /** For subclasses. */
    protected DeviceStoreContract() {}

    @Test
    void what_was_added_is_found_until_its_end_and_not_at_it() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        assertThat(find(device, NOW)).contains(device);
        assertThat(find(device, device.expiresAt().minus(TICK))).contains(device);
        assertThat(find(device, device.expiresAt())).isEmpty();
        assertThat(tx(() -> store().find(new DeviceId(rows().id()), NOW))).isEmpty();
    }

    @Test
    @Attack("F15")
    void a_change_of_the_account_ends_its_devices() {
        Account ada = rows().kept("ada");
        TrustedDevice device = added(ada, NOW);
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        assertThat(find(device, NOW)).isEmpty();
        assertThat(of(ada)).isEmpty();
    }

    @Test
    void a_used_token_is_replaced_by_the_next() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        DeviceStore.Successor next = successor();
        assertThat(rotate(device, device.token(), next, NOW.plus(MINUTE))).isTrue();
        TrustedDevice used = find(device, NOW).orElseThrow();
        assertThat(used.token()).isEqualTo(next.token());
        assertThat(used.use()).contains(new TrustedDevice.Use(NOW.plus(MINUTE), device.token(), next.sealed()));
        assertThat(List.of(used.network(), used.agent())).containsExactly(AWAY.network(), AWAY.agent());
        assertThat(used.expiresAt()).isEqualTo(device.expiresAt());
    }

    @Test
    void a_token_is_used_once_and_within_the_life_of_its_device() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        assertThat(rotate(device, rows().hash(), successor(), NOW)).isFalse();
        assertThat(rotate(device, device.token(), successor(), device.expiresAt()))
                .isFalse();
        assertThat(rotate(device, device.token(), successor(), NOW)).isTrue();
        assertThat(rotate(device, device.token(), successor(), NOW)).isFalse();
    }

    @Test
    @Attack("F15")
    void of_sixteen_who_use_one_token_one_does() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        assertThat(Race.winners(() -> rotate(device, device.token(), successor(), NOW)))
                .isEqualTo(1);
    }

    @Test
    @Attack("F15")
    void signatures_are_taken_of_later_and_later_nonces_and_of_sixteen_one() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        assertThat(tx(() -> store().sign(device.id(), NOW))).isTrue();
        assertThat(tx(() -> store().sign(device.id(), NOW))).isFalse();
        assertThat(tx(() -> store().sign(device.id(), NOW.minus(TICK)))).isFalse();
        assertThat(tx(() -> store().sign(new DeviceId(rows().id()), NOW))).isFalse();
        assertThat(Race.winners(() -> tx(() -> store().sign(device.id(), NOW.plus(TICK)))))
                .isEqualTo(1);
        assertThat(find(device, NOW)).contains(device);
    }

    @Test
    void an_account_lists_its_own_the_newest_first() {
        Account ada = rows().kept("ada");
        TrustedDevice old = added(ada, NOW);
        TrustedDevice young = added(ada, NOW.plus(MINUTE));
        added(rows().kept("bob"), NOW);
        assertThat(of(ada)).containsExactly(young, old);
        tx(() -> store().keepNewest(ada.id(), 1));
        assertThat(of(ada)).containsExactly(young);
    }

    @Test
    void a_device_is_removed_by_its_owner_alone_and_by_one_of_sixteen() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        TrustedDevice device = added(ada, NOW);
        assertThat(tx(() -> store().remove(bob.id(), device.id()))).isFalse();
        assertThat(Race.winners(() -> tx(() -> store().remove(ada.id(), device.id()))))
                .isEqualTo(1);
        assertThat(of(ada)).isEmpty();
    }

    @Test
    void all_devices_of_one_account_are_removed() {
        Account ada = rows().kept("ada");
        IntStream.range(0, 3).forEach(nth -> added(ada, NOW));
        TrustedDevice bobs = added(rows().kept("bob"), NOW);
        assertThat(tx(() -> store().removeAll(ada.id()))).isEqualTo(3);
        assertThat(tx(() -> store().removeAll(ada.id()))).isZero();
        assertThat(find(bobs, NOW)).contains(bobs);
    }

    @Test
    void sealed_copies_that_nobody_may_ask_for_any_more_are_erased() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        DeviceStore.Successor next = successor();
        assertThat(rotate(device, device.token(), next, NOW)).isTrue();
        assertThat(tx(() -> store().pruneSealed(NOW))).isZero();
        assertThat(tx(() -> store().pruneSealed(NOW.plus(TICK)))).isEqualTo(1);
        assertThat(find(device, NOW).flatMap(TrustedDevice::use))
                .contains(new TrustedDevice.Use(NOW, device.token(), ""));
        assertThat(tx(() -> store().pruneSealed(NOW.plus(TICK)))).isZero();
    }

    @Test
    void devices_past_their_life_are_removed() {
        TrustedDevice device = added(rows().kept("ada"), NOW);
        assertThat(tx(() -> store().prune(device.expiresAt()))).isZero();
        assertThat(tx(() -> store().prune(device.expiresAt().plus(TICK)))).isEqualTo(1);
        assertThat(find(device, NOW)).isEmpty();
    }

    private DeviceStore store() {
        return stores().devices();
    }

    private TrustedDevice added(Account account, Instant at) {
        TrustedDevice device = new TrustedDevice(
                new DeviceId(rows().id()),
                account.id(),
                account.epoch(),
                rows().hash(),
                at,
                at.plus(LIFE),
                Rows.HOME.network(),
                Rows.HOME.agent(),
                Optional.empty(),
                DeviceKey.parse(X, Y));
        tx(() -> store().add(device));
        return device;
    }

    private Optional<TrustedDevice> find(TrustedDevice device, Instant now) {
        return tx(() -> store().find(device.id(), now));
    }

    private List<TrustedDevice> of(Account account) {
        return tx(() -> store().of(account.id(), NOW));
    }

    private boolean rotate(TrustedDevice device, SecretHash token, DeviceStore.Successor successor, Instant now) {
        return tx(() -> store().rotate(device.id(), token, successor, AWAY, now));
    }

    private DeviceStore.Successor successor() {
        return new DeviceStore.Successor(rows().hash(), "0.sealed");
    }
}
