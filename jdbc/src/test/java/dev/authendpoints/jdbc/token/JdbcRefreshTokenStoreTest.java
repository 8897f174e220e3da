package dev.authendpoints.jdbc.token;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.Account;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.jdbc.session.JdbcSessionStore;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.token.RefreshToken;
import dev.authendpoints.token.RefreshTokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcRefreshTokenStoreTest {
    private static final Instant END = NOON.plusSeconds(600);

    private final RefreshTokenStore tokens;
    private final SessionStore sessions;
    private final SessionId session;

    JdbcRefreshTokenStoreTest(DataSource dataSource) {
        JdbcClient client = JdbcClient.create(dataSource);
        Account ada = person("ada");
        tokens = new JdbcRefreshTokenStore(client);
        sessions = new JdbcSessionStore(client);
        session = new SessionId("session-" + ada.id());
        new JdbcAccountStore(client).add(ada);
        sessions.add(new Session(session, ada.id(), 0, NOON, List.of("pwd"), END), NOON);
    }

    @Test
    void a_token_is_read_as_it_was_written_unused_and_used() {
        RefreshToken first = token("first");
        tokens.add(first);
        assertThat(tokens.find(first.hash())).contains(first);
        RefreshToken.Use use = new RefreshToken.Use(NOON, hash("second"), "sealed");
        assertThat(tokens.use(first.hash(), use)).isTrue();
        assertThat(tokens.use(first.hash(), use)).isFalse();
        assertThat(tokens.find(first.hash())).map(RefreshToken::use).contains(Optional.of(use));
    }

    @Test
    void a_session_never_has_two_unused_tokens() {
        tokens.add(token("first"));
        assertThatThrownBy(() -> tokens.add(token("second"))).isInstanceOf(DuplicateKeyException.class);
        tokens.use(hash("first"), new RefreshToken.Use(NOON, hash("second"), "sealed"));
        tokens.add(token("second"));
        assertThat(tokens.find(hash("second"))).isPresent();
    }

    @Test
    void a_token_past_its_life_cannot_be_used() {
        tokens.add(token("late"));
        assertThat(tokens.use(hash("late"), new RefreshToken.Use(END, hash("next"), "sealed")))
                .isFalse();
    }

    @Test
    void sealed_copies_are_erased_once_their_token_was_used_or_time_has_passed() {
        tokens.add(token("first"));
        tokens.use(hash("first"), new RefreshToken.Use(NOON, hash("second"), "sealed"));
        tokens.add(token("second"));
        tokens.use(hash("second"), new RefreshToken.Use(NOON.plusSeconds(5), hash("third"), "sealed"));
        tokens.forgetSealed(hash("second"));
        assertThat(sealed("first")).isEmpty();
        assertThat(sealed("second")).isEqualTo("sealed");
        assertThat(tokens.prune(NOON.plusSeconds(6), NOON)).isZero();
        assertThat(sealed("second")).isEmpty();
    }

    @Test
    void tokens_go_with_their_session_and_after_their_life() {
        tokens.add(token("gone"));
        assertThat(tokens.prune(NOON, END)).isZero();
        sessions.prune(END.plusNanos(1_000));
        assertThat(tokens.find(hash("gone"))).isEmpty();
    }

    private String sealed(String name) {
        return tokens.find(hash(name)).flatMap(RefreshToken::use).orElseThrow().sealedSuccessor();
    }

    private RefreshToken token(String name) {
        return new RefreshToken(hash(name), session, END, Optional.empty());
    }

    private SecretHash hash(String name) {
        return new SecretHash(name + "." + session);
    }
}
