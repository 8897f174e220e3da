package dev.authendpoints.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.session.Purpose;
import dev.authendpoints.session.Session;
import dev.authendpoints.stepup.OpenStepUp;
import dev.authendpoints.stepup.StepUpStore;
import dev.authendpoints.testkit.Race;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link StepUpStore} promises. */
public abstract class StepUpStoreContract extends StoreContract {
    private static final Instant END = NOW.plus(MINUTE);

    /** For subclasses. */
    protected StepUpStoreContract() {}

    @Test
    void a_step_up_is_found_until_it_ends() {
        Session session = rows().keptSession(rows().kept("ada"));
        Session other = rows().keptSession(rows().kept("bob"));
        OpenStepUp stepUp = kept(session, Optional.of(Purpose.EMAIL));
        assertThat(find(session, END.minus(TICK))).contains(stepUp);
        assertThat(find(session, END)).isEmpty();
        assertThat(find(other, NOW)).isEmpty();
    }

    @Test
    void a_session_has_one() {
        Session session = rows().keptSession(rows().kept("ada"));
        OpenStepUp older = kept(session, Optional.of(Purpose.EMAIL));
        OpenStepUp newer = kept(session, Optional.empty());
        assertThat(find(session, NOW)).contains(newer);
        assertThat(complete(older, NOW)).isFalse();
        assertThat(find(session, NOW)).contains(newer);
    }

    @Test
    void it_is_used_once_and_in_time() {
        OpenStepUp stepUp = kept(rows().keptSession(rows().kept("ada")), Optional.empty());
        assertThat(complete(stepUp, END)).isFalse();
        assertThat(complete(stepUp, END.minus(TICK))).isTrue();
        assertThat(complete(stepUp, NOW)).isFalse();
    }

    @Test
    void of_sixteen_who_use_it_one_does() {
        OpenStepUp stepUp = kept(rows().keptSession(rows().kept("ada")), Optional.empty());
        assertThat(Race.winners(() -> complete(stepUp, NOW))).isEqualTo(1);
    }

    @Test
    void those_past_their_life_go() {
        kept(rows().keptSession(rows().kept("ada")), Optional.empty());
        assertThat(tx(() -> store().prune(END))).isZero();
        assertThat(tx(() -> store().prune(END.plus(TICK)))).isEqualTo(1);
    }

    private StepUpStore store() {
        return stores().stepUps();
    }

    private OpenStepUp kept(Session session, Optional<Purpose> purpose) {
        OpenStepUp stepUp = new OpenStepUp(rows().id(), session.id(), session.epoch(), purpose, END);
        tx(() -> store().replace(stepUp));
        return stepUp;
    }

    private Optional<OpenStepUp> find(Session session, Instant now) {
        return tx(() -> store().find(session.id(), now));
    }

    private boolean complete(OpenStepUp stepUp, Instant now) {
        return tx(() -> store().complete(stepUp.id(), now));
    }
}
