package dev.authendpoints.testkit;

/** Gets back into an account that is lost, or undoes what somebody else has done to it. */
public interface Recovers extends ReadsMail {
    /**
     * Waits for the mail, and says with the newest notice that it was not them.
     *
     * @return the answer
     */
    default Reply saysItWasNotThem() {
        world().mailArrives();
        return saysItWasNotThem(world().mailbox().notMe(email()));
    }

    /**
     * Says with the link of a notice that it was not them.
     *
     * @param link the link
     * @return the answer
     */
    default Reply saysItWasNotThem(Mailbox.MailedLink link) {
        return door().notMe(link.uid(), link.token());
    }

    /**
     * Asks for a link that begins a recovery.
     *
     * @return the answer
     */
    default Reply hasLostEverything() {
        return door().askRecovery(email());
    }

    /**
     * Waits for the mail, and begins a recovery with its newest link and the password.
     *
     * @return the answer
     */
    default Reply startsARecovery() {
        Mailbox.MailedLink link = readsTheLink();
        return door().startRecovery(link.uid(), link.token(), password());
    }

    /**
     * Ends a recovery with a link.
     *
     * @param link the link from a notice
     * @return the answer
     */
    default Reply stopsTheRecovery(Mailbox.MailedLink link) {
        return door().cancelRecovery(link.uid(), link.token());
    }

    /**
     * Waits for the mail, and completes a recovery with its newest link and the password.
     *
     * @return the answer
     */
    default Reply finishesTheRecovery() {
        return finishesTheRecovery(readsTheLink());
    }

    /**
     * Completes a recovery with a link and the password.
     *
     * @param link the link
     * @return the answer
     */
    default Reply finishesTheRecovery(Mailbox.MailedLink link) {
        return remembers(door().finishRecovery(link.uid(), link.token(), password()));
    }

    /**
     * Redeems a pass of the helpdesk, with the password.
     *
     * @param pass the pass
     * @return the answer
     */
    default Reply redeems(String pass) {
        return remembers(door().redeemPass(username(), password(), pass));
    }
}
