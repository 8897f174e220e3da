package dev.authendpoints.testkit;

/** Looks after the account: its name, its address, what is kept of it, and its end. */
public interface KeepsAnAccount extends Somebody {
    /**
     * Takes another name.
     *
     * @param username the name
     * @return the answer
     */
    default Reply takesTheName(String username) {
        return door().setUsername(accessToken(), username);
    }

    /**
     * Asks for another address.
     *
     * @param email the address
     * @return the answer
     */
    default Reply movesTo(String email) {
        return door().setEmail(accessToken(), email);
    }

    /**
     * Follows a link that was mailed to another address, says with the password whose it is, and has that address when that is
     * done.
     *
     * @param email the address
     * @param link the link
     * @return the answer
     */
    default Reply takesTheAddress(String email, Mailbox.MailedLink link) {
        return remembersTheAddress(door().confirmEmail(link.uid(), link.token(), password()), email);
    }

    /**
     * Reads the newest events of the account.
     *
     * @return the answer
     */
    default Reply readsTheEvents() {
        return door().securityEvents(accessToken(), "");
    }

    /**
     * Reads all that is kept.
     *
     * @return the answer
     */
    default Reply exports() {
        return door().export(accessToken());
    }

    /**
     * Deletes the account.
     *
     * @return the answer
     */
    default Reply deletesTheAccount() {
        return door().delete(accessToken());
    }
}
