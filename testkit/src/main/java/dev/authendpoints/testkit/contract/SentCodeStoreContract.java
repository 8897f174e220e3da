package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.code.SentCode;
import dev.authendpoints.factor.code.SentCodeStore;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link SentCodeStore} promises. */
public abstract class SentCodeStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** For subclasses. */
    protected SentCodeStoreContract() {}

    @Test
    void what_was_kept_is_found_by_its_occasion() {
        SentCode code = kept(code());
        assertThat(find(code)).contains(code);
        assertThat(tx(() -> store().find("LOGIN/" + rows().id()))).isEmpty();
    }

    @Test
    void a_code_is_found_past_its_life_but_not_used() {
        SentCode code = kept(code());
        assertThat(use(code, code.expiresAt())).isFalse();
        assertThat(find(code)).contains(code);
        assertThat(use(code, code.expiresAt().minus(TICK))).isTrue();
    }

    @Test
    void a_code_is_used_once() {
        SentCode code = kept(code());
        assertThat(use(code, NOW)).isTrue();
        assertThat(use(code, NOW)).isFalse();
        assertThat(find(code)).isEmpty();
    }

    @Test
    void a_newer_code_takes_the_place_of_an_older_one() {
        SentCode older = kept(code());
        SentCode newer = kept(another(older));
        assertThat(find(older)).contains(newer);
        assertThat(use(older, NOW)).isFalse();
        assertThat(use(newer, NOW)).isTrue();
    }

    @Test
    void a_newer_code_takes_the_place_of_a_used_one() {
        SentCode older = kept(code());
        assertThat(use(older, NOW)).isTrue();
        SentCode newer = kept(another(older));
        assertThat(find(older)).contains(newer);
        assertThat(use(older, NOW)).isFalse();
        assertThat(use(newer, NOW)).isTrue();
    }

    @Test
    void codes_of_other_occasions_are_left_alone() {
        SentCode one = kept(code());
        SentCode other = kept(another(one.occasion() + "x", one));
        assertThat(use(one, NOW)).isTrue();
        assertThat(find(other)).contains(other);
    }

    @Test
    void codes_long_past_their_life_are_removed() {
        SentCode code = kept(code());
        assertThat(tx(() -> store().prune(code.expiresAt()))).isZero();
        assertThat(tx(() -> store().prune(code.expiresAt().plus(TICK)))).isEqualTo(1);
        assertThat(find(code)).isEmpty();
    }

    @Test
    void of_sixteen_who_use_one_code_one_does() {
        SentCode code = kept(code());
        assertThat(Race.winners(() -> use(code, NOW))).isEqualTo(1);
    }

    private SentCodeStore store() {
        return database().factorStores().codes();
    }

    private SentCode code() {
        return new SentCode("LOGIN/" + rows().id(), rows().kept("ada").id(), rows().hash(), NOW, NOW.plus(LIFE));
    }

    private SentCode another(SentCode code) {
        return another(code.occasion(), code);
    }

    private SentCode another(String occasion, SentCode code) {
        return new SentCode(occasion, code.account(), rows().hash(), code.sentAt(), code.expiresAt());
    }

    private SentCode kept(SentCode code) {
        tx(() -> store().replace(code));
        return code;
    }

    private Optional<SentCode> find(SentCode code) {
        return tx(() -> store().find(code.occasion()));
    }

    private boolean use(SentCode code, Instant now) {
        return tx(() -> store().use(code.occasion(), code.hash(), now));
    }
}
