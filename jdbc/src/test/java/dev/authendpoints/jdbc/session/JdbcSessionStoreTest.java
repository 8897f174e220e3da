package dev.authendpoints.jdbc.session;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.client.Client;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcSessionStoreTest {
    private static final Client HOME = new Client("192.0.2.1", "192.0.2.1", "");
    private static final Instant END = NOON.plusSeconds(600);

    private final SessionStore sessions;
    private final Account ada = person("ada");

    JdbcSessionStoreTest(DataSource dataSource) {
        JdbcClient client = JdbcClient.create(dataSource);
        sessions = new JdbcSessionStore(client);
        new JdbcAccountStore(client).add(ada);
    }

    @Test
    void any_number_of_proofs_is_read_as_it_was_written() {
        for (List<String> amr : List.of(List.<String>of(), List.of("pwd"), List.of("swk", "user", "pwd"))) {
            Session session = new Session(new SessionId(amr + "-" + ada.id()), ada.id(), 0, NOON, amr, END);
            sessions.add(session, HOME, NOON);
            assertThat(sessions.live(session.id(), NOON)).contains(new Caller(session, ada));
        }
    }

    @Test
    void a_life_is_cut_to_microseconds_and_never_rounded_up() {
        Session session = new Session(
                new SessionId("cut-" + ada.id()), ada.id(), 0, NOON, List.of("pwd"), END.plusNanos(999_999_999));
        sessions.add(session, HOME, NOON);
        assertThat(sessions.live(session.id(), END.plusNanos(999_998_000))).isPresent();
        assertThat(sessions.live(session.id(), END.plusNanos(999_999_000))).isEmpty();
    }
}
