package dev.authendpoints.jdbc.session;

import static dev.authendpoints.jdbc.People.NOON;
import static dev.authendpoints.jdbc.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountStore;
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
    private static final Instant END = NOON.plusSeconds(600);

    private final JdbcClient client;
    private final SessionStore sessions;
    private final AccountStore accounts;
    private final Account ada = person("ada");

    JdbcSessionStoreTest(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
        sessions = new JdbcSessionStore(client);
        accounts = new JdbcAccountStore(client);
        accounts.add(ada);
    }

    @Test
    void a_session_and_its_account_are_read_together() {
        Session session = open("whole", List.of("pwd", "otp"));
        assertThat(sessions.live(session.id(), NOON)).contains(new Caller(session, ada));
        assertThat(sessions.owner(session.id())).contains(ada.id());
        Session bare = open("bare", List.of());
        assertThat(sessions.live(bare.id(), NOON)).contains(new Caller(bare, ada));
    }

    @Test
    void another_epoch_ends_all_sessions_but_the_one_that_moves() {
        Session stays = open("stays", List.of("pwd"));
        Session ends = open("ends", List.of("pwd"));
        accounts.raiseEpoch(ada.id());
        sessions.moveTo(stays.id(), 1);
        assertThat(sessions.live(stays.id(), NOON)).isPresent();
        assertThat(sessions.live(ends.id(), NOON)).isEmpty();
    }

    @Test
    void a_disabled_account_has_no_live_session() {
        Session session = open("disabled", List.of("pwd"));
        client.sql("UPDATE ae_account SET disabled = TRUE WHERE id = :id")
                .param("id", ada.id().value())
                .update();
        assertThat(sessions.live(session.id(), NOON)).isEmpty();
    }

    @Test
    void a_life_is_cut_to_microseconds_and_never_rounded_up() {
        Session session = new Session(
                new SessionId("cut-" + ada.id()), ada.id(), 0, NOON, List.of("pwd"), END.plusNanos(999_999_999));
        sessions.add(session, NOON);
        assertThat(sessions.live(session.id(), END.plusNanos(999_998_000))).isPresent();
        assertThat(sessions.live(session.id(), END.plusNanos(999_999_000))).isEmpty();
    }

    @Test
    void what_ended_or_expired_goes() {
        Session ended = open("ended", List.of("pwd"));
        Session stays = open("stays", List.of("pwd"));
        assertThat(sessions.end(ended.id(), NOON)).isTrue();
        assertThat(sessions.end(ended.id(), NOON)).isFalse();
        sessions.prune(NOON.plusNanos(1_000));
        assertThat(sessions.owner(ended.id())).isEmpty();
        assertThat(sessions.owner(stays.id())).isPresent();
        assertThat(sessions.prune(END.plusNanos(1_000))).isPositive();
        assertThat(sessions.owner(stays.id())).isEmpty();
    }

    private Session open(String name, List<String> amr) {
        Session session = new Session(new SessionId(name + "-" + ada.id()), ada.id(), 0, NOON, amr, END);
        sessions.add(session, NOON);
        return session;
    }
}
