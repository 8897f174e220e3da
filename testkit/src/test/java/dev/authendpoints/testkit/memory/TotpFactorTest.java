package dev.authendpoints.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.authendpoints.Foundation;
import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.Identity;
import dev.authendpoints.client.Client;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Particulars;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.factor.totp.TotpAlgorithm;
import dev.authendpoints.factor.totp.TotpClock;
import dev.authendpoints.factor.totp.TotpFactor;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpPolicy;
import dev.authendpoints.factor.totp.TotpSecret;
import dev.authendpoints.factor.totp.TotpStore;
import dev.authendpoints.secret.Base32;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.SecretBox;
import dev.authendpoints.testkit.Attack;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.People;
import dev.authendpoints.testkit.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only the factor itself shows: the narrow window, what is in the database, and what must never happen. */
class TotpFactorTest {
    private static final Client CLIENT = new Client("192.0.2.1", "192.0.2.1", "test");

    private final Backend backend = MemoryDatabase.backend();
    private final TotpStore store = backend.factorStores().totp();
    private final CoreWorld world = CoreWorld.on(backend);
    private final Backend keys = MemoryDatabase.backend();
    private final Foundation base = Foundation.open(
            keys.transactions(),
            keys.stores(),
            world::now,
            Dice.secure(),
            MasterKey.parse(MasterKey.generate(Dice.secure())));
    private final TotpFactor factor = factor(0, TotpParameters.COMMON);

    @BeforeEach
    void people_live_here() {
        world.person(People.ADA).movesIn();
        world.person(People.BOB).movesIn();
    }

    @Test
    @Attack("B7")
    void with_no_window_only_the_present_step_counts() {
        Authenticator app = enrolled(People.ADA);
        for (int steps = -3; steps <= 3; steps++) {
            world.timePasses(Duration.ofMinutes(5));
            assertThat(accepts(login(People.ADA), app.code(steps)).isPresent()).isEqualTo(steps == 0);
        }
    }

    @Test
    void a_proof_names_its_account_and_is_consumed_once() {
        Authenticator app = enrolled(People.ADA);
        world.timePasses(Duration.ofMinutes(5));
        Proof one = accepts(login(People.ADA), app.code()).orElseThrow();
        Proof same = accepts(login(People.ADA), app.code()).orElseThrow();
        assertThat(one.account()).isEqualTo(account(People.ADA).id());
        assertThat(one.amr()).containsExactly("otp");
        assertThat(one.consume()).isTrue();
        assertThat(one.consume()).isFalse();
        assertThat(same.consume()).isFalse();
    }

    @Test
    @Attack("G8")
    void a_thousand_secrets_have_160_bits_each_and_no_two_are_the_same() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = scans(People.ADA).secret();
            assertThat(Base32.decode(secret)).hasSize(20);
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(1000);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    @Attack("G8")
    void secrets_have_160_bits_whatever_the_hash_function(TotpParameters parameters) {
        Authenticator app = scans(factor(1, parameters), People.ADA);
        assertThat(Base32.decode(app.secret())).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void an_authenticator_works_on_whatever_is_configured_for_the_next(TotpParameters parameters) {
        TotpFactor before = factor(1, parameters);
        Authenticator app = scans(before, People.ADA);
        assertThat(app.code()).hasSize(parameters.digits());
        before.enrol(enrolment(People.ADA), "first");
        for (TotpParameters next : parameters().toList()) {
            world.timePasses(Duration.ofMinutes(5));
            Proof proof = factor(1, next)
                    .accepts(login(People.ADA), Answer.of(app.code(-1)))
                    .orElseThrow();
            assertThat(proof.factorId()).contains("first");
            assertThat(proof.consume()).isTrue();
        }
    }

    @Test
    void each_of_several_is_taken_by_its_own_code_and_named() {
        List<Authenticator> apps = new ArrayList<>();
        parameters().toList().forEach(parameters -> {
            TotpFactor kind = factor(1, parameters);
            apps.add(scans(kind, People.ADA));
            kind.enrol(enrolment(People.ADA), "factor " + apps.size());
        });
        world.timePasses(Duration.ofMinutes(5));
        for (int i = 0; i < apps.size(); i++) {
            Proof proof = accepts(login(People.ADA), apps.get(i).code()).orElseThrow();
            assertThat(proof.factorId()).contains("factor " + (i + 1));
            assertThat(proof.consume()).isTrue();
        }
        apps.forEach(app -> assertThat(
                        accepts(login(People.ADA), app.code()).orElseThrow().consume())
                .isFalse());
    }

    @Test
    void only_six_or_eight_digits_can_be_a_code() {
        assertThat(List.of("123456", "123 456", " 12345678", "1234 5678"))
                .allMatch(text -> factor.readable(Answer.of(text)));
        assertThat(List.of("", "12345", "1234567", "123456789", "12 3456", "12 345 678", "123456 78", "１２３４５６"))
                .noneMatch(text -> factor.readable(Answer.of(text)));
    }

    @Test
    void what_is_kept_does_not_tell_the_secret() {
        Authenticator app = scans(People.ADA);
        TotpSecret kept =
                store.waiting(enrolment(People.ADA).key(), world.now()).orElseThrow();
        assertThat(kept.toString()).doesNotContain(app.secret());
        assertThat(kept.sealed()).matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]+");
    }

    @Test
    void a_secret_opens_for_no_other_account_and_in_no_other_row() {
        Authenticator app = enrolled(People.ADA);
        TotpSecret adas = store.inUse(account(People.ADA).id()).get(0);
        moved(kept(adas.id() + "x", account(People.BOB).id(), adas.sealed()), People.BOB);
        assertThatExceptionOfType(SecretBox.BrokenSeal.class).isThrownBy(() -> accepts(login(People.BOB), app.code()));
        moved(kept(adas.id() + "y", adas.account(), adas.sealed()), People.ADA);
        assertThatExceptionOfType(SecretBox.BrokenSeal.class).isThrownBy(() -> accepts(login(People.ADA), app.code()));
    }

    @Test
    void a_secret_that_is_gone_when_it_is_to_be_used_is_a_fault() {
        scans(People.ADA);
        store.removeAll(account(People.ADA).id());
        assertThatIllegalStateException().isThrownBy(() -> factor.enrol(enrolment(People.ADA), "factor"));
    }

    @Test
    void an_offer_names_what_it_shows_and_does_not_print_it() {
        Offer shown = factor.offer(enrolment(People.ADA));
        assertThat(shown.toString())
                .contains("secret", "otpauthUri", "qrCode")
                .doesNotContain(
                        "otpauth:", "data:", String.valueOf(shown.details().get("secret")));
    }

    private Authenticator enrolled(People who) {
        Authenticator app = scans(who);
        factor.enrol(enrolment(who), "factor");
        return app;
    }

    private Authenticator scans(People who) {
        return scans(factor, who);
    }

    private Authenticator scans(TotpFactor kind, People who) {
        return Authenticator.scan(
                world, new Reply(Reply.OK, kind.offer(enrolment(who)).details()));
    }

    private TotpFactor factor(int window, TotpParameters parameters) {
        return new TotpFactor(store, base.box(), base.dice(), new TotpPolicy("Example", window, parameters), notes());
    }

    static Stream<TotpParameters> parameters() {
        return Stream.of(TotpAlgorithm.values())
                .flatMap(algorithm -> Stream.of(6, 8)
                        .flatMap(digits -> Stream.of(30, 60)
                                .map(period -> new TotpParameters(algorithm, digits, Duration.ofSeconds(period)))));
    }

    private TotpFactor.Notes notes() {
        return new TotpFactor.Notes(base.outbox(), base.audit());
    }

    private static TotpSecret kept(String id, AccountId account, String sealed) {
        return new TotpSecret(id, account, sealed, TotpParameters.COMMON, Optional.empty(), TotpClock.RIGHT);
    }

    private void moved(TotpSecret secret, People who) {
        store.removeAll(secret.account());
        store.await(secret, enrolment(who).key(), world.now().plusSeconds(600));
        factor.enrol(enrolment(who), "factor");
    }

    private Optional<Proof> accepts(Occasion occasion, String code) {
        return factor.accepts(occasion, Answer.of(code));
    }

    private Occasion enrolment(People who) {
        return occasion(Occasion.Purpose.ENROLMENT, who);
    }

    private Occasion login(People who) {
        return occasion(Occasion.Purpose.LOGIN, who);
    }

    private Occasion occasion(Occasion.Purpose purpose, People who) {
        return new Occasion(
                purpose,
                who.username(),
                account(who),
                CLIENT,
                world.now(),
                world.now().plusSeconds(600),
                Particulars.NONE);
    }

    private Account account(People who) {
        return backend.transactions()
                .run(() -> backend.stores().accounts().find(Identity.of(who.username())))
                .orElseThrow();
    }
}
