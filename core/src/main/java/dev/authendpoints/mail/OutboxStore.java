package dev.authendpoints.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where messages wait. Several couriers may work on one store. */
public interface OutboxStore {
    /**
     * Adds a message that is due at once.
     *
     * @param row the message
     */
    void add(OutboxRow row);

    /**
     * Adds a message that is over already, by the statement that adds any other: it is never due, so that it stands in front of
     * none, and what it says is not kept.
     *
     * @param row the message
     */
    void addFinished(OutboxRow row);

    /**
     * Lists what is due and not claimed by another courier.
     *
     * @param now the time
     * @param limit how many at most
     * @return identifiers, the oldest first
     */
    List<String> due(Instant now, int limit);

    /**
     * Claims a message for one courier, by one conditional statement, and counts the attempt.
     *
     * @param id the message
     * @param now the time
     * @param until when another courier may claim it: this one has died
     * @return the message, or nothing when another courier was first
     */
    Optional<OutboxRow> claim(String id, Instant now, Instant until);

    /**
     * Marks a message delivered and erases its parameters.
     *
     * @param id the message
     * @param now the time
     */
    void delivered(String id, Instant now);

    /**
     * Marks a message as not to be delivered and erases its parameters.
     *
     * @param id the message
     * @param now the time
     */
    void dropped(String id, Instant now);

    /**
     * Gives a claimed message back, to be tried again.
     *
     * @param id the message
     * @param at when it is due again
     */
    void postpone(String id, Instant at);

    /**
     * Drops all that still waits about something: it was used or superseded.
     *
     * @param about what the messages are about
     * @param now the time
     */
    void dropAbout(String about, Instant now);

    /**
     * Counts what waits.
     *
     * @return how many messages are neither delivered nor dropped
     */
    int waiting();

    /**
     * Tells whether something still waits.
     *
     * @param about what the messages are about
     * @param channel by which way they go
     * @return true while one is neither delivered nor dropped
     */
    boolean waits(String about, Channel channel);

    /**
     * Removes finished messages.
     *
     * @param finishedBefore the oldest that stays
     * @return how many went
     */
    int prune(Instant finishedBefore);
}
