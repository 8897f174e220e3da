package dev.authendpoints.secret;

/**
 * A stored password.
 *
 * @param encoded the hash with its algorithm, parameters and salt, as PHC strings write them
 * @param pepperId which pepper the password was keyed with before it was hashed
 */
public record PasswordHash(String encoded, String pepperId) {
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
