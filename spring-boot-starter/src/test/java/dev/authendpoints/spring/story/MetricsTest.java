package dev.authendpoints.spring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Stores;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.audit.AuditEvent;
import dev.authendpoints.audit.AuditType;
import dev.authendpoints.limit.TryHolder;
import dev.authendpoints.policy.Duty;
import dev.authendpoints.spring.phone.PhoneAlarm;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.tx.Transactions;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** Operators see how often things happen, and nobody's name. */
class MetricsTest {
    private static final HttpWorld WORLD = HttpWorld.startWith(
            Numbers.class,
            "--authendpoints.client-limit.per-minute=60",
            "--authendpoints.client-limit.burst=40",
            "--authendpoints.phone.alarm-after=4",
            "--authendpoints.two-factor.required.roles=staff",
            "--authendpoints.two-factor.required.report-only=true");
    private static int homes;
    private Person ada = WORLD.person(People.ADA);

    @AfterAll
    static void stop() {
        WORLD.stop();
    }

    @BeforeEach
    void nobody() {
        WORLD.emptied();
        homes++;
        ada = WORLD.person(People.ADA).from("203.0.113." + homes);
    }

    @Test
    void a_login_with_two_steps_is_seen_from_its_first_mail_to_its_session() {
        double opened = count("logins", "outcome", "opened");
        double codes = count("mails.posted", "kind", "login-code");
        double delivered = count("mails", "outcome", "delivered");
        double signedIn = count("logins", "outcome", "signed_in");
        double tried = count("second.steps", "provider", "email", "outcome", "tried");
        double proved = count("second.steps", "provider", "email", "outcome", "signed_in");
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        assertThat(count("logins", "outcome", "opened")).isEqualTo(opened + 1);
        assertThat(count("mails.posted", "kind", "login-code")).isEqualTo(codes + 1);
        assertThat(count("mails", "outcome", "delivered")).isGreaterThan(delivered + 2);
        assertThat(count("logins", "outcome", "signed_in")).isEqualTo(signedIn + 2);
        assertThat(count("second.steps", "provider", "email", "outcome", "tried"))
                .isEqualTo(tried + 1);
        assertThat(count("second.steps", "provider", "email", "outcome", "signed_in"))
                .isEqualTo(proved + 1);
    }

    @Test
    void who_would_be_stopped_for_want_of_a_second_factor_is_counted() {
        double before = count("two.step.policy", "outcome", "would_stop");
        ada.movesIn().signsIn().expectOk();
        assertThat(count("two.step.policy", "outcome", "would_stop")).isEqualTo(before);
        AuthEndpoints endpoints = WORLD.bean(AuthEndpoints.class);
        AccountId account = endpoints
                .callers()
                .of(ada.accessToken())
                .orElseThrow()
                .caller()
                .account()
                .id();
        assertThat(endpoints.roles().assign(account, Set.of("staff"))).isTrue();
        ada.signsIn().expectOk();
        assertThat(count("two.step.policy", "outcome", "would_stop")).isEqualTo(before + 1);
        assertThat(endpoints.duties().missing(10)).extracting(Duty::account).containsExactly(account);
    }

    @Test
    void what_is_refused_is_counted_by_its_reason() {
        ada.movesInWithTwoSteps();
        double wrong = count("logins", "outcome", "invalid_credentials");
        double refused = count("second.steps.refused", "reason", "invalid_token");
        ada.door().signIn("ada", "not her password");
        ada.beginsLogin().expectOk();
        ada.confirms("not a code");
        assertThat(count("logins", "outcome", "invalid_credentials")).isEqualTo(wrong + 1);
        assertThat(count("second.steps.refused", "reason", "invalid_token")).isEqualTo(refused + 1);
    }

    @Test
    void refreshes_and_a_token_that_comes_again_are_counted() {
        ada.movesIn().signsIn().expectOk();
        String stolen = ada.refreshToken();
        ada.refreshes().expectOk();
        ada.refreshes().expectOk();
        WORLD.timePasses(Duration.ofMinutes(1));
        ada.door().refresh(stolen);
        assertThat(count("refreshes", "outcome", "refreshed")).isEqualTo(2);
        assertThat(count("refreshes", "outcome", "refused")).isEqualTo(1);
        assertThat(count("refreshes.reused")).isEqualTo(1);
    }

    @Test
    void mail_that_waits_and_mail_that_was_worth_nothing_any_more_are_seen() {
        ada.registers().expectOk();
        double late = count("mails", "outcome", "too_late");
        assertThat(value("mails.waiting")).isEqualTo(1);
        WORLD.timePasses(Duration.ofDays(30));
        WORLD.mailArrives();
        assertThat(value("mails.waiting")).isZero();
        assertThat(count("mails", "outcome", "too_late")).isEqualTo(late + 1);
    }

    @Test
    void an_account_that_waits_and_a_client_that_floods_are_counted() {
        double waiting = count("limits", "limit", "account_waiting");
        double flood = count("limits", "limit", "client_flood");
        ada.movesIn();
        for (int i = 0; i < 60; i++) {
            ada.door().signIn("ada", "not her password");
        }
        assertThat(count("limits", "limit", "account_waiting")).isGreaterThan(waiting);
        assertThat(count("limits", "limit", "client_flood")).isGreaterThan(flood);
    }

    @Test
    void what_is_stopped_is_counted() {
        ada.movesIn();
        AccountId account = WORLD.bean(Stores.class)
                .accounts()
                .find(Identity.of("ada"))
                .orElseThrow()
                .id();
        assertThat(afterHundred(TryHolder.password(account), "password_stopped"))
                .isEqualTo(1);
        assertThat(afterHundred(TryHolder.factor(account, "Email"), "factor_stopped"))
                .isEqualTo(1);
    }

    @Test
    void hashes_are_timed_and_their_queue_is_seen() {
        long before = WORLD.bean(MeterRegistry.class)
                .get("authendpoints.hashing.time")
                .timer()
                .count();
        ada.movesIn();
        assertThat(WORLD.bean(MeterRegistry.class)
                        .get("authendpoints.hashing.time")
                        .timer()
                        .count())
                .isGreaterThan(before);
        assertThat(value("hashing.active")).isZero();
        assertThat(value("hashing.waiting")).isZero();
        assertThat(WORLD.bean(MeterRegistry.class)
                        .get("authendpoints.hashing.refused")
                        .functionCounter()
                        .count())
                .isZero();
    }

    @Test
    void what_is_rolled_back_is_not_counted() {
        double before = count("logins", "outcome", "signed_in");
        Instant now = WORLD.now();
        AuditEvent event = new AuditEvent(now, AuditType.SIGNED_IN, Optional.empty(), "192.0.2.1", "password");
        assertThatIllegalStateException()
                .isThrownBy(() -> WORLD.bean(Transactions.class).run(() -> {
                    WORLD.bean(Stores.class).audit().add(event);
                    throw new IllegalStateException("the disk is full");
                }));
        assertThat(count("logins", "outcome", "signed_in")).isEqualTo(before);
    }

    @Test
    void codes_to_phones_are_watched_for_how_many_of_them_come_back() {
        PhoneAlarm alarm = WORLD.bean(PhoneAlarm.class);
        ada.movesIn().signsIn().expectOk();
        ada.enablesThePhone().expectOk();
        alarm.look();
        assertThat(value("texts.recent")).isEqualTo(1);
        assertThat(value("texts.used.ratio")).isEqualTo(1);
        for (int login = 0; login < 3; login++) {
            ada.beginsLogin("Phone").expectOk();
        }
        alarm.look();
        assertThat(value("texts.recent")).isEqualTo(4);
        assertThat(value("texts.used.ratio")).isEqualTo(0.25);
        assertThat(value("texts.alarm")).isEqualTo(1);
        ada.confirms(ada.readsTheText()).expectOk();
        alarm.look();
        assertThat(value("texts.used.ratio")).isEqualTo(0.5);
        assertThat(value("texts.alarm")).isZero();
    }

    @Test
    void no_number_knows_anybody() {
        ada.movesInWithTwoSteps();
        ada.logsIn().expectOk();
        List<String> values = WORLD.bean(MeterRegistry.class).getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("authendpoints."))
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getValue)
                .distinct()
                .toList();
        assertThat(values)
                .contains("signed_in", "email", "login-code")
                .allMatch(value -> value.matches("[a-z]+([_-][a-z0-9]+)*"))
                .noneMatch(value -> Arrays.stream(People.values())
                        .anyMatch(who -> value.contains(who.username()) || value.contains(who.email())));
    }

    @Test
    @Attack("A16")
    void no_code_is_in_a_number_or_in_what_is_traced() {
        ada.movesInWithTwoSteps();
        Observed observed = WORLD.bean(Observed.class);
        observed.forget();
        ada.beginsLogin("Email").expectOk();
        String code = ada.readsTheCode();
        ada.confirms(code.equals("000000") ? "000001" : "000000").expect("invalid_token");
        ada.confirms(code).expectOk();
        String numbers = WORLD.bean(MeterRegistry.class).getMeters().stream()
                .map(Meter::getId)
                .toList()
                .toString();
        assertThat(observed.all()).contains("two_step_verification_login").contains("two_step_verification_confirm");
        assertThat(words(observed.all())).doesNotContain(code);
        assertThat(words(numbers)).doesNotContain(code);
    }

    /** A code stands alone; six digits may stand inside a longer number by chance. */
    private static List<String> words(String text) {
        return List.of(text.split("[^0-9A-Za-z]+"));
    }

    private static double afterHundred(TryHolder holder, String limit) {
        double before = count("limits", "limit", limit);
        Stores stores = WORLD.bean(Stores.class);
        Transactions transactions = WORLD.bean(Transactions.class);
        Instant start = WORLD.now();
        transactions.run(() -> stores.tries().open(holder, start));
        for (int i = 0; i <= 100; i++) {
            Instant now = start.plus(Duration.ofHours(2L * i));
            transactions.run(() -> stores.tries().count(holder, now));
        }
        return count("limits", "limit", limit) - before;
    }

    private static double count(String name, String... tags) {
        return WORLD.bean(MeterRegistry.class)
                .counter("authendpoints." + name, tags)
                .count();
    }

    private static double value(String name) {
        return WORLD.bean(MeterRegistry.class)
                .get("authendpoints." + name)
                .gauge()
                .value();
    }

    /** Where numbers are kept. */
    static final class Numbers {
        @Bean
        MeterRegistry numbers() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Observed observed() {
            return new Observed();
        }
    }

    /** What a tracer would be given. */
    static final class Observed implements ObservationHandler<Observation.Context> {
        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        public void onStop(Observation.Context context) {
            all.add(context + " " + context.getError());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        void forget() {
            all.clear();
        }

        String all() {
            return String.join("\n", all);
        }
    }
}
