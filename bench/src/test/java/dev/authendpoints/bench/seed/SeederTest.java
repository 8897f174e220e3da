package dev.authendpoints.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.Foundation;
import dev.authendpoints.Settings;
import dev.authendpoints.account.AccountIds;
import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.bench.users.Codes;
import dev.authendpoints.bench.users.UsersFile;
import dev.authendpoints.client.Client;
import dev.authendpoints.device.DevicePolicy;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.factor.totp.TotpFactor;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpPolicy;
import dev.authendpoints.helpdesk.HelpdeskPolicy;
import dev.authendpoints.jdbc.JdbcStores;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.login.LoginPolicy;
import dev.authendpoints.password.Argon2Cost;
import dev.authendpoints.password.Argon2Hasher;
import dev.authendpoints.password.CommonPasswords;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.PasswordPolicy;
import dev.authendpoints.recovery.RecoveryPolicy;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.KeyRing;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.testkit.CoreDoor;
import dev.authendpoints.testkit.TestClock;
import dev.authendpoints.token.SigningPolicy;
import dev.authendpoints.token.TokenAlgorithm;
import dev.authendpoints.token.TokenPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SeederTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final int MORE_THAN_A_BATCH = 1500;

    private final Dice dice = Dice.secure();
    private final MasterKey masterKey = MasterKey.parse(MasterKey.generate(dice));
    /** In a file that is closed between connections, as it is between two programs. */
    private final DataSource database;

    private final Path folder;

    SeederTest(@TempDir Path folder) {
        this.folder = folder;
        this.database = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("database"), "sa", "");
    }

    @Test
    void whoever_was_loaded_signs_in_with_password_and_code() throws IOException {
        BenchUser ada = BenchUser.number(0);
        TestClock clock = new TestClock();
        load(ada.line());

        CoreDoor door = door(clock);
        String challenge = door.beginLogin(ada.username(), ada.password(), "Authenticator")
                .expectOk()
                .text("challenge");
        String code = Codes.code(ada.secret(), Codes.step(clock.instant()));
        door.confirmLogin(challenge, ada.email(), "Authenticator", code).expectOk();
    }

    @Test
    void more_than_a_batch_is_loaded() throws IOException {
        assertThat(load(numbered(MORE_THAN_A_BATCH))).isEqualTo(MORE_THAN_A_BATCH);
        assertThat(accounts()).isEqualTo(MORE_THAN_A_BATCH);
    }

    @Test
    void a_bad_line_far_down_leaves_nothing_behind() throws IOException {
        String[] lines = Stream.concat(Stream.of(numbered(MORE_THAN_A_BATCH)), Stream.of("ada"))
                .toArray(String[]::new);
        Seeder seeder = seeder(masterKey);

        assertThatExceptionOfType(UsersFile.BadFile.class)
                .isThrownBy(() -> seeder.load(file(lines)))
                .withMessageContaining("line 1501: expected the four fields");
        assertThat(accounts()).isZero();
    }

    @Test
    void somebody_who_is_there_already_leaves_nothing_behind() throws IOException {
        load(BenchUser.number(MORE_THAN_A_BATCH - 1).line());
        Seeder seeder = seeder(masterKey);

        assertThatExceptionOfType(Seeder.AlreadyThere.class)
                .isThrownBy(() -> seeder.load(file(numbered(MORE_THAN_A_BATCH))))
                .withMessageContaining("between line 1001 and line 1500");
        assertThat(accounts()).isOne();
    }

    @Test
    void another_master_key_loads_nothing() throws IOException {
        load(BenchUser.number(0).line());
        MasterKey another = MasterKey.parse(MasterKey.generate(dice));

        assertThatExceptionOfType(KeyRing.WrongMasterKey.class).isThrownBy(() -> seeder(another));
    }

    private Seeder seeder(MasterKey key) {
        return Seeder.on(database, key, CHEAP);
    }

    private int load(String... lines) throws IOException {
        return seeder(masterKey).load(file(lines));
    }

    private UsersFile file(String... lines) throws IOException {
        return new UsersFile(Files.write(folder.resolve("users.csv"), List.of(lines)));
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> BenchUser.number(number).line())
                .toArray(String[]::new);
    }

    private long accounts() {
        Long count = new JdbcTemplate(database).queryForObject("SELECT COUNT(*) FROM ae_account", Long.class);
        return count == null ? -1 : count;
    }

    private CoreDoor door(TestClock clock) {
        JdbcClient client = JdbcClient.create(database);
        Foundation base =
                Foundation.open(SpringTransactions.on(database), JdbcStores.on(database), clock, dice, masterKey);
        TotpFactor totp = new TotpFactor(
                JdbcStores.ofFactors(client).totp(),
                base.box(),
                dice,
                new TotpPolicy("AuthEndpoints", 1, TotpParameters.COMMON),
                new TotpFactor.Notes(base.outbox(), base.audit()));
        return new CoreDoor(
                AuthEndpoints.on(base, settings(), List.of(totp)), new Client("192.0.2.10", "192.0.2.10", "test"));
    }

    private Settings settings() {
        return new Settings(
                new LoginPolicy(Duration.ofMinutes(10), false),
                new TwoStepPolicy(true, Duration.ofHours(24)),
                new DevicePolicy(true, Duration.ofDays(30)),
                RecoveryPolicy.OFF,
                HelpdeskPolicy.USUAL,
                new PasswordPolicy(8, CommonPasswords.shipped(), List.of()),
                new Argon2Hasher(CHEAP, dice),
                new HashingBound(1, 1),
                new TokenPolicy(
                        "https://auth.example.org",
                        "https://api.example.org",
                        Duration.ofMinutes(15),
                        Duration.ofDays(14),
                        Duration.ofDays(30)),
                AccountIds.random(dice),
                new SigningPolicy(TokenAlgorithm.ES256, Duration.ofDays(90)),
                List.of());
    }
}
