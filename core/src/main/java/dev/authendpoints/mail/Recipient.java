package dev.authendpoints.mail;

import dev.authendpoints.account.EmailAddress;

/**
 * Where a message goes. It tells the way and never the address.
 *
 * @param channel by which way
 * @param address an e-mail address, or the number of a phone in the international form (E.164)
 */
public record Recipient(Channel channel, String address) {
    /**
     * A mailbox.
     *
     * @param email its address
     * @return the recipient
     */
    public static Recipient of(EmailAddress email) {
        return new Recipient(Channel.EMAIL, email.text());
    }

    /**
     * A phone.
     *
     * @param number its number in the international form, such as +4915123456789
     * @return the recipient
     */
    public static Recipient phone(String number) {
        return new Recipient(Channel.PHONE, number);
    }

    @Override
    public String toString() {
        return "Recipient[" + channel + "]";
    }
}
