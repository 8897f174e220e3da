package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.email.EmailCode;
import dev.authendpoints.factor.email.EmailCodeStore;
import dev.authendpoints.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an {@link EmailCodeStore} promises. */
public abstract class EmailCodeStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** For subclasses. */
    protected EmailCodeStoreContract() {}

    @Test
    void what_was_kept_is_found_by_its_occasion() {
        EmailCode code = kept(code());
        assertThat(find(code)).contains(code);
        assertThat(tx(() -> store().find("LOGIN/" + rows().id()))).isEmpty();
    }

    @Test
    void a_code_is_found_past_its_life_but_not_used() {
        EmailCode code = kept(code());
        assertThat(use(code, code.expiresAt())).isFalse();
        assertThat(find(code)).contains(code);
        assertThat(use(code, code.expiresAt().minus(TICK))).isTrue();
    }

    @Test
    void a_code_is_used_once() {
        EmailCode code = kept(code());
        assertThat(use(code, NOW)).isTrue();
        assertThat(use(code, NOW)).isFalse();
        assertThat(find(code)).isEmpty();
    }

    @Test
    void a_newer_code_takes_the_place_of_an_older_one() {
        EmailCode older = kept(code());
        EmailCode newer = kept(another(older));
        assertThat(find(older)).contains(newer);
        assertThat(use(older, NOW)).isFalse();
        assertThat(use(newer, NOW)).isTrue();
    }

    @Test
    void a_newer_code_takes_the_place_of_a_used_one() {
        EmailCode older = kept(code());
        assertThat(use(older, NOW)).isTrue();
        EmailCode newer = kept(another(older));
        assertThat(find(older)).contains(newer);
        assertThat(use(older, NOW)).isFalse();
        assertThat(use(newer, NOW)).isTrue();
    }

    @Test
    void codes_of_other_occasions_are_left_alone() {
        EmailCode one = kept(code());
        EmailCode other = kept(another(one.occasion() + "x", one));
        assertThat(use(one, NOW)).isTrue();
        assertThat(find(other)).contains(other);
    }

    @Test
    void codes_long_past_their_life_are_removed() {
        EmailCode code = kept(code());
        assertThat(tx(() -> store().prune(code.expiresAt()))).isZero();
        assertThat(tx(() -> store().prune(code.expiresAt().plus(TICK)))).isEqualTo(1);
        assertThat(find(code)).isEmpty();
    }

    @Test
    void of_sixteen_who_use_one_code_one_does() {
        EmailCode code = kept(code());
        assertThat(Race.winners(() -> use(code, NOW))).isEqualTo(1);
    }

    private EmailCodeStore store() {
        return database().factorStores().emailCodes();
    }

    private EmailCode code() {
        return new EmailCode("LOGIN/" + rows().id(), rows().kept("ada").id(), rows().hash(), NOW, NOW.plus(LIFE));
    }

    private EmailCode another(EmailCode code) {
        return another(code.occasion(), code);
    }

    private EmailCode another(String occasion, EmailCode code) {
        return new EmailCode(occasion, code.account(), rows().hash(), code.sentAt(), code.expiresAt());
    }

    private EmailCode kept(EmailCode code) {
        tx(() -> store().replace(code));
        return code;
    }

    private Optional<EmailCode> find(EmailCode code) {
        return tx(() -> store().find(code.occasion()));
    }

    private boolean use(EmailCode code, Instant now) {
        return tx(() -> store().use(code.occasion(), code.hash(), now));
    }
}
