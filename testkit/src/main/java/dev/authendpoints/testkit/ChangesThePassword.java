package dev.authendpoints.testkit;

/** Changes the password, or has it reset. */
public interface ChangesThePassword extends ReadsMail {
    /**
     * Changes the password, and remembers the new one when that is done.
     *
     * @param wanted the new password
     * @return the answer
     */
    default Reply changesThePassword(String wanted) {
        return remembersThePassword(door().setPassword(accessToken(), password(), wanted), wanted);
    }

    /**
     * Asks for a link that resets the password.
     *
     * @return the answer
     */
    default Reply forgetsThePassword() {
        return door().askReset(email());
    }

    /**
     * Waits for the mail, follows its newest link and sets a password, and remembers it when that is done.
     *
     * @param wanted the new password
     * @return the answer
     */
    default Reply resetsThePassword(String wanted) {
        return resetsThePassword(readsTheLink(), wanted);
    }

    /**
     * Follows a link and sets a password, and remembers it when that is done.
     *
     * @param link the link
     * @param wanted the new password
     * @return the answer
     */
    default Reply resetsThePassword(Mailbox.MailedLink link, String wanted) {
        return remembersThePassword(door().confirmReset(link.uid(), link.token(), wanted), wanted);
    }
}
