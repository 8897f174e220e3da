package dev.authendpoints.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Race;
import dev.authendpoints.testkit.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where an account has three sessions at most. */
public abstract class FewSessionsStories extends Story {
    /** How many sessions an account of this world has. */
    public static final int MOST = 3;

    /** For subclasses. */
    protected FewSessionsStories() {}

    @Test
    void a_fourth_session_ends_the_oldest() {
        ada.movesIn();
        List<Person> devices = Stream.generate(ada::onAnotherDevice).limit(4).toList();
        for (Person device : devices) {
            device.signsIn().expectOk();
            secondsPass(1);
        }
        devices.get(0).looksAround().expect(Reply.UNAUTHENTICATED);
        devices.get(0).refreshes().expect("invalid_token");
        devices.subList(1, 4).forEach(device -> device.looksAround().expectOk());
        assertThat(devices.get(3).looksAtTheSessions().texts("ids")).hasSize(MOST);
    }

    /** Each try counts before the password is compared: of more than ten at once some may be refused. */
    @Test
    void of_eight_who_sign_in_at_once_three_stay() {
        ada.movesIn();
        List<Reply> replies = Race.of(8, runner -> ada.door().signIn(ada.username(), ada.password()));
        assertThat(replies).extracting(Reply::code).containsOnly(Reply.OK);
        long alive = replies.stream()
                .filter(reply -> ada.door().verify(reply.text("accessToken")).ok())
                .count();
        assertThat(alive).isEqualTo(MOST);
    }
}
