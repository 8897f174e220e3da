package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.link.Link;
import dev.authendpoints.link.LinkPurpose;
import dev.authendpoints.link.LinkStore;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link LinkStore} promises. */
public abstract class LinkStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** For subclasses. */
    protected LinkStoreContract() {}

    @Test
    void what_was_added_is_found_by_its_hash() {
        Link link = added(rows().kept("ada"), LinkPurpose.RESET_PASSWORD);
        assertThat(find(link, NOW)).contains(link);
        assertThat(tx(() -> store().find(rows().hash(), NOW))).isEmpty();
    }

    @Test
    void a_link_lives_until_its_end_and_not_at_it() {
        Link link = added(rows().kept("ada"), LinkPurpose.RESET_PASSWORD);
        assertThat(find(link, link.expiresAt().minus(TICK))).contains(link);
        assertThat(find(link, link.expiresAt())).isEmpty();
        assertThat(use(link, link.expiresAt())).isFalse();
        assertThat(use(link, link.expiresAt().minus(TICK))).isTrue();
    }

    @Test
    void a_link_is_used_once() {
        Link link = added(rows().kept("ada"), LinkPurpose.VERIFY_EMAIL);
        assertThat(use(link, NOW)).isTrue();
        assertThat(use(link, NOW)).isFalse();
        assertThat(find(link, NOW)).isEmpty();
    }

    @Test
    void links_live_side_by_side() {
        Account ada = rows().kept("ada");
        Link one = added(ada, LinkPurpose.RESET_PASSWORD);
        Link other = added(ada, LinkPurpose.RESET_PASSWORD);
        assertThat(use(one, NOW)).isTrue();
        assertThat(find(other, NOW)).contains(other);
    }

    @Test
    void all_links_of_an_account_and_purpose_are_used_up_together() {
        Account ada = rows().kept("ada");
        Link one = added(ada, LinkPurpose.RESET_PASSWORD);
        Link two = added(ada, LinkPurpose.RESET_PASSWORD);
        tx(() -> store().useAll(ada.id(), LinkPurpose.RESET_PASSWORD, NOW));
        assertThat(find(one, NOW)).isEmpty();
        assertThat(use(two, NOW)).isFalse();
    }

    @Test
    void links_for_something_else_or_of_somebody_else_are_left_alone() {
        Account ada = rows().kept("ada");
        Link verification = added(ada, LinkPurpose.VERIFY_EMAIL);
        Link bobs = added(rows().kept("bob"), LinkPurpose.RESET_PASSWORD);
        tx(() -> store().useAll(ada.id(), LinkPurpose.RESET_PASSWORD, NOW));
        assertThat(find(verification, NOW)).contains(verification);
        assertThat(find(bobs, NOW)).contains(bobs);
    }

    @Test
    void those_of_an_address_and_those_made_since_an_epoch_are_used_up_together() {
        Account ada = rows().kept("ada");
        Link used = added(ada, "a@example.org", 2);
        Link sameAddress = added(ada, "a@example.org", 1);
        Link later = added(ada, "b@example.org", 2);
        Link earlier = added(ada, "b@example.org", 1);
        Link reset = added(ada, LinkPurpose.RESET_PASSWORD);
        assertThat(epochs(ada, NOW)).containsExactlyInAnyOrder(2L, 1L, 2L, 1L);
        tx(() -> store().useAll(ada.id(), LinkPurpose.NOT_ME, "a@example.org", 2, NOW));
        assertThat(List.of(used, sameAddress, later))
                .allSatisfy(link -> assertThat(find(link, NOW)).isEmpty());
        assertThat(find(earlier, NOW)).contains(earlier);
        assertThat(find(reset, NOW)).contains(reset);
        assertThat(epochs(ada, NOW)).containsExactly(1L);
        assertThat(epochs(ada, NOW.plus(LIFE))).isEmpty();
    }

    @Test
    void links_long_past_their_life_are_removed() {
        Link link = added(rows().kept("ada"), LinkPurpose.RESET_PASSWORD);
        assertThat(tx(() -> store().prune(link.expiresAt()))).isZero();
        assertThat(find(link, NOW)).contains(link);
        assertThat(tx(() -> store().prune(link.expiresAt().plus(TICK)))).isEqualTo(1);
        assertThat(find(link, NOW)).isEmpty();
    }

    @Test
    void of_sixteen_who_use_one_link_one_does() {
        Link link = added(rows().kept("ada"), LinkPurpose.RESET_PASSWORD);
        assertThat(Race.winners(() -> use(link, NOW))).isEqualTo(1);
    }

    private LinkStore store() {
        return stores().links();
    }

    private Link added(Account account, LinkPurpose purpose) {
        Link link = new Link(
                rows().hash(), account.id(), purpose, account.email().key(), account.epoch(), NOW, NOW.plus(LIFE));
        tx(() -> store().add(link));
        return link;
    }

    private Link added(Account account, String emailKey, long epoch) {
        Link link = new Link(rows().hash(), account.id(), LinkPurpose.NOT_ME, emailKey, epoch, NOW, NOW.plus(LIFE));
        tx(() -> store().add(link));
        return link;
    }

    private List<Long> epochs(Account account, Instant now) {
        return tx(() -> store().epochs(account.id(), LinkPurpose.NOT_ME, now));
    }

    private Optional<Link> find(Link link, Instant now) {
        return tx(() -> store().find(link.hash(), now));
    }

    private boolean use(Link link, Instant now) {
        return tx(() -> store().use(link.hash(), now));
    }
}
