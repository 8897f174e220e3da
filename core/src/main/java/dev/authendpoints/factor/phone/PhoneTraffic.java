package dev.authendpoints.factor.phone;

/**
 * Codes that were sent, and how many of them came back. Where people sign in, most do; where somebody earns by what is sent,
 * hardly any does.
 *
 * @param sent how many were sent
 * @param used how many came back
 */
public record PhoneTraffic(int sent, int used) {
    /**
     * Tells which part came back.
     *
     * @return from 0 to 1; 1 where none was sent
     */
    public double ratio() {
        return sent == 0 ? 1 : Math.min(1, (double) used / sent);
    }
}
