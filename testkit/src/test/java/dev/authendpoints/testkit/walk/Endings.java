package dev.authendpoints.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.EnrolledFactor;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.session.SessionId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** 7: what a change of credentials ends, and that it stays ended. */
final class Endings {
    /** Whatever changes how an account is entered, and whose it is. One line for each such thing. */
    private static final Map<String, Function<Event, AccountId>> CHANGES = Map.of(
            "accounts.changePassword", Endings::named,
            "accounts.changeEmail", Endings::named,
            "factors.add", event -> event.arg(0, EnrolledFactor.class).account(),
            "factors.remove", Endings::named,
            "factors.removeAll", Endings::named,
            "recoveryCodes.replace", Endings::named);

    private final Ledger ledger;

    Endings(Ledger ledger) {
        this.ledger = ledger;
    }

    void read(List<Event> transaction) {
        Set<AccountId> changed = new HashSet<>();
        Set<SessionId> survivors = new HashSet<>();
        for (Event event : transaction) {
            Optional.ofNullable(CHANGES.get(event.what()))
                    .map(whose -> whose.apply(event))
                    .ifPresent(changed::add);
            if (event.is("sessions.moveTo")) {
                survivors.add(event.arg(0, SessionId.class));
            }
            sessions(event);
        }
        assertThat(survivors.size()).as("7: one session lives on").isLessThanOrEqualTo(1);
        changed.forEach(account -> ends(account, survivors));
    }

    private static AccountId named(Event event) {
        return event.arg(0, AccountId.class);
    }

    private void sessions(Event event) {
        if (event.is("sessions.live")
                && event.result().filter(Optional.empty()::equals).isEmpty()) {
            assertThat(ledger.ended).as("7: a session that lives").doesNotContain(event.arg(0, SessionId.class));
        }
        if (event.did("sessions.end")) {
            ledger.ended.add(event.arg(0, SessionId.class));
        }
        if (event.is("sessions.endOthers")) {
            ends(event.arg(0, AccountId.class), event.arg(1, SessionId.class));
        }
    }

    private void ends(AccountId account, Set<SessionId> survivors) {
        ends(account, survivors.stream().findFirst().orElse(new SessionId("none")));
        ledger.logins.values().stream()
                .filter(login -> login.login.account().equals(account))
                .forEach(login -> login.ended = true);
        ledger.enrolments.values().stream()
                .filter(enrolment -> enrolment.account().equals(account))
                .map(Enrolment::id)
                .forEach(ledger.endedEnrolments::add);
    }

    private void ends(AccountId account, SessionId survivor) {
        ledger.sessions.forEach((session, owner) -> {
            if (owner.equals(account) && !session.equals(survivor)) {
                ledger.ended.add(session);
            }
        });
    }
}
