package dev.authendpoints.testkit;

/** Waits for mails and text messages, and reads them. */
public interface ReadsMail extends Somebody {
    /**
     * Waits for the mail and reads its newest code.
     *
     * @return the code
     */
    default String readsTheCode() {
        world().mailArrives();
        return world().mailbox().code(email());
    }

    /**
     * Waits for the mail and looks at its newest link.
     *
     * @return what it carries
     */
    default Mailbox.MailedLink readsTheLink() {
        world().mailArrives();
        return world().mailbox().link(email());
    }

    /**
     * Waits for the text message and reads its newest code.
     *
     * @return the code
     */
    default String readsTheText() {
        world().mailArrives();
        return world().mailbox().code(phone());
    }
}
