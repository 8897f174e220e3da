package org.example.notes.keyfob;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.authendpoints.Foundation;
import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Offer;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.tx.Taken;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A second factor of this application's own: a key fob that shows six digits at the press of a button (HOTP, RFC 4226). Who
 * enables one types the serial number on its back and a code, {@code KF-1042 755224}; who signs in, a code.
 */
@Component
public record KeyFobFactor(JdbcClient database, Foundation base) implements Factor {
    private static final Pattern TYPED = Pattern.compile("(?:([A-Z0-9-]{1,32}) )?([0-9]{6})");
    private static final int LOOK_AHEAD = 10; // presses in a pocket; §7.4

    /** Takes a fob from the vendor's list into stock. Its secret is sealed: a copy of the table makes no codes. */
    public void stock(String serial, String secretInHex) {
        String sealed = base.box().seal(secretInHex, "key-fob/" + serial);
        String sql = "INSERT INTO key_fob (serial, sealed, next_count) VALUES (?, ?, 0)";
        database.sql(sql).params(serial, sealed).update();
    }

    @Override
    public FactorType type() {
        return new FactorType("KeyFob");
    }

    @Override
    public boolean strong() {
        return true; // the secret never leaves the fob: with a password it is aal2
    }

    @Override
    public Offer offer(Occasion occasion) {
        return Offer.nothing(); // nothing is sent, nothing is shown
    }

    @Override
    public boolean readable(Answer answer) {
        return TYPED.matcher(answer.text().reveal().strip()).matches();
    }

    @Override
    public Optional<Proof> accepts(Occasion occasion, Answer answer) {
        Matcher typed = TYPED.matcher(answer.text().reveal().strip());
        return typed.matches() ? proof(occasion, typed.group(1), new Secret(typed.group(2))) : Optional.empty();
    }

    /** The caller's own fob; who enables one has none, and names one of the stock. */
    private Optional<Proof> proof(Occasion occasion, String serial, Secret code) {
        AccountId account = occasion.account().id();
        String spare = occasion.purpose() == Occasion.Purpose.ENROLMENT ? serial : null;
        return database.sql("SELECT * FROM key_fob WHERE account_id = ? OR account_id IS NULL AND serial = ?")
                .params(account.value(), spare)
                .query(Fob.class)
                .optional()
                .flatMap(fob -> LongStream.range(fob.nextCount(), fob.nextCount() + LOOK_AHEAD)
                        .filter(count -> shown(fob, count).equals(code)) // in constant time
                        .mapToObj(count -> new Proof(account, List.of("otp"), () -> use(fob, count, occasion)))
                        .findFirst());
    }

    private Secret shown(Fob fob, long count) {
        byte[] secret = HexFormat.of().parseHex(base.box().open(fob.sealed(), "key-fob/" + fob.serial()));
        try {
            SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA1");
            return new Secret(new HmacOneTimePasswordGenerator(6).generateOneTimePasswordString(key, count));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One conditional statement: of two who present the same code one changes a row, and no earlier code works again. */
    private boolean use(Fob fob, long count, Occasion occasion) {
        String sql = "UPDATE key_fob SET next_count = ?, used_for = ? WHERE serial = ? AND next_count <= ?";
        int rows = database.sql(sql)
                .params(count + 1, occasion.key(), fob.serial(), count)
                .update();
        return rows == 1;
    }

    @Override
    public void enrol(Occasion occasion, String factorId) {
        String sql = "UPDATE key_fob SET account_id = ? WHERE used_for = ? AND account_id IS NULL";
        database.sql(sql)
                .params(occasion.account().id().value(), occasion.key())
                .update();
    }

    @Override
    public void forget(AccountId account) {
        String sql = "UPDATE key_fob SET account_id = NULL WHERE account_id = ?";
        database.sql(sql).param(account.value()).update();
    }

    @Override
    public Optional<String> keep(AccountId account, String factorId) {
        String sql = "SELECT serial FROM key_fob WHERE account_id = ?";
        return database.sql(sql).param(account.value()).query(String.class).optional();
    }

    /** Out of the stock again, unless somebody else has it by now; its count has only grown. */
    @Override
    public void restore(AccountId account, String factorId, String serial) {
        String sql = "UPDATE key_fob SET account_id = ? WHERE serial = ? AND account_id IS NULL";
        if (database.sql(sql).params(account.value(), serial).update() == 0) {
            throw new Taken("The key fob");
        }
    }

    record Fob(String serial, String sealed, long nextCount) {}
}
