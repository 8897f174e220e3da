package dev.authendpoints.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A set-up of the product, with people in it. Nothing happens in it unless a test says so. */
public interface World {
    /**
     * Gives a door.
     *
     * @param address the IP address that whoever uses it calls from
     * @return the door
     */
    Door door(String address);

    /**
     * Gives everybody's mailbox.
     *
     * @return the mailbox
     */
    Mailbox mailbox();

    /**
     * Gives the database.
     *
     * @return the database
     */
    Backend backend();

    /**
     * Tells the time.
     *
     * @return now
     */
    Instant now();

    /**
     * Lets time pass.
     *
     * @param time how much
     */
    void timePasses(Duration time);

    /**
     * Lets the operator ask for a token that makes the first administrator.
     *
     * @return the token, if there is one to be had
     */
    Optional<String> bootstrapToken();

    /** Lets the courier work until nothing is due. */
    void mailArrives();

    /**
     * Introduces somebody who has not registered yet.
     *
     * @param who who
     * @return the person, at home, signed out
     */
    default Person person(People who) {
        return new Person(this, who);
    }
}
