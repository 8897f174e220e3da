package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.Account;
import dev.authendpoints.secret.SecretHash;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.session.StepUp;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.token.RefreshToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link SessionStore} promises. */
public abstract class SessionStoreContract extends StoreContract {
    /** For subclasses. */
    protected SessionStoreContract() {}

    @Test
    void what_was_added_lives_and_is_read_with_its_account() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        assertThat(live(session, NOW)).contains(new Caller(session, ada));
    }

    @Test
    void the_account_is_read_as_it_is_now() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        tx(() -> stores().accounts().verifyEmail(ada.id(), ada.email(), NOW));
        assertThat(live(session, NOW).map(Caller::account).filter(Account::emailVerified))
                .isPresent();
    }

    @Test
    void a_session_that_nobody_began_is_nobodys() {
        SessionId unknown = new SessionId(rows().id());
        assertThat(tx(() -> store().live(unknown, NOW))).isEmpty();
        assertThat(tx(() -> store().owner(unknown))).isEmpty();
        assertThat(tx(() -> store().end(unknown, NOW))).isFalse();
    }

    @Test
    void a_session_lives_until_its_end_and_not_at_it() {
        Session session = rows().keptSession(rows().kept("ada"));
        assertThat(live(session, session.expiresAt().minus(TICK))).isPresent();
        assertThat(live(session, session.expiresAt())).isEmpty();
    }

    @Test
    void a_session_is_ended_once() {
        Session session = rows().keptSession(rows().kept("ada"));
        Session other = rows().keptSession(rows().kept("bob"));
        assertThat(end(session)).isTrue();
        assertThat(end(session)).isFalse();
        assertThat(live(session, NOW)).isEmpty();
        assertThat(live(other, NOW)).isPresent();
    }

    @Test
    void sessions_of_a_changed_account_are_dead() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        assertThat(live(session, NOW)).isEmpty();
    }

    @Test
    void sessions_of_a_disabled_account_are_dead() {
        Session session = rows().keptSession(rows().keptDisabled("ada"));
        assertThat(live(session, NOW)).isEmpty();
    }

    @Test
    void the_session_that_made_a_change_lives_on_under_the_new_epoch() {
        Account ada = rows().kept("ada");
        Session mine = rows().keptSession(ada);
        Session other = rows().keptSession(ada);
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        tx(() -> store().moveTo(mine.id(), 1));
        assertThat(live(mine, NOW).map(caller -> caller.session().epoch())).contains(1L);
        assertThat(live(other, NOW)).isEmpty();
    }

    @Test
    void fresh_proofs_take_the_place_of_those_before() {
        Session session = rows().keptSession(rows().kept("ada"));
        Instant later = NOW.plus(MINUTE);
        assertThat(tx(() -> store().prove(session.id(), later, List.of("pwd", "otp"), later)))
                .isTrue();
        assertThat(live(session, later).map(Caller::session)).contains(session.proved(later, List.of("pwd", "otp")));
    }

    @Test
    void proofs_for_one_purpose_stand_beside_the_others_until_the_account_changes() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        StepUp stepUp = new StepUp(Purpose.EMAIL, NOW.plus(MINUTE), List.of("pwd"));
        assertThat(tx(() -> store().raise(session.id(), stepUp, NOW))).isTrue();
        assertThat(live(session, NOW).map(Caller::session)).contains(session.raised(Optional.of(stepUp)));
        assertThat(open(ada, NOW).get(0).session().stepUp()).contains(stepUp);
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        tx(() -> store().moveTo(session.id(), 1));
        assertThat(live(session, NOW).flatMap(caller -> caller.session().stepUp()))
                .isEmpty();
    }

    @Test
    void a_session_that_has_ended_proves_nothing() {
        Session session = rows().keptSession(rows().kept("ada"));
        Session ended = rows().keptSession(rows().kept("bob"));
        assertThat(end(ended)).isTrue();
        StepUp stepUp = new StepUp(Purpose.EMAIL, NOW, List.of("pwd"));
        assertThat(tx(() -> store().prove(ended.id(), NOW, List.of("pwd"), NOW)))
                .isFalse();
        assertThat(tx(() -> store().raise(ended.id(), stepUp, NOW))).isFalse();
        assertThat(tx(() -> store().prove(session.id(), NOW, List.of("pwd"), session.expiresAt())))
                .isFalse();
        assertThat(tx(() -> store().raise(session.id(), stepUp, session.expiresAt())))
                .isFalse();
    }

    @Test
    void a_session_that_was_ended_does_not_live_on() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        assertThat(end(session)).isTrue();
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        tx(() -> store().moveTo(session.id(), 1));
        assertThat(live(session, NOW)).isEmpty();
    }

    @Test
    void the_owner_is_known_whether_the_session_lives_or_not() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        SecretHash token = token(session);
        assertThat(tx(() -> store().owner(session.id()))).contains(ada.id());
        assertThat(end(session)).isTrue();
        assertThat(tx(() -> store().owner(session.id()))).contains(ada.id());
        assertThat(tx(() -> store().ownerOf(token))).contains(ada.id());
        assertThat(tx(() -> store().ownerOf(rows().hash()))).isEmpty();
    }

    @Test
    void ended_sessions_are_removed_with_their_refresh_tokens() {
        Account ada = rows().kept("ada");
        Session ended = rows().keptSession(ada);
        Session living = rows().keptSession(ada);
        SecretHash goes = token(ended);
        SecretHash stays = token(living);
        assertThat(end(ended)).isTrue();
        assertThat(prune(NOW)).isZero();
        assertThat(prune(NOW.plus(TICK))).isEqualTo(1);
        assertThat(tx(() -> store().owner(ended.id()))).isEmpty();
        assertThat(tx(() -> stores().refreshTokens().find(goes))).isEmpty();
        assertThat(tx(() -> stores().refreshTokens().find(stays))).isPresent();
    }

    @Test
    void expired_sessions_are_removed() {
        Session session = rows().keptSession(rows().kept("ada"));
        assertThat(prune(session.expiresAt())).isZero();
        assertThat(prune(session.expiresAt().plus(TICK))).isEqualTo(1);
        assertThat(tx(() -> store().owner(session.id()))).isEmpty();
    }

    @Test
    void the_owner_sees_the_living_sessions_and_who_opened_them() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        Session ended = rows().keptSession(ada);
        rows().keptSession(rows().kept("bob"));
        assertThat(end(ended)).isTrue();
        assertThat(open(ada, NOW))
                .containsExactly(
                        new OpenSession(session, NOW, Optional.empty(), Rows.HOME.network(), Rows.HOME.agent()));
        assertThat(open(ada, session.expiresAt())).isEmpty();
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        assertThat(open(ada, NOW)).isEmpty();
    }

    @Test
    void a_session_was_last_used_when_it_was_last_refreshed() {
        Account ada = rows().kept("ada");
        Session session = rows().keptSession(ada);
        for (int minute = 1; minute <= 2; minute++) {
            SecretHash token = token(session);
            RefreshToken.Use use = new RefreshToken.Use(NOW.plus(MINUTE.multipliedBy(minute)), rows().hash(), "sealed");
            assertThat(tx(() -> stores().refreshTokens().use(token, use))).isTrue();
        }
        assertThat(open(ada, NOW))
                .extracting(OpenSession::lastUsedAt)
                .containsExactly(Optional.of(NOW.plus(MINUTE.multipliedBy(2))));
    }

    @Test
    void the_newest_sessions_are_listed_and_no_more_than_asked_for() {
        Account ada = rows().kept("ada");
        List<SessionId> ids =
                IntStream.range(0, 3).mapToObj(i -> openedAt(ada, i)).toList();
        assertThat(tx(() -> store().open(ada.id(), 2, NOW)))
                .extracting(open -> open.session().id())
                .containsExactly(ids.get(2), ids.get(1));
    }

    @Test
    void the_oldest_living_sessions_end_and_others_are_not_counted() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        Session dead = rows().keptSession(ada);
        tx(() -> stores().accounts().raiseEpoch(ada.id()));
        Account later = tx(() -> stores().accounts().find(ada.id())).orElseThrow();
        List<SessionId> ids =
                IntStream.range(0, 5).mapToObj(i -> openedAt(later, i)).toList();
        tx(() -> store().end(ids.get(4), NOW));
        openedAt(bob, 0);
        assertThat(tx(() -> store().keepNewest(ada.id(), 4, NOW))).isZero();
        assertThat(tx(() -> store().keepNewest(ada.id(), 2, NOW))).isEqualTo(2);
        assertThat(open(later, NOW)).extracting(open -> open.session().id()).containsExactly(ids.get(3), ids.get(2));
        assertThat(open(bob, NOW)).hasSize(1);
        assertThat(live(dead, NOW)).isEmpty();
    }

    @Test
    void all_sessions_but_one_are_ended_and_nobody_elses() {
        Account ada = rows().kept("ada");
        Account bob = rows().kept("bob");
        Session mine = rows().keptSession(ada);
        Session other = rows().keptSession(ada);
        rows().keptSession(bob);
        assertThat(endOthers(mine)).isEqualTo(1);
        assertThat(endOthers(mine)).isZero();
        assertThat(live(other, NOW)).isEmpty();
        assertThat(live(mine, NOW)).isPresent();
        assertThat(open(bob, NOW)).hasSize(1);
    }

    @Test
    void of_sixteen_who_end_one_session_one_does() {
        Session session = rows().keptSession(rows().kept("ada"));
        assertThat(Race.winners(() -> end(session))).isEqualTo(1);
    }

    private SessionStore store() {
        return stores().sessions();
    }

    private SessionId openedAt(Account account, int second) {
        Session session = rows().session(account);
        tx(() -> store().add(session, Rows.HOME, NOW.plusSeconds(second)));
        return session.id();
    }

    private Optional<Caller> live(Session session, Instant now) {
        return tx(() -> store().live(session.id(), now));
    }

    private boolean end(Session session) {
        return tx(() -> store().end(session.id(), NOW));
    }

    private List<OpenSession> open(Account account, Instant now) {
        return tx(() -> store().open(account.id(), 10, now));
    }

    private int endOthers(Session survivor) {
        return tx(() -> store().endOthers(survivor.account(), survivor.id(), NOW));
    }

    private int prune(Instant endedBefore) {
        return tx(() -> store().prune(endedBefore));
    }

    private SecretHash token(Session session) {
        SecretHash hash = rows().hash();
        tx(() -> stores().refreshTokens()
                .add(new RefreshToken(hash, session.id(), session.expiresAt(), Optional.empty())));
        return hash;
    }
}
