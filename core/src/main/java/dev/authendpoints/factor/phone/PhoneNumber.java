package dev.authendpoints.factor.phone;

/**
 * The number of a phone. It prints itself masked.
 *
 * @param e164 the international form (ITU-T E.164), such as {@code +4915123456789}
 * @param callingCode the country's part of it, such as 49
 */
public record PhoneNumber(String e164, int callingCode) {
    private static final int SHOWN = 2;
    /** Numbers are given out in blocks of ten thousand; fraud works through such blocks. */
    private static final int OWN = 4;

    /**
     * Shows the country and the last two digits: enough for the owner, and little for who wants the rest.
     *
     * @return for example {@code +49***89}
     */
    public String masked() {
        return "+" + callingCode + "***" + e164.substring(e164.length() - SHOWN);
    }

    /** What a block of ten thousand numbers has in common. */
    String prefix() {
        return e164.substring(0, e164.length() - OWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
