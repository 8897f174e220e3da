package dev.authendpoints.testkit;

/** Registers an account, and proves its address. */
public interface Registers extends ReadsMail {
    /**
     * Registers.
     *
     * @return the answer
     */
    default Reply registers() {
        return door().register(email(), username(), password());
    }

    /**
     * Waits for the mail and follows its newest link, which proves the address.
     *
     * @return the answer
     */
    default Reply verifiesTheAddress() {
        Mailbox.MailedLink link = readsTheLink();
        return door().confirmEmail(link.uid(), link.token());
    }

    /**
     * Waits for the mail and follows its newest link, and says with the password whose it is.
     *
     * @return the answer
     */
    default Reply verifiesTheAddressWithThePassword() {
        Mailbox.MailedLink link = readsTheLink();
        return door().confirmEmail(link.uid(), link.token(), password());
    }

    /**
     * Asks for another link that proves the address.
     *
     * @return the answer
     */
    default Reply asksForAnotherLink() {
        return door().verifyEmail(accessToken());
    }
}
