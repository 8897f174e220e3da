package dev.authendpoints.factor.phone;

/**
 * How many codes leave in an hour for phones that are confirmed, beside what an account may have. Half as many more leave for
 * numbers that nobody has confirmed yet: strangers cause those, and take nothing from who signs in.
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

    int unconfirmed() {
        return half(all);
    }

    int unconfirmedPrefix() {
        return half(prefix);
    }

    private static int half(int budget) {
        return Math.max(1, budget / 2);
    }
}
