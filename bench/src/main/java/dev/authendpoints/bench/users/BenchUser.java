package dev.authendpoints.bench.users;

import dev.authendpoints.secret.Base32;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An account of a benchmark: the password and the secret stand here in the clear.
 *
 * @param username its name
 * @param email its address
 * @param password its password
 * @param secret what it shares with its authenticator, in base32 without padding
 */
public record BenchUser(String username, String email, String password, String secret) {
    /**
     * Makes the account of a number. Everything about it is derived from the number, so that several servers can be given the
     * same people.
     *
     * @param number from 0 on
     * @return the account
     */
    public static BenchUser number(int number) {
        String name = String.format(Locale.ROOT, "u%08d", number);
        String text = "authenticator" + name.substring(2);
        return new BenchUser(
                name,
                name + "@bench.example",
                "engines weave " + name,
                Base32.encode(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Writes a line of the file.
     *
     * @return the four fields with commas between
     */
    public String line() {
        return String.join(",", username, email, password, secret);
    }

    @Override
    public String toString() {
        return "BenchUser[" + username + "]";
    }
}
