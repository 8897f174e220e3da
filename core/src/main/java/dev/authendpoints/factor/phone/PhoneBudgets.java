package dev.authendpoints.factor.phone;

/**
 * How many codes leave for phones in an hour, beside what an account may have.
 *
 * @param all to all phones together
 * @param prefix to one block of ten thousand numbers: those that differ in their last four digits
 */
public record PhoneBudgets(int all, int prefix) {
    /** What an installation sends that decides nothing. */
    public static final PhoneBudgets USUAL = new PhoneBudgets(500, 20);

    /** Refuses what would send nothing, or bound nothing. */
    public PhoneBudgets {
        if (prefix < 1 || all < prefix) {
            throw new IllegalArgumentException(
                    "Codes to phones in an hour: at least 1 to a prefix, and no fewer to all");
        }
    }
}
