package dev.authendpoints.account;

/**
 * Characters that nobody sees: controls, format characters, and what Unicode calls default-ignorable (UAX #44,
 * {@code Default_Ignorable_Code_Point} of Unicode 17): fillers, joiners, variation selectors, tags.
 */
final class Invisible {
    /** First and last of each range that is not all of {@code FORMAT} anyway. */
    private static final int[][] IGNORABLE = {
        {0x034F, 0x034F},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };

    private Invisible() {}

    static boolean is(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.CONTROL || ignorable(codePoint);
    }

    private static boolean ignorable(int codePoint) {
        for (int[] range : IGNORABLE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
