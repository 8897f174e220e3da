package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Session;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.token.RefreshToken;
import dev.authendpoints.token.RefreshTokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link RefreshTokenStore} promises. */
public abstract class RefreshTokenStoreContract extends StoreContract {
    private static final Duration LIFE = Duration.ofDays(14);

    /** For subclasses. */
    protected RefreshTokenStoreContract() {}

    @Test
    void what_was_added_is_found_by_its_hash() {
        RefreshToken token = added();
        assertThat(find(token)).contains(token);
        assertThat(tx(() -> store().find(rows().hash()))).isEmpty();
    }

    @Test
    void a_used_token_is_found_with_what_became_of_it() {
        RefreshToken token = added();
        RefreshToken.Use use = use(NOW.plus(MINUTE));
        assertThat(use(token, use)).isTrue();
        assertThat(find(token)).contains(used(token, use));
    }

    @Test
    void a_token_is_used_once() {
        RefreshToken token = added();
        RefreshToken.Use first = use(NOW);
        assertThat(use(token, first)).isTrue();
        assertThat(use(token, use(NOW))).isFalse();
        assertThat(find(token)).contains(used(token, first));
    }

    @Test
    void a_token_is_used_until_its_end_and_not_at_it() {
        RefreshToken token = added();
        assertThat(use(token, use(token.expiresAt()))).isFalse();
        assertThat(find(token)).contains(token);
        assertThat(use(token, use(token.expiresAt().minus(TICK)))).isTrue();
    }

    @Test
    void nothing_is_used_that_nobody_added() {
        assertThat(tx(() -> store().use(rows().hash(), use(NOW)))).isFalse();
    }

    @Test
    void the_sealed_copy_of_a_successor_is_erased_and_the_use_stays() {
        RefreshToken token = added();
        RefreshToken.Use use = use(NOW);
        assertThat(use(token, use)).isTrue();
        tx(() -> store().forgetSealed(rows().hash()));
        assertThat(find(token)).contains(used(token, use));
        tx(() -> store().forgetSealed(use.successor()));
        assertThat(find(token)).contains(used(token, unsealed(use)));
    }

    @Test
    void sealed_copies_that_nobody_may_ask_for_any_more_are_erased() {
        RefreshToken token = added();
        RefreshToken.Use use = use(NOW);
        assertThat(use(token, use)).isTrue();
        assertThat(tx(() -> store().pruneSealed(NOW))).isZero();
        assertThat(find(token)).contains(used(token, use));
        assertThat(tx(() -> store().pruneSealed(NOW.plus(TICK)))).isEqualTo(1);
        assertThat(find(token)).contains(used(token, unsealed(use)));
    }

    @Test
    void a_used_token_is_known_as_long_as_its_session() {
        RefreshToken token = added();
        RefreshToken.Use use = use(NOW);
        assertThat(use(token, use)).isTrue();
        assertThat(tx(() -> store().pruneSealed(token.expiresAt().plus(LIFE)))).isEqualTo(1);
        assertThat(find(token)).contains(used(token, unsealed(use)));
        assertThat(tx(() -> store().pruneSealed(token.expiresAt().plus(LIFE)))).isZero();
    }

    @Test
    void of_sixteen_who_use_one_token_one_does() {
        RefreshToken token = added();
        assertThat(Race.winners(() -> use(token, use(NOW)))).isEqualTo(1);
    }

    private RefreshTokenStore store() {
        return stores().refreshTokens();
    }

    private RefreshToken added() {
        Session session = rows().keptSession(rows().kept("ada"));
        RefreshToken token = new RefreshToken(rows().hash(), session.id(), NOW.plus(LIFE), Optional.empty());
        tx(() -> store().add(token));
        return token;
    }

    private Optional<RefreshToken> find(RefreshToken token) {
        return tx(() -> store().find(token.hash()));
    }

    private boolean use(RefreshToken token, RefreshToken.Use use) {
        return tx(() -> store().use(token.hash(), use));
    }

    private RefreshToken.Use use(Instant at) {
        SecretHash successor = rows().hash();
        return new RefreshToken.Use(at, successor, "0.sealed");
    }

    private static RefreshToken.Use unsealed(RefreshToken.Use use) {
        return new RefreshToken.Use(use.at(), use.successor(), "");
    }

    private static RefreshToken used(RefreshToken token, RefreshToken.Use use) {
        return new RefreshToken(token.hash(), token.session(), token.expiresAt(), Optional.of(use));
    }
}
