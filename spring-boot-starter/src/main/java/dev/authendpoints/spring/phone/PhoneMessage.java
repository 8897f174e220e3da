package dev.authendpoints.spring.phone;

/**
 * A text message.
 *
 * @param id names it: one that is sent again, because nobody knows whether it left, keeps its name
 * @param number the phone's number in the international form (E.164), such as {@code +4915123456789}
 * @param text what it says: a code among it
 */
public record PhoneMessage(String id, String number, String text) {
    /** Hides number and text. */
    @Override
    public String toString() {
        return "PhoneMessage[" + id + "]";
    }
}
