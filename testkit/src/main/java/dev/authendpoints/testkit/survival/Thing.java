package dev.authendpoints.testkit.survival;

import dev.authendpoints.testkit.Door;
import dev.authendpoints.testkit.People;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What may outlive a change. Those are tried first that leave the others as they are. */
enum Thing {
    ASKING("the session that asked", things -> things.ada.looksAround().ok()),
    SESSION("another session", things -> things.phone.looksAround().ok()),
    REFRESH_TOKEN("its refresh token", things -> things.phone.refreshes().ok()),
    STEP_UP("a step-up in another session", things -> things.laptop.exports().ok()),
    OPEN_LOGIN("an open login", things -> things.tablet.confirms(things.code).ok()),
    DEVICE("a trusted device", Thing::standsIn),
    PASS(
            "a pass of the helpdesk",
            things -> things.world
                    .door(People.ADA.home())
                    .redeemPass(things.ada.username(), things.ada.password(), things.pass)
                    .ok()),
    BROWSER("a known browser", Thing::isKnown),
    RESET_LINK(
            "a reset link",
            things -> things.world
                    .door(People.ADA.home())
                    .confirmReset(things.resetLink.uid(), things.resetLink.token(), "whatever was mailed before")
                    .ok()),
    NOT_ME_LINK(
            "a “this was not me” link",
            things -> things.ada.saysItWasNotThem(things.notMe).ok());

    private static final String WRONG = "a guess of mine";
    private final String words;
    private final Predicate<Belongings> trial;

    Thing(String words, Predicate<Belongings> trial) {
        this.words = words;
        this.trial = trial;
    }

    String words() {
        return words;
    }

    boolean survives(Belongings things) {
        return trial.test(things);
    }

    private static boolean standsIn(Belongings things) {
        return things.world
                .door(People.ADA.home())
                .signIn(things.ada.username(), things.ada.password(), things.phone.deviceToken())
                .fields()
                .containsKey("deviceToken");
    }

    /** While everybody's tries are used up it has its own. */
    private static boolean isKnown(Belongings things) {
        Door elsewhere = things.world.door(People.MAL.home());
        IntStream.range(0, 10).forEach(nth -> elsewhere.signIn(things.ada.username(), WRONG));
        return !things.world
                .door(People.ADA.home())
                .showing(things.phone.marker())
                .signIn(things.ada.username(), things.ada.password())
                .code()
                .equals("invalid_credentials");
    }
}
