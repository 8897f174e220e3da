package dev.authendpoints.bench.seed;

import dev.authendpoints.Foundation;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.account.Username;
import dev.authendpoints.bench.users.BenchUser;
import dev.authendpoints.bench.users.UserLine;
import dev.authendpoints.bench.users.UsersFile;
import dev.authendpoints.jdbc.JdbcStores;
import dev.authendpoints.jdbc.migration.Migrations;
import dev.authendpoints.jdbc.time.DatabaseTime;
import dev.authendpoints.jdbc.tx.SpringTransactions;
import dev.authendpoints.password.Argon2Cost;
import dev.authendpoints.password.Argon2Hasher;
import dev.authendpoints.password.HashingBound;
import dev.authendpoints.password.Passwords;
import dev.authendpoints.secret.Dice;
import dev.authendpoints.secret.MasterKey;
import dev.authendpoints.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts accounts into a database: verified, with a password and an authenticator in use, under the keys that the server
 * opens with the same master key. All of a file, in one transaction, or nothing.
 */
public final class Seeder {
    private static final int BATCH = 1000;

    private final Foundation base;
    private final Passwords passwords;
    private final AccountRows rows;
    private final Instant now;

    private Seeder(Foundation base, Passwords passwords, AccountRows rows, Instant now) {
        this.base = base;
        this.passwords = passwords;
        this.rows = rows;
        this.now = now;
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param database the database
     * @param masterKey the key that the server is given
     * @param cost what the server's hashes cost; with another it would hash each password anew at its first login
     * @return what loads files into it
     * @throws dev.authendpoints.secret.KeyRing.WrongMasterKey when the database belongs to another master key
     */
    public static Seeder on(DataSource database, MasterKey masterKey, Argon2Cost cost) {
        Migrations.run(database);
        DatabaseTime time = DatabaseTime.of(database);
        time.measure();
        Dice dice = Dice.secure();
        Foundation base =
                Foundation.open(SpringTransactions.on(database), JdbcStores.on(database), time, dice, masterKey);
        Instant now = time.instant();
        HashingBound bound = new HashingBound(Runtime.getRuntime().availableProcessors(), BATCH);
        Passwords passwords =
                new Passwords(new Argon2Hasher(cost, dice), bound, base.keys().peppers(now), dice);
        return new Seeder(base, passwords, new AccountRows(new JdbcTemplate(database)), now);
    }

    /**
     * Loads a file.
     *
     * @param file the file
     * @return how many accounts there are more
     * @throws UsersFile.BadFile when the file is not good from end to end
     * @throws AlreadyThere when the database has one of the names or addresses
     */
    public int load(UsersFile file) {
        int count = file.check();
        base.transactions().run(() -> {
            List<UserLine> batch = new ArrayList<>(BATCH);
            file.each(line -> {
                batch.add(line);
                if (batch.size() == BATCH) {
                    add(batch);
                }
            });
            add(batch);
        });
        return count;
    }

    private void add(List<UserLine> lines) {
        List<SeededAccount> accounts =
                lines.parallelStream().map(line -> account(line.user())).toList();
        try {
            rows.add(accounts, now);
        } catch (DuplicateKeyException e) {
            throw new AlreadyThere(
                    lines.get(0).number(), lines.get(lines.size() - 1).number(), e);
        }
        lines.clear();
    }

    private SeededAccount account(BenchUser user) {
        AccountId id = new AccountId(base.dice().id());
        String secretId = base.dice().id();
        return new SeededAccount(
                id,
                Username.parse(user.username()).orElseThrow(),
                EmailAddress.parse(user.email()).orElseThrow(),
                passwords.hash(new Secret(user.password())),
                base.dice().id(),
                secretId,
                base.box().seal(user.secret(), "totp/" + id.value() + "/" + secretId));
    }

    /** The database has a name or an address of the file. */
    public static final class AlreadyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyThere(long first, long last, DuplicateKeyException cause) {
            super(
                    "Nothing was loaded: between line " + first + " and line " + last
                            + " is a name or an address that the database has already",
                    cause);
        }
    }
}
