package dev.authendpoints.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 1 and 2: what a session comes from, and that it says so. */
final class Openings {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Ledger ledger;

    Openings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One session a login, and each from two proofs where there are two steps. */
    void check(Step step, boolean twoStep, List<Event> transaction) {
        List<Session> opened = transaction.stream()
                .filter(event -> event.is("sessions.add"))
                .map(event -> event.arg(0, Session.class))
                .toList();
        List<Ledger.Login> completed = transaction.stream()
                .filter(event -> event.did("challenges.complete"))
                .map(event -> ledger.login(event.arg(0, ChallengeId.class)))
                .toList();
        assertThat(opened.size()).as("2: one session at a time").isLessThanOrEqualTo(1);
        if (opened.isEmpty()) {
            assertThat(completed).as("2: a login that is used has its session").isEmpty();
            return;
        }
        Session session = opened.get(0);
        assertThat(session.account()).as("1: a session of one's own").isEqualTo(step.by());
        ledger.sessions.put(session.id(), session.account());
        if (!completed.isEmpty()) {
            assertThat(completed).as("1: one login of one session").hasSize(1);
            twoProofs(session, completed.get(0), transaction, step.now());
        } else if (step.move().alone()) {
            oneForTwo(session, transaction);
        } else {
            assertThat(twoStep).as("1: not without a second step").isFalse();
            assertThat(step.move().passwordRight()).as("1: by the password").isTrue();
            assertThat(session.amr()).as("1: honest").containsExactly("pwd");
        }
    }

    private static void twoProofs(Session session, Ledger.Login login, List<Event> transaction, Instant now) {
        List<Event> consumed = transaction.stream()
                .filter(event -> event.did("factor.consumed"))
                .toList();
        assertThat(consumed).as("1: one proof of a factor").hasSize(1);
        Occasion occasion = consumed.get(0).arg(0, Occasion.class);
        Proof proof = consumed.get(0).arg(2, Proof.class);
        assertThat(occasion.key())
                .as("1: a proof for this login")
                .isEqualTo(Occasion.Purpose.LOGIN + "/" + login.login.id().value());
        assertThat(List.of(proof.account(), occasion.account().id(), login.login.account()))
                .as("1: all of one account")
                .containsOnly(session.account());
        assertThat(consumed.get(0).arg(1, FactorType.class))
                .as("8: the kind that was chosen")
                .isEqualTo(login.login.type());
        assertThat(login.passwordRight).as("1: the password was proved").isTrue();
        assertThat(Duration.between(login.login.createdAt(), now))
                .as("1: just now")
                .isLessThan(LIFE);
        List<String> amr = new ArrayList<>(List.of("pwd"));
        amr.addAll(proof.amr());
        assertThat(session.amr()).as("1: honest").isEqualTo(amr);
    }

    /** A passkey that has verified its user, over a challenge that was made for nobody in particular. */
    private static void oneForTwo(Session session, List<Event> transaction) {
        List<Proof> consumed = transaction.stream()
                .filter(event -> event.did("passwordless.consumed"))
                .map(event -> event.arg(1, Proof.class))
                .toList();
        assertThat(consumed).as("1: one proof that stands for two").hasSize(1);
        Proof proof = consumed.get(0);
        assertThat(proof.account()).as("10: a passkey of one's own").isEqualTo(session.account());
        assertThat(session.amr()).as("1: honest").isEqualTo(proof.amr()).contains("user");
        assertThat(transaction)
                .as("4: over a challenge of its own")
                .anyMatch(event -> event.did("passkeys.spend")
                        && event.arg(0, String.class).startsWith("PASSWORDLESS/"));
    }
}
