package dev.authendpoints.jdbc.token;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.jdbc.session.JdbcSessionStore;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
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
    private static final Client HOME = new Client("192.0.2.1", "192.0.2.1", "");
    private static final Instant END = NOON.plusSeconds(600);

    private final RefreshTokenStore tokens;
    private final SessionId session;

    JdbcRefreshTokenStoreTest(DataSource dataSource) {
        JdbcClient client = JdbcClient.create(dataSource);
        Account ada = person("ada");
        tokens = new JdbcRefreshTokenStore(client);
        session = new SessionId("session-" + ada.id());
        new JdbcAccountStore(client).add(ada);
        new JdbcSessionStore(client).add(new Session(session, ada.id(), 0, NOON, List.of("pwd"), END), HOME, NOON);
    }

    @Test
    void a_session_never_has_two_unused_tokens() {
        tokens.add(token("first"));
        assertThatThrownBy(() -> tokens.add(token("second"))).isInstanceOf(DuplicateKeyException.class);
        tokens.use(hash("first"), new RefreshToken.Use(NOON, hash("second"), "sealed"));
        tokens.add(token("second"));
        assertThat(tokens.find(hash("second"))).isPresent();
    }

    private RefreshToken token(String name) {
        return new RefreshToken(hash(name), session, END, Optional.empty());
    }

    private SecretHash hash(String name) {
        return new SecretHash(name + "." + session);
    }
}
